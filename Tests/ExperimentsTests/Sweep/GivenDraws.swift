import Experiments
import Plans

/// Draws whose numbers are given: row after row, one number for each input.
struct GivenDraws: LaneSource {
  let rows: [[Double]]
  var replicates = 1

  var inputs: Int { rows.first?.count ?? 0 }
  var samples: Int { rows.count }
  func replicate(ofDraw draw: Int) -> Int { draw % replicates }
  func fill(_ inputs: inout LaneInputs, draws: Range<Int>) {
    for (lane, draw) in draws.enumerated() {
      for (input, value) in rows[draw].enumerated() { inputs[input, lane] = value }
    }
  }

  /// A plan whose outputs are its inputs.
  static func plan(inputs: Int) throws -> Plan {
    let graph = Graph()
    return try graph.plan(outputs: (0..<inputs).map { graph.input($0) })
  }
}
