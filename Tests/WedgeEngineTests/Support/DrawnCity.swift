import Plans
import ScenarioCompiler
import Testing

@testable import WedgeEngine

/// A small city with one emission line, its uncertain numbers as inputs of the plan.
struct DrawnCity {
  let journey: Journey

  /// - Parameter facts: must declare `item works` in `ippu`.
  init(_ facts: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    var request = CompileRequest()
    request.drawsInputs = true
    journey = try Journey(text: Self.text(facts), request, sourceLocation: sourceLocation)
  }

  static func text(_ facts: String) -> String {
    """
    wedge 1
    city "Exampleton" { horizon 2020 to 2023; base_year 2020; money USD2022; gwp "AR5"; assumed "invented" }
    \(facts)
    \(facts.contains("scenario ") ? "" : "scenario bau \"As it is\" { }")
    """
  }

  var draws: CompiledDraws { journey.compiled.draws }
  var columns: [String] { draws.inputs.map(\.column).sorted() }

  func input(_ column: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> DrawnInput {
    try #require(
      draws.inputs.first { $0.column == column }, "only \(columns)", sourceLocation: sourceLocation)
  }

  func number(_ address: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> DrawnNumber {
    try #require(draws.numbers.first { $0.address == address }, sourceLocation: sourceLocation)
  }

  /// The emissions of a lane that brings these numbers by column, and the stated ones else; in ktCO2e/yr.
  func emissions(
    _ brought: [String: Double] = [:], in scenario: String = "bau",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [Double] {
    try series("ippu.works.emissions", brought, in: scenario, sourceLocation: sourceLocation)
  }

  func series(
    _ path: String, _ brought: [String: Double] = [:], in scenario: String = "bau",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [Double] {
    for column in brought.keys { _ = try input(column, sourceLocation: sourceLocation) }
    let lane = draws.inputs.map { brought[$0.column] ?? $0.stated }
    let evaluation = journey.plan.evaluate(inputs: LaneInputs(rows: [lane]))
    try #require(evaluation.faults.isEmpty, "\(evaluation.faults)", sourceLocation: sourceLocation)
    return Results(compiled: journey.compiled, evaluation: evaluation).series(path, in: scenario)
  }
}

/// What the tool says about a file: the codes of its mistakes.
func codes(of facts: String) throws -> [String] {
  let folder = try TemporaryFolder()
  let result = Engine().check([try folder.write(DrawnCity.text(facts), to: "city.wedge")])
  return result.messages.matches(of: #/\[([EW][0-9]+)\]: /#).map { String($0.output.1) }
}

/// Whether two series agree to 1 part in 10¹³.
func agree(_ a: [Double], _ b: [Double]) -> Bool {
  a.count == b.count && zip(a, b).allSatisfy { agree($0, $1, 1e-13) }
}
