import Experiments
import Modelling
import Plans
import ScenarioCompiler
import ScenarioSyntax

/// A run that failed, said with the place in the file that it goes back to.
enum FaultMessage {
  /// - Parameters:
  ///   - inputs: what the lane of the fault brought; nil for a run at the stated values.
  static func diagnostic(
    of fault: Fault, in compiled: CompiledRun, inputs: LaneInputs? = nil, lane: Int = 0
  ) -> Diagnostic {
    let index = Int(fault.origin) - 1
    let origin = compiled.origins.indices.contains(index) ? compiled.origins[index] : nil
    let detail = FaultDetail(of: fault, in: compiled, inputs: inputs, lane: lane)
    let path =
      (detail.paths.isEmpty ? nil : detail.paths.joined(separator: ", ")) ?? origin?.path
      ?? outputPath(of: fault, in: compiled) ?? "a result"
    // What does not change in time fails in every year, from the first on.
    let year =
      fault.year.map { " in \($0)" }
      ?? (fault.code == .balanceNotProductive ? " in every year from \(compiled.horizon.lowerBound) on" : "")
    let (code, sentence, help) = words(for: fault.code, path: path, year: year, value: detail.value)
    let start = SourceSpan(file: 0, lower: 0, upper: 0)
    return Diagnostic(
      code: code, headline: sentence, primary: .init(origin?.span ?? start, "computed from here"),
      notes: detail.notes + [.init(.help, help), .init(.learn, "wedge explain \(code)")])
  }

  /// Of a draw, which is evaluated once more to say what it was made of.
  static func diagnostic(
    of drawn: FaultedDraw, from source: any LaneSource, in compiled: CompiledRun
  ) -> Diagnostic {
    var inputs = LaneInputs(lanes: 1, inputs: source.inputs)
    source.fill(&inputs, draws: drawn.draw..<drawn.draw + 1)
    var fault = drawn.fault
    if case .failure(let replayed) = CentralRun.evaluate(compiled.plan, inputs: inputs) {
      fault = replayed.fault
    }
    return diagnostic(of: fault, in: compiled, inputs: inputs)
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
    for code: FaultCode, path: String, year: String, value: Double?
  ) -> (code: String, sentence: String, help: [String]) {
    switch code {
    case .notFinite:
      (
        "E1001", "\(path) is not a finite number\(year)",
        ["look for a division by zero or a growth without end"]
      )
    case .balanceNotProductive:
      (
        "E1002", "the balance of \(path) has no solution\(year)",
        ["a network uses up as much as it delivers: lower inputs, losses or own use along the loop"]
      )
    case .stockBelowSurvivors:
      (
        "E1003", "\(path) falls faster than its stock leaves\(year)",
        [
          "surplus keep        they stay", "surplus retire      they are scrapped early, pro rata",
          "surplus negative    sales below zero (arithmetic only)",
        ]
      )
    case .loadNotMet:
      (
        "E1004", "the plants of \(path) cannot meet the load\(year)",
        ["add capacity or availability, or state imports", "or let it fall short: shortfall reported"]
      )
    case .shareOutOfRange:
      (
        "E1005", shareSentence(path, year, value),
        [
          "lower what levers add to the rows, or let another row give way",
          "a share lies between 0 % and 100 %, the rows of a group add up to 100 %",
        ]
      )
    case .outOfBounds:
      (
        "E1006", "\(path) leaves the bounds of its slot\(year)",
        [
          "wedge schema KIND prints the bounds",
          "what is fed into a network cannot exceed what its users and exports draw",
        ]
      )
    case .recoveryAboveGeneration:
      (
        "E1007", "\(path) recovers more methane than is generated\(year)",
        ["lower `recovered` in that year, or raise what the waste generates"]
      )
    case .lossesAtAgeZero:
      (
        "E0331", "\(path) loses new vehicles in the year they are sold",
        [
          "first_year_losses none       the curve is divided by its value at age zero",
          "first_year_losses allowed    the law as it stands, losses and all",
        ]
      )
    }
  }

  private static func shareSentence(_ path: String, _ year: String, _ value: Double?) -> String {
    guard let value, value.isFinite else {
      return "the shares of \(path) leave 0 % to 100 %, or do not add up to 100 %\(year)"
    }
    return "\(path) comes to \((value * 100).short()) %\(year)"
  }
}
