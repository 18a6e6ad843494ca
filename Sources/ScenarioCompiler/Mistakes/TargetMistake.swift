import ScenarioSyntax
import Units

/// Mistakes in targets and in what a run reports.
enum TargetMistake: Mistake {
  case neverMeasured(
    target: String, year: Int, measured: [Int], inventory: Place, inventoryLabel: String, at: Place)
  case notInInventory(metric: String, year: Int, columns: [String], inventory: Place, at: Place)
  case incompleteBase(metric: String, year: Int, key: String, inventory: Place, at: Place)
  case twoBases(metric: String, year: Int, first: Place, second: Place, at: Place)
  case unknownMetric(path: String, candidates: [String], at: Place)
  case wrongUnit(metric: String, needed: Dimension, found: Dimension, at: Place)
  case fall(text: String, at: Place)
  case year(text: String, help: String, at: Place)
  case cumulativeYears(year: Int, first: Int, at: Place)
  case noGoal(target: String, at: Place)
  case twice(word: String, first: Place, at: Place)
  case probability(text: String, at: Place)
  case offsets(reason: String, at: Place)
  case run(reason: String, help: String, at: Place)

  var code: String {
    switch self {
    case .neverMeasured, .notInInventory: "E0801"
    case .incompleteBase: "E0810"
    case .twoBases: "E0811"
    case .unknownMetric: "E0812"
    case .wrongUnit: "E0813"
    case .fall, .probability: "E0814"
    case .year, .cumulativeYears: "E0815"
    case .noGoal, .twice: "E0816"
    case .offsets: "E0817"
    case .run: "E0818"
    }
  }

  var diagnostic: Diagnostic {
    switch self {
    case .neverMeasured(let target, let year, let measured, let inventory, let label, let at):
      let near = Self.examples(of: measured, near: year)
      return error(
        "target \"\(target)\" compares with \(year), but \(year) was never measured here", at,
        "no inventory row for this year",
        [
          .init(.help, "add a row \"\(year): ...\" to the inventory, or compare with \(near)"),
          .init(.note, "once a file has an inventory, a target never falls back on a modelled base"),
        ], also: [.init(inventory, label)])
    case .notInInventory(let metric, let year, let columns, let inventory, let at):
      return error(
        "\(metric) of \(year) is not in the inventory", at, "no measured base",
        [
          .init(
            .help,
            "add the column \(metric), or its sectors: emissions.energy, emissions.transport, emissions.waste"
          ),
          .init(.note, "once a file has an inventory, a target never falls back on a modelled base"),
        ], also: [.init(inventory, "has \(columns.joined(separator: ", "))")])
    case .incompleteBase(let metric, let year, let key, let inventory, let at):
      return error(
        "\(metric) of \(year) is incomplete, so it cannot be a base", at, "its row holds \(key)",
        [.init(.help, "fill the gap in the inventory, or compare with another year")],
        also: [.init(inventory, "the inventory")])
    case .twoBases(let metric, let year, let first, let second, let at):
      return error(
        "two inventories give different figures for \(metric) of \(year)", at, "which of them is the base?",
        [.init(.help, "keep one of the two rows")], also: [.init(first, "one"), .init(second, "the other")])
    case .unknownMetric(let path, let candidates, let at):
      return error(
        "the model has no result \"\(path)\"", at, "nothing of this name is computed",
        [
          .init(
            .help,
            Suggestions.question(for: path, among: candidates)
              ?? "totals are emissions.basic, emissions.gross, emissions.net, emissions.territorial")
        ])
    case .wrongUnit(let metric, let needed, let found, let at):
      return error(
        "\(metric) measures \(needed), not \(found)", at, "this is \(found)",
        [.init(.needs, "\(needed), such as \(needed.exampleUnit)")])
    case .fall(let text, let at):
      return error(
        "a fall lies above 0 % and is at most 200 %", at, "this is \(text)",
        [
          .init(.help, "write: falls by 80 % from …"),
          .init(.note, "above 100 % the metric is negative: net removals"),
        ])
    case .probability(let text, let at):
      return error(
        "a probability lies between 0 % and 100 %", at, "this is \(text)",
        [.init(.help, "write: with probability >= 66 %")])
    case .year(let text, let help, let at):
      return error(text, at, "this year", [.init(.help, help)])
    case .cumulativeYears(let year, let first, let at):
      return error(
        "a sum over years says over which", at, "one year alone",
        [.init(.help, "write: cumulative … from \(first) to \(year)")])
    case .noGoal(let target, let at):
      return error(
        "target \"\(target)\" states no goal", at, "nothing is promised",
        [.init(.help, "add a line: emissions.basic falls by 80 % from 2005 by 2050")])
    case .twice(let word, let first, let at):
      return error(
        "the target states \(word) twice", at, "stated again here",
        [.init(.help, "give the second a target of its own")], also: [.init(first, "stated here first")])
    case .offsets(let reason, let at):
      return error(
        reason, at, "a limit on what is paid for elsewhere",
        [.init(.help, "write: offsets at most 10 % of 1990", "or:    offsets at most 100 ktCO2e/yr")])
    case .run(let reason, let help, let at):
      return error(reason, at, "this cannot be", [.init(.help, help)])
    }
  }

  /// The two measured years around a wanted one, or the only one.
  private static func examples(of measured: [Int], near year: Int) -> String {
    let nearest = measured.sorted { (abs($0 - year), $0) < (abs($1 - year), $1) }.prefix(2).sorted()
    return nearest.isEmpty ? "another year" : nearest.map(String.init).joined(separator: " or ")
  }
}
