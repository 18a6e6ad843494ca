/// Numbers and series as a scenario file writes them, to the last digit.
enum Written {
  /// `2_000.5`, never to be taken for a year.
  static func number(_ value: Double) -> String {
    var text = "\(abs(value))"
    let whole = text.prefix { $0 != "." && $0 != "e" }
    if whole.count == 4, !text.contains("e") { text.insert("_", at: text.index(after: text.startIndex)) }
    return value < 0 ? "-\(text)" : text
  }

  static func percent(_ share: Double) -> String { "\(number(share * 100)) %" }

  /// A calendar year, whole or not.
  static func date(_ value: Double) -> String {
    value == value.rounded() ? "\(Int(value))" : "\(value)"
  }

  /// One value for each year from `first` on, each on a line of its own.
  static func series(_ values: [Double], from first: Int, _ unit: String) -> String {
    if values.count == 1 { return "\(number(values[0])) \(unit)" }
    let points = values.enumerated().map { "\(first + $0): \(number($1))" }
    return "[\(points.joined(separator: ",\n"))] \(unit) linear"
  }

  /// Shares of one, one for each year.
  static func shares(_ values: [Double], from first: Int) -> String {
    series(values.map { $0 * 100 }, from: first, "%")
  }

  /// What an input says of each year: its list, or one number for all.
  static func yearly(_ input: JSON, count: Int) -> [Double] {
    input.list.isEmpty ? Array(repeating: input.number, count: count) : input.numbers
  }
}

extension Town {
  /// A city from the facts that make it, with one scenario that applies all its levers.
  ///
  /// A horizon has two years at least: a case of one year runs into the next, which is not read.
  static func file(
    _ years: ClosedRange<Int>, gwp: String = "AR5", levers: [(name: String, facts: String)] = [],
    _ facts: String...
  ) -> String {
    """
    wedge 1
    city "Town" {
      horizon \(years.lowerBound) to \(max(years.upperBound, years.lowerBound + 1)); base_year \(years.lowerBound)
      money USD2022; gwp "\(gwp)"; assumed "a reference case"
    }
    \(facts.joined(separator: "\n"))
    \(levers.map { "lever \($0.name) \"A measure\" {\n\($0.facts)\n}" }.joined(separator: "\n"))
    scenario all "All of it" { \(levers.map { "apply \($0.name)" }.joined(separator: "; ")) }

    """
  }

  /// Items whose emissions are the values of formulas, each counted in its unit; read them with `probed`.
  static func probes(_ formulas: [(name: String, formula: String, unit: String)]) -> String {
    let items = formulas.map { name, formula, unit in
      "item probe_\(name) { activity = \(formula); co2e = 1 ktCO2e/yr / (1 \(unit)) }"
    }
    return "ippu {\n\(items.joined(separator: "\n"))\n}"
  }

  /// A result in the first years of the horizon.
  func series(_ path: String, years: Int) -> [Double] { Array(series(path).prefix(years)) }

  /// The value of a formula of `probes`, year by year.
  func probed(_ name: String) -> [Double] { series("ippu.probe_\(name).emissions") }
}

/// What a case asks for that no check knows how to say.
struct UnknownInput: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
