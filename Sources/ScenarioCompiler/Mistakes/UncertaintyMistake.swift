import Randomness
import ScenarioSyntax
import Units

/// Mistakes about uncertain numbers.
enum UncertaintyMistake: Mistake {
  case noBasis(text: String, at: Place)
  case statedOutside(value: String, range: String, at: Place)
  case notRising(count: Int, suggestion: String, at: Place)
  case throughTime(path: String, at: Place)
  case notThroughTime(path: String, at: Place)
  case percentiles(reason: String, help: String, at: Place)
  case scale(reason: String, help: String, at: Place)
  /// What a law says itself.
  case law(DistributionMistake, forms: [String], at: Place)
  case relativeOfShare(half: String, part: Double?, of: Double?, at: Place)
  case wrongUnit(found: Dimension, needed: Dimension, at: Place)
  case correlation(reason: String, help: String, at: Place)
  /// A law states values, and its number is another one each year; `in` a scenario, or wherever it is read.
  case valuesThroughTime(word: String, path: String, in: String?, at: Place)
  case wideningBackwards(at: Place)
  /// Bounds of a number that nobody knows before it is drawn.
  case withinUnknown(path: String, in: String, at: Place)
  /// A strength that may be drawn below 0 % or above 100 %.
  case beyondPart(path: String, at: Place)
  case addressTwice(path: String, first: Place, at: Place)
  case notComputed(path: String, in: String, at: Place)
  /// The delay of a schedule that is a series.
  case drawnDelay(at: Place)

  var code: String {
    switch self {
    case .noBasis: "E0701"
    case .statedOutside: "E0702"
    case .notRising: "E0703"
    case .throughTime, .notThroughTime: "E0704"
    case .percentiles: "E0705"
    case .scale: "E0706"
    case .law(let mistake, _, _): Self.code(of: mistake)
    case .relativeOfShare: "E0603"
    case .wrongUnit: "E0707"
    case .correlation: "E0710"
    case .valuesThroughTime: "E0709"
    case .wideningBackwards: "E0703"
    case .withinUnknown: "E0712"
    case .beyondPart: "E0713"
    case .addressTwice: "E0714"
    case .notComputed: "E0715"
    case .drawnDelay: "E0716"
    }
  }

