import Testing
import Tiles

@testable import Plans

/// A plan for leaves in strips beside the same plan evaluated node by node.
struct StripTwins {
  let plain: PreparedPlan
  let strips: PreparedPlan

  init(_ graph: Graph, outputs: [Node]) throws {
    let plan = try graph.plan(outputs: outputs)
    plain = plan.prepared()
    strips = plan.preparedForLeaves()
  }

  /// Expects the values, faults and valid lanes of blocks of 7, 32 and 64 lanes from a leaf in strips.
  func expectEqual(
    _ inputs: LaneInputs, count: Int, _ note: String = "", sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let leaf = strips.leaf(block: 64)
    leaf.evaluate(inputs, count: count)
    let workspace = plain.workspace(block: 64)
    workspace.evaluate(inputs, lanes: 0..<count)
    #expect(leaf.faults == workspace.faults, "\(note)", sourceLocation: sourceLocation)
    let faulty = Set(workspace.faults.map(\.lane))
    let sound = (0..<count).filter { !faulty.contains($0) }
    for block in [7, 32] {
      let other = plain.leaf(block: block)
      other.evaluate(inputs, count: count)
      #expect(leaf.faults == other.faults, "\(note)", sourceLocation: sourceLocation)
      #expect(leaf.validCount == other.validCount, sourceLocation: sourceLocation)
      #expect((0..<64).map(leaf.isValid) == (0..<64).map(other.isValid), sourceLocation: sourceLocation)
      for output in plain.plan.outputs.indices {
        let node = plain.plan.nodes[plain.plan.outputs[output]]
        func bits(_ values: [Double], _ start: Int) -> [UInt64] {
          sound.map { values[start + $0].bitPattern }
        }
        let rows = (0..<node.rows).map { row in
          let (start, alone) = (
            leaf.start(output: output, row: row), workspace.start(output: output, row: row)
          )
          return (bits(leaf.values, start), bits(other.values, start), bits(workspace.values, alone))
        }
        let what = "\(note) output \(output) \(node.operation)"
        #expect(rows.allSatisfy { $0.1 == $0.2 }, "\(what) in blocks", sourceLocation: sourceLocation)
        #expect(rows.allSatisfy { $0.0 == $0.1 }, "\(what)", sourceLocation: sourceLocation)
      }
    }
  }

  /// What strips alone give of up to 64 lanes: whether a lane may have a fault, and the outputs.
  func stripsAlone(_ inputs: LaneInputs, count: Int) throws -> (isSuspect: Bool, values: [[Double]]) {
    let prepared = try #require(strips.strips)
    let evaluator = prepared.evaluator(lanes: Leaf.lanes)
    evaluator.run(inputs, first: 0, count: count, fault: strips.fault)
    let values = prepared.plan.outputs.map { slot in
      let node = prepared.plan.nodes[slot]
      let first = node.years?.first ?? 0
      return (0..<node.rows).flatMap { row in
        (0..<count).map { evaluator.tiles[slot][year: first + row, lane: $0] }
      }
    }
    return (evaluator.isSuspect || evaluator.faults.isAny, values)
  }

  /// Expects that strips alone give the bits of the other way, with no lane under suspicion.
  func expectStrips(_ inputs: LaneInputs, count: Int, sourceLocation: SourceLocation = #_sourceLocation)
    throws
  {
    let alone = try stripsAlone(inputs, count: count)
    #expect(!alone.isSuspect, sourceLocation: sourceLocation)
    let workspace = plain.workspace(block: 64)
    workspace.evaluate(inputs, lanes: 0..<count)
    for (output, values) in alone.values.enumerated() {
      let same = values.indices.allSatisfy {
        let place = workspace.start(output: output, row: $0 / count) + $0 % count
        return values[$0].bitPattern == workspace.values[place].bitPattern
      }
      #expect(same, "output \(output)", sourceLocation: sourceLocation)
    }
  }
}
