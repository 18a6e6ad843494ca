import Plans
import ScenarioCompiler
import ScenarioSyntax

/// A run that failed, said with the place in the file that it goes back to.
enum FaultMessage {
  static func diagnostic(of fault: Fault, in compiled: CompiledRun) -> Diagnostic {
    let index = Int(fault.origin) - 1
    let origin = compiled.origins.indices.contains(index) ? compiled.origins[index] : nil
    let path =
      joinedNetworks(of: fault, below: origin?.path, in: compiled) ?? origin?.path
      ?? outputPath(of: fault, in: compiled) ?? "a result"
    // What does not change in time fails in every year, from the first on.
    let year =
      fault.year.map { " in \($0)" }
      ?? (fault.code == .balanceNotProductive ? " in every year from \(compiled.horizon.lowerBound) on" : "")
    let (code, sentence, help) = words(for: fault.code, path: path, year: year)
    let start = SourceSpan(file: 0, lower: 0, upper: 0)
    return Diagnostic(
      code: code, headline: sentence, primary: .init(origin?.span ?? start, "computed from here"),
      notes: [.init(.help, help), .init(.learn, "wedge explain \(code)")])
  }

  /// The networks of a balance of several: its origin is their section.
  private static func joinedNetworks(of fault: Fault, below section: String?, in compiled: CompiledRun)
    -> String?
  {
    guard fault.code == .balanceNotProductive, let section, !section.contains("."),
      let outputs = compiled.scenarios.first?.outputs
    else { return nil }
    let networks = outputs.compactMap { output -> String? in
      let parts = output.path.split(separator: ".")
      guard parts.count == 3, parts[0] == section, parts[2] == "output" else { return nil }
      return "\(section).\(parts[1])"
    }
    return networks.isEmpty ? nil : networks.joined(separator: ", ")
  }

  private static func outputPath(of fault: Fault, in compiled: CompiledRun) -> String? {
    guard let output = fault.output else { return nil }
    for scenario in compiled.scenarios {
      if let found = scenario.outputs.first(where: { $0.index == output }) {
        return "\(found.path) of scenario \(scenario.name)"
      }
    }
    return nil
  }

  private static func words(
    for code: FaultCode, path: String, year: String
  ) -> (code: String, sentence: String, help: String) {
    switch code {
    case .notFinite:
      (
        "E1001", "\(path) is not a finite number\(year)",
        "look for a division by zero or a growth without end"
      )
    case .balanceNotProductive:
      (
        "E1002", "the balance of \(path) has no solution\(year)",
        "a network uses up as much as it delivers: check inputs, losses and own use"
      )
    case .stockBelowSurvivors:
      (
        "E1003", "\(path) falls faster than its stock leaves\(year)",
        "say what happens with the surplus: surplus keep, or surplus retire"
      )
    case .loadNotMet:
      ("E1004", "the plants of \(path) cannot meet the load\(year)", "add capacity or imports")
    case .shareOutOfRange:
      (
        "E1005", "the shares of \(path) leave 0 % to 100 %, or do not add up to 100 %\(year)",
        "check what levers add to the rows; the row that takes the rest may not fall below 0"
      )
    case .outOfBounds:
      ("E1006", "\(path) leaves the bounds of its slot\(year)", "wedge schema KIND prints the bounds")
    case .recoveryAboveGeneration:
      ("E1007", "\(path) recovers more methane than is generated\(year)", "lower the recovery of that year")
    case .lossesAtAgeZero:
      (
        "E0331", "\(path) loses new vehicles in the year they are sold",
        "write `first_year_losses none` to scale the curve, or `first_year_losses allowed`"
      )
    }
  }
}