  var diagnostic: Diagnostic {
    switch self {
    case .noBasis(let text, let at):
      return error(
        "say what \"\(text)\" covers", at, "one standard deviation, or a 90 or 95 % range?",
        [
          .init(
            .help, "normal(\(text) ci95)    95 % of cases lie inside (usual for inventories)",
            "normal(\(text) sd)      one standard deviation",
            "or once for the file, in city: default_interval ci95")
        ])
    case .statedOutside(let value, let range, let at):
      return error(
        "the stated value \(value) lies outside its distribution", at, "it runs over \(range)",
        [
          .init(
            .help, "a run uses the stated value, so it must be possible; widen the range or correct the value"
          )
        ])
    case .notRising(let count, let suggestion, let at):
      return error(
        "the \(count == 3 ? "three" : "two") values must rise", at,
        count == 3 ? "low .. most likely .. high" : "low .. high",
        [.init(.help, "did you mean: \(suggestion)")])
    case .throughTime(let path, let at):
      return error(
        "say how the uncertainty of \(path) runs through time", at,
        "one error for the whole line, or a new one each year?",
        [
          .init(
            .help, "all_years                        too high in one year means too high in every year",
            "each_year                        independent noise, cancels out over time",
            "widening from 2020 to 2050       certain now, uncertain later"),
          .init(.hint, "all_years is right for most emission factors"),
        ])
    case .notThroughTime(let path, let at):
      return error(
        "\(path) does not change in time", at, "this is for series",
        [.init(.help, "leave out all_years, each_year or widening")])
    case .percentiles(let reason, let help, let at), .scale(let reason, let help, let at),
      .correlation(let reason, let help, let at):
      return error(reason, at, "this cannot be", [.init(.help, help)])
    case .valuesThroughTime(let word, let path, let scenario, let at):
      return error(
        "\(word) states values, but \(path) varies in time", at,
        scenario.map { "in scenario \($0) it is another number each year" }
          ?? "it is another number each year",
        [
          .init(
            .help,
            "say how far it may lie from what is stated: ~ normal(± 10 % ci95)\(scenario == nil ? " all_years" : "")",
            "or draw a number of its own: let high = 1 ~ \(word)( … ), and multiply by it")
        ])
    case .wideningBackwards(let at):
      return error(
        "widening must end after it begins", at, "from certain to uncertain",
        [.init(.help, "write: widening from 2025 to 2050")])
    case .withinUnknown(let path, let scenario, let at):
      return error(
        "within cannot hold \(path)", at,
        "in scenario \(scenario) it follows from other uncertain numbers, so its law is not known before they are drawn",
        [
          .init(
            .help, "leave out within and clip what is drawn where it is read:",
            "let held = max(min(\(path), HIGHEST), LOWEST)")
        ])
    case .beyondPart(let path, let at):
      return error(
        "\(path) could be drawn below 0 % or above 100 %", at, "a lever is pulled from not at all to fully",
        [
          .init(
            .help, "cut the law off: ~ normal(± 10 pp sd) within 0 % .. 100 %",
            "or say its range: ~ triangular(60 % .. 90 % .. 100 %)")
        ])
    case .addressTwice(let path, let first, let at):
      return Diagnostic(
        severity: .error, code: code, headline: "two uncertain numbers are both known as \(path)",
        primary: .init(at, "this one"), secondary: [.init(first, "and this one")],
        notes: [
          .init(
            .help, "give one of them a name of its own: let NAME = NUMBER ~ …, and write NAME in its place")
        ])
    case .notComputed(let path, let scenario, let at):
      return error(
        "what is stated for \(path) gives no number", at, "in scenario \(scenario)",
        [.init(.help, "a run of the scenario says where it fails: wedge run FILE \(scenario)")])
    case .drawnDelay(let at):
      return error(
        "phase_in moves by whole years, and its delay would be another one in each draw", at,
        "this schedule is delayed by an uncertain time",
        [
          .init(
            .help,
            "state the delay without ~, or write a schedule with dates that can be drawn: linear from 2030 ~ uniform(2028 .. 2033) to 2045"
          )
        ])
    case .law(let mistake, let forms, let at):
      return error("\(mistake)", at, "this cannot be", [.init(.help, Self.help(on: mistake, forms))])
    case .relativeOfShare(let half, let part, let share, let at):
      var label = "points, or a part of the share?"
      var help = ["for a difference of shares write pp: ± \(half.replacing("%", with: "pp"))"]
      if let part, let share {
        let percent = SharesCheck.percent
        label = "points, or a part of the \(percent(share)) %?"
        help = [(part, half.replacing("%", with: "pp")), (part * share, "\(percent(part * share)) pp")].map {
          "for \(percent(share - $0.0)) % to \(percent(share + $0.0)) % write: ± \($0.1)"
        }
      }
      return error(
        "\"± \(half)\" of a share has two meanings", at, label,
        [.init(.help, help), .init(.learn, "wedge explain E0603")])
    case .wrongUnit(let found, let needed, let at):
      return error(
        "a value of the distribution measures \(found)", at, "the number measures \(needed)",
        [
          .init(
            .help, "values in a distribution carry the unit of their number, such as \(needed.exampleUnit)")
        ])
    }
  }

  /// A form or bounds that a law does not take are about its scale.
  private static func code(of mistake: DistributionMistake) -> String {
    switch mistake {
    case .wrongForm, .unknownWord, .emptyWithin, .valuesForSeries: "E0706"
    default: mistake.code
    }
  }

  private static func help(on mistake: DistributionMistake, _ forms: [String]) -> [String] {
    switch mistake {
    case .spreadOfShare(_, let limit):
      [
        "the standard deviation of a share of this mean lies above 0 and below \(SharesCheck.percent(limit)) points"
      ]
    case .mustBePositive: ["give it a value above zero, or write another law, such as ~ normal(± 1 sd)"]
    case .emptyWithin: ["widen the bounds, or leave out within"]
    case .statedOutside(_, let support):
      ["it runs over \(support.lowerBound) to \(support.upperBound); correct the value, or write another law"]
    default: forms.map { "write: \($0)" }
    }
  }
}
