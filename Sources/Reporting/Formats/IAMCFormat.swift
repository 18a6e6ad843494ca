package import Assessment

/// The wide table of the IAMC: one line for each model, scenario, region and variable.
///
/// Opens in pyam as it is. No comment lines, no duplicate rows; every parent is the
/// sum of its printed children, so that `check_aggregate` finds nothing.
package struct IAMCFormat: OutputFormat {
  package static let name = "iamc"
  package static let fileName: String? = "trajectories.csv"

  package static func text(of report: RunReport, style: TerminalStyle) -> String {
    let horizons = report.scenarios.map(\.trajectories.years)
    guard let first = horizons.map(\.lowerBound).min(), let last = horizons.map(\.upperBound).max()
    else { return "Model,Scenario,Region,Variable,Unit\n" }
    var text = "Model,Scenario,Region,Variable,Unit"
    for year in first...last { text += ",\(year)" }
    text += "\n"
    for scenario in report.scenarios {
      let trajectories = scenario.trajectories
      let columns = [model(report), trajectories.scenario, report.city]
      let head = columns.map(quoted).joined(separator: ",")
      for row in trees.flatMap({ $0.rows(from: trajectories) }) + energyUse(of: trajectories) {
        text += "\(head),\(quoted(row.name)),\(quoted(row.unit))"
        for year in first...last {
          text += ","
          guard trajectories.years.contains(year) else { continue }
          let value = row.values[year - trajectories.years.lowerBound]
          if let value, value.isFinite { text += value.description }
        }
        text += "\n"
      }
    }
    return text
  }

  static func model(_ report: RunReport) -> String { "wedge \(report.version)" }

  /// The tree of variables, in the names of the IAMC where it has one.
  ///
  /// Sectors are those of the GPC in its use view: power and heat are booked at the user.
  private static let trees: [VariableTree] = [
    VariableTree(
      "Emissions|Kyoto Gases", unit: mass,
      .sum([
        emissions("Emissions|Kyoto Gases|Stationary Energy", "emissions.energy"),
        emissions("Emissions|Kyoto Gases|Transportation", "emissions.transport"),
        emissions("Emissions|Kyoto Gases|Waste", "emissions.waste"),
        emissions("Emissions|Kyoto Gases|Industrial Processes", "emissions.ippu"),
        emissions("Emissions|Kyoto Gases|AFOLU", "emissions.afolu"),
      ])),
    VariableTree(
      "Emissions by Gas", unit: mass,
      .sum([
        emissions("Emissions by Gas|CO2", "emissions.co2"),
        emissions("Emissions by Gas|CH4", "emissions.ch4"),
        emissions("Emissions by Gas|N2O", "emissions.n2o"),
        emissions("Emissions by Gas|F-Gases", "emissions.fgases"),
        emissions("Emissions by Gas|Unspecified", "emissions.co2e_unsplit"),
      ])),
    VariableTree(
      "Emissions by Scope", unit: mass,
      .sum([
        emissions("Emissions by Scope|Scope 1", "emissions.scope1"),
        emissions("Emissions by Scope|Scope 2", "emissions.scope2"),
        emissions("Emissions by Scope|Scope 3", "emissions.scope3"),
      ])),
    emissions("Emissions BASIC", "emissions.basic"),
    emissions("Emissions BASIC+", "emissions.basic_plus"),
    emissions("Emissions Territorial", "emissions.territorial"),
    emissions("Emissions Net", "emissions.net"),
    // Beside scope 2 and in no sum: a variable of its own, not below it.
    emissions("Emissions Scope 2 by Contract", "emissions.scope2_market"),
    VariableTree("Population", unit: "million", .series("population", coherentFactor: 1e6)),
  ]

  private static let mass = "Mt CO2-equiv/yr"

  private static func emissions(_ name: String, _ path: String) -> VariableTree {
    VariableTree(name, unit: mass, .series(path, coherentFactor: 1e9))
  }

  /// The variable that stands for a path, with its unit; nil where the table has none.
  static func variable(of path: String) -> (name: String, unit: String)? {
    if let known = trees.lazy.compactMap({ $0.leaf(of: path) }).first { return known }
    return energyUse(path).map { ($0, energy) }
  }

  /// The variables that are one of these paths each, and no sum: those of the tree in its order, then
  /// the energy of carriers and users.
  static func variables(among paths: [String]) -> [VariableTree.Leaf] {
    let known = Set(paths)
    let uses = paths.compactMap { path in energyUse(path).map { energyTree($0, path) } }
    return (trees + uses).flatMap { $0.leaves() }.filter { known.contains($0.path) }
  }

  /// The name of the energy that a carrier delivers or a user of the energy section takes.
  private static func energyUse(_ path: String) -> String? {
    let parts = path.split(separator: ".")
    guard parts.count == 3, parts[0] == "energy", parts[2] == "use" else { return nil }
    let name = parts[1].split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }
    return "Energy Use|" + name.joined(separator: " ")
  }

  private static let energy = "EJ/yr"

  /// The energy of each carrier and each user in the energy section, without a sum: they overlap.
  private static func energyUse(of trajectories: Trajectories) -> [VariableTree.Row] {
    trajectories.series.flatMap { series -> [VariableTree.Row] in
      guard let name = energyUse(series.path) else { return [] }
      return energyTree(name, series.path).rows(from: trajectories)
    }
  }

  private static func energyTree(_ name: String, _ path: String) -> VariableTree {
    VariableTree(name, unit: energy, .series(path, coherentFactor: 1e18))
  }

  /// A field as RFC 4180 wants it.
  static func quoted(_ field: String) -> String {
    let needsQuotes = field.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else { return field }
    return "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
