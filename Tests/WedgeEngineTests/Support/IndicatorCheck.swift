import Assessment
import Experiments
import Plans
import ScenarioCompiler
import Testing

@testable import WedgeEngine

/// Indicators of a plan beside the judge's verdicts on the same lanes.
struct IndicatorCheck {
  /// Target and scenario → lanes that meet it and lanes that miss it.
  private(set) var met: [String: Int] = [:]
  private(set) var missed: [String: Int] = [:]
  private(set) var lanes = 0
  private(set) var faults = 0

  /// Expects of every lane without a fault what a judge of its trajectories says.
  init(_ compiled: CompiledRun, rows: [[Double]], sourceLocation: SourceLocation = #_sourceLocation) throws {
    let prepared = compiled.plan.prepared()
    let workspace = prepared.workspace(block: 32)
    let inputs = LaneInputs(rows: rows)
    for first in stride(from: 0, to: rows.count, by: 32) {
      let block = first..<min(first + 32, rows.count)
      workspace.evaluate(inputs, lanes: block)
      let faulty = Set(workspace.faults.map { first + $0.lane })
      let indicators = compiled.scenarios.flatMap { scenario in
        scenario.indicators.map { indicator in
          (scenario.name, indicator, indicator.index.map { workspace.start(output: $0, row: 0) })
        }
      }
      var found: [Int: [Double]] = [:]
      for lane in block where !faulty.contains(lane) {
        found[lane] = indicators.map { $0.2.map { workspace.values[$0 + lane - first] } ?? -1 }
      }
      for lane in block {
        guard let found = found[lane] else {
          faults += 1
          continue
        }
        lanes += 1
        let verdicts = try Self.verdicts(compiled, row: rows[lane])
        for (number, (scenario, indicator, place)) in indicators.enumerated() {
          let name = "\(indicator.statement.name) in \(scenario)"
          let verdict = try #require(verdicts[name])
          if place == nil {
            #expect(verdict.isMet != true && verdict.parts.contains { $0.key == indicator.key }, "\(name)")
            continue
          }
          let isMet = verdict.isMet == true
          #expect(
            found[number] == (isMet ? 1 : 0), "\(name), lane \(lane): \(verdict.parts)",
            sourceLocation: sourceLocation)
          if isMet { met[name, default: 0] += 1 } else { missed[name, default: 0] += 1 }
        }
      }
    }
  }

  /// What a run would say of a lane, by target and scenario.
  static func verdicts(_ compiled: CompiledRun, row: [Double]) throws -> [String: Verdict] {
    let evaluated = CentralRun.evaluate(compiled.plan, inputs: LaneInputs(rows: [row]))
    let values = try #require(try? evaluated.get(), "the lane is valid")
    let assessment = RunAssessment(compiled: compiled, values: values, shown: [], comparedWith: nil)
    let trajectories = compiled.scenarios.map(assessment.trajectories)
    let judge = Judge(scenarios: trajectories)
    var verdicts: [String: Verdict] = [:]
    for (scenario, own) in zip(compiled.scenarios, trajectories) {
      for (statement, force) in scenario.targets {
        verdicts["\(statement.name) in \(scenario.name)"] = judge.verdict(
          on: statement, force: force, in: own)
      }
    }
    return verdicts
  }
}
