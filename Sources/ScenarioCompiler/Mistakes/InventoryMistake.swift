import ScenarioSyntax
import Units

/// Mistakes in measured years.
enum InventoryMistake: Mistake {
  case cellCount(year: Int, cells: Int, columns: Int, columnsAt: Place, at: Place)
  case yearTwice(year: Int, first: Place, at: Place)
  case noNote(key: String, year: Int, at: Place)
  case unknownColumn(path: String, candidates: [String], at: Place)
  case noColumn(path: String, columns: [String], at: Place)
  case columnTwice(path: String, first: Place, at: Place)
  case notEmissions(found: Dimension, at: Place)
  case columnNotEmissions(path: String, found: Dimension, at: Place)
  case neverMeasured(year: Int, measured: [Int], at: Place)
  case outsideHorizon(year: Int, horizon: ClosedRange<Int>, at: Place)
  case matchBackwards(first: Int, last: Int, at: Place)
  case tolerance(text: String, at: Place)
  case itemTwice(word: String, first: Place, at: Place)
  case missing(what: String, example: String, at: Place)
  case brokenYear(at: Place)

  var code: String {
    switch self {
    case .cellCount: "E0802"
    case .yearTwice, .columnTwice, .itemTwice: "E0803"
    case .noNote: "E0804"
    case .unknownColumn, .noColumn: "E0805"
    case .notEmissions, .columnNotEmissions: "E0806"
    case .neverMeasured, .outsideHorizon, .matchBackwards: "E0807"
    case .tolerance: "E0808"
    case .missing: "E0809"
    case .brokenYear: "E0504"
    }
  }

  var diagnostic: Diagnostic {
    switch self {
    case .cellCount(let year, let cells, let columns, let columnsAt, let at):
      return error(
        "the row of \(year) has \(cells) number\(cells == 1 ? "" : "s") for \(columns) column\(columns == 1 ? "" : "s")",
        at, cells < columns ? "\(columns - cells) missing" : "\(cells - columns) too many",
        [.init(.help, "write NE with a note where nothing was estimated, NO where nothing occurs")],
        also: [.init(columnsAt, "the columns")])
    case .yearTwice(let year, let first, let at):
      return error(
        "the inventory has two rows for \(year)", at, "the second", [.init(.help, "keep one of them")],
        also: [.init(first, "the first")])
    case .columnTwice(let path, let first, let at):
      return error(
        "the inventory has two columns \(path)", at, "the second", [.init(.help, "keep one of them")],
        also: [.init(first, "the first")])
    case .itemTwice(let word, let first, let at):
      return error(
        "the inventory states its \(word) twice", at, "stated again here", [.init(.help, "keep one of them")],
        also: [.init(first, "stated here first")])
    case .noNote(let key, let year, let at):
      let help =
        key == "IE"
        ? "say where it is counted: IE note \"with …\"" : "say why: \(key) note \"no survey in \(year)\""
      return error(
        "\(key) in \(year) is not explained", at, key == "IE" ? "counted where?" : "why is there no number?",
        [.init(.help, help)])
    case .unknownColumn(let path, let candidates, let at):
      return error(
        "the model has no result \"\(path)\"", at, "an inventory holds what the model computes",
        [
          .init(
            .help,
            Suggestions.question(for: path, among: candidates)
              ?? "such as emissions.energy, emissions.transport, emissions.waste, emissions.basic")
        ])
    case .noColumn(let path, let columns, let at):
      return error(
        "the inventory has no column \"\(path)\"", at, "nothing was measured for it here",
        [
          .init(
            .help,
            Suggestions.question(for: path, among: columns) ?? "its columns are \(listed(columns))")
        ])
    case .notEmissions(let found, let at):
      return error(
        "an inventory measures emissions", at, "this is \(found)",
        [.init(.needs, "mass of CO2e, such as tCO2e or ktCO2e/yr")])
    case .columnNotEmissions(let path, let found, let at):
      return error(
        "\(path) is \(found), and the inventory measures emissions", at, "no emissions",
        [.init(.help, "name results below emissions, such as emissions.energy")])
    case .neverMeasured(let year, let measured, let at):
      return error(
        "the model is held against \(year), which was never measured", at, "no row for this year",
        [.init(.help, "measured are \(listed(measured.map(String.init)))")])
    case .outsideHorizon(let year, let horizon, let at):
      return error(
        "the model has no value for \(year)", at,
        "it runs from \(horizon.lowerBound) to \(horizon.upperBound)",
        [.init(.help, "hold it against years of the horizon, or begin the horizon earlier")])
    case .matchBackwards(let first, let last, let at):
      return error(
        "\(last) is not after \(first)", at, "the years run backwards",
        [.init(.help, "write: from \(last) to \(first)")])
    case .tolerance(let text, let at):
      return error(
        "a tolerance lies between 0 % and 100 %", at, "this is \(text)", [.init(.help, "write: within 2 %")])
    case .missing(let what, let example, let at):
      return error(
        "the inventory has no \(what)", at, "nothing can be held against it",
        [.init(.help, "add a line: \(example)")])
    case .brokenYear(let at):
      return error(
        "an inventory holds whole years", at, "not a whole year",
        [.init(.help, "write the year alone, such as 2019")])
    }
  }
}
