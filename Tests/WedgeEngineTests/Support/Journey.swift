import Assessment
import Foundation
import Plans
import ScenarioCompiler
import Testing

@testable import WedgeEngine

/// A scenario file on the ordinary path, stopped where its numbers can be read.
struct Journey {
  let compiled: CompiledRun
  let hash: String

  /// Compiles a file; a file with a mistake fails the test with its messages.
  init(
    _ file: String, _ request: CompileRequest = CompileRequest(),
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let engine = Engine()
    let folder = try ProjectFolder.around(file).get()
    let compilation = engine.compile(folder, request)
    let run = compilation.run
    let messages = compilation.messages(engine.terminals)
    compiled = try #require(run, "\(messages)", sourceLocation: sourceLocation)
    hash = compilation.hash
  }

  /// Compiles a text as if it stood in a file of its own.
  init(
    text: String, _ request: CompileRequest = CompileRequest(),
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let folder = try TemporaryFolder()
    try self.init(try folder.write(text, to: "city.wedge"), request, sourceLocation: sourceLocation)
  }

  var plan: Plan { compiled.plan }

  func scenario(_ name: String) throws -> CompiledScenario {
    try #require(compiled.scenarios.first { $0.name == name }, "no scenario \(name)")
  }

  /// One lane that brings the stated value of everything.
  func values(sourceLocation: SourceLocation = #_sourceLocation) throws -> Results {
    let evaluation = plan.evaluate(inputs: LaneInputs(lanes: 1, inputs: plan.inputCount))
    try #require(evaluation.faults.isEmpty, "\(evaluation.faults)", sourceLocation: sourceLocation)
    return Results(compiled: compiled, evaluation: evaluation)
  }
}

/// What a plan gave, by scenario and path.
struct Results {
  let compiled: CompiledRun
  let evaluation: Evaluation
  private var places: [String: (index: Int, factor: Double)] = [:]

  init(compiled: CompiledRun, evaluation: Evaluation) {
    self.compiled = compiled
    self.evaluation = evaluation
    for scenario in compiled.scenarios {
      for output in scenario.outputs {
        places["\(scenario.name) \(output.path)"] = (output.index, output.factor)
      }
    }
  }

  func has(_ path: String, in scenario: String) -> Bool { places["\(scenario) \(path)"] != nil }

  /// A series in the unit it is printed in; empty where there is no such path.
  func series(_ path: String, in scenario: String, lane: Int = 0) -> [Double] {
    guard let place = places["\(scenario) \(path)"] else { return [] }
    return evaluation.outputs[place.index].lane(lane).map { $0 / place.factor }
  }

  /// The bits of every output of every scenario, by scenario and path.
  func bits(lane: Int = 0) -> [String: [UInt64]] {
    places.mapValues { place in evaluation.outputs[place.index].lane(lane).map(\.bitPattern) }
  }

  func paths(in scenario: String) -> [String] {
    compiled.scenarios.first { $0.name == scenario }?.outputs.map(\.path) ?? []
  }
}

/// Where two runs differ, in words; empty where they have the same bits.
func differences(_ a: [String: [UInt64]], _ b: [String: [UInt64]]) -> [String] {
  Set(a.keys).union(b.keys).sorted().compactMap { key in
    guard a[key] != b[key] else { return nil }
    let pairs = zip(a[key] ?? [], b[key] ?? []).first { $0 != $1 }
    let shown = pairs.map { "\(Double(bitPattern: $0.0)) and \(Double(bitPattern: $0.1))" }
    return "\(key): \(shown ?? "not in both")"
  }
}

/// Whether two numbers agree to `tolerance` of the larger; around zero, to it absolutely.
func agree(_ a: Double, _ b: Double, _ tolerance: Double = 1e-9, scale: Double = 0) -> Bool {
  a == b || abs(a - b) <= tolerance * max(abs(a), abs(b), scale)
}
