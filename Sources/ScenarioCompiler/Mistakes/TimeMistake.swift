import Modelling
import ScenarioSyntax
import Units

/// Mistakes about years, series and schedules.
enum TimeMistake: Mistake {
  case brokenYear(at: Place)
  case yearsDoNotRise(year: Int, before: Int, at: Place)
  case silentAfter(path: String, last: Int, needed: Int, horizon: Place?, at: Place)
  case silentBefore(path: String, first: Int, needed: Int, at: Place)
  case noCurve(path: String, year: Int, at: Place)
  case stages(at: Place)
  case ratePerYear(word: String, label: String, found: Dimension, at: Place)
  case outsideHorizon(path: String, year: Int, first: Int, last: Int, at: Place)
  case baseYearOutside(year: Int, first: Int, last: Int, at: Place)
  case changesInTime(path: String, at: Place)
  case missingValue(path: String, key: String, year: Int?, at: Place)
  case horizon(text: String, at: Place)
  case shapeOnNumber(path: String, at: Place)
  case gapInColumn(path: String, key: String, year: Int, at: Place)
  case scheduleBackwards(first: String, last: String, at: Place)
  case notPositive(word: String, label: String, at: Place)

  var code: String {
    switch self {
    case .brokenYear, .stages: "E0504"
    case .yearsDoNotRise: "E0501"
    case .silentAfter, .silentBefore: "E0502"
    case .noCurve: "E0505"
    case .ratePerYear: "E0402"
    case .outsideHorizon, .baseYearOutside: "E0506"
    case .changesInTime: "E0507"
    case .missingValue: "E0508"
    case .horizon: "E0509"
    case .shapeOnNumber: "E0510"
    case .gapInColumn: "W0512"
    case .scheduleBackwards: "E0511"
    case .notPositive: "E0513"
    }
  }

  var diagnostic: Diagnostic {
    switch self {
    case .brokenYear(let at):
      return error(
        "a point stands at a whole year", at, "not a whole year",
        [.init(.help, "write the year alone, such as 2030")])
    case .yearsDoNotRise(let year, let before, let at):
      return error(
        "the years of a series must rise", at, "\(year) comes after \(before)",
        [.init(.help, "sort the points by year; each year once")])
    case .silentAfter(let path, let last, let needed, let horizon, let at):
      return error(
        "nothing is said about \(path) after \(last)", at, "last point",
        [
          .init(
            .help, "to keep the last value add:   linear then hold",
            "to let it fall 2 % a year add: linear then grow -2 %/yr"),
          .init(.note, "it is needed in \(needed); values are never extended silently"),
        ], also: horizon.map { [.init($0, "the run goes on to here")] } ?? [])
    case .silentBefore(let path, let first, let needed, let at):
      return error(
        "nothing is said about \(path) before \(first)", at, "first point is \(first)",
        [
          .init(
            .help, "to keep the first value add: before hold",
            "to run a growth backwards add: before grow -0.8 %/yr"),
          .init(.note, "it is needed in \(needed); values are never extended silently"),
        ])
    case .noCurve(let path, let year, let at):
      return error(
        "nothing is said about \(path) in \(year)", at, "between two points",
        [.init(.help, "say how it runs between its points: linear, step, s_curve or geometric")])
    case .stages(let at):
      return error(
        "a lag has 1 to 20 whole stages", at, "not such a number", [.init(.help, "write: stages 3")])
    case .ratePerYear(let word, let label, _, let at):
      return error(
        "the \(label) of a \(word) schedule is per year", at, "not a rate per year",
        [.init(.help, "write the unit /yr directly after the number: \(label) 0.4/yr")])
    case .outsideHorizon(let path, let year, let first, let last, let at):
      return error(
        "\(path) has no value in \(year)", at, "results exist from \(first) to \(last)",
        [.init(.help, "read it in a year of the horizon: at \(first)")])
    case .baseYearOutside(let year, let first, let last, let at):
      return error(
        "the base year \(year) lies outside the horizon", at, "it runs from \(first) to \(last)",
        [
          .init(
            .help, "name a year of the horizon, or write: horizon \(min(year, first)) to \(max(year, last))")
        ])
    case .changesInTime(let path, let at):
      return error(
        "\(path) is one number for all years", at, "this changes in time",
        [.init(.help, "take one year of it: … at 2020")])
    case .missingValue(let path, let key, let year, let at):
      return error(
        "\(path)\(year.map { " in \($0)" } ?? "") is \(key), which is no number", at,
        "a value is needed here",
        [.init(.help, "NO, NE, IE and C are kept apart from zeros; give a number, or leave this line out")])
    case .scheduleBackwards(let first, let last, let at):
      return error(
        "a schedule runs forward, and \(last) is not after \(first)", at, "the years run backwards",
        [
          .init(
            .help,
            first == last
              ? "for a change in one year write: step at \(first)" : "write: from \(last) to \(first)")
        ])
    case .notPositive(let word, let label, let at):
      return error(
        "the \(label) of a \(word) schedule is above zero", at, "not above zero",
        [.init(.help, "write a number above zero: the progress of a lever rises from 0 % to 100 %")])
    case .horizon(let text, let at):
      return error(
        text, at, "the horizon", [.init(.help, "write: horizon 2020 to 2050")])
    case .gapInColumn(let path, let key, let year, let at):
      return error(
        "\(path) is \(key) in \(year)", at, "the series runs across that year",
        [.init(.help, "fill the gap in the table, or begin the series after it")])
    case .shapeOnNumber(let path, let at):
      return error(
        "\(path) is not a table column", at, "words of a series stand here",
        [.init(.help, "leave out linear, then and before; they belong to the series itself")])
    }
  }
}
