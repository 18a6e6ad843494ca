import Plans

/// The bits of all outputs of each lane, drawn together into one word a lane.
func digests(_ prepared: PreparedPlan, _ inputs: LaneInputs, block: Int) -> [UInt64] {
  let workspace = prepared.workspace(block: block)
  let outputs = prepared.plan.outputs.map { prepared.plan.nodes[$0].rows }
  var digests = [UInt64](repeating: 0xCBF2_9CE4_8422_2325, count: inputs.lanes)
  for first in stride(from: 0, to: inputs.lanes, by: block) {
    let count = min(block, inputs.lanes - first)
    workspace.evaluate(inputs, lanes: first..<first + count)
    workspace.values.withUnsafeBufferPointer { values in
      for (output, rows) in outputs.enumerated() {
        for row in 0..<rows {
          let start = workspace.start(output: output, row: row)
          for lane in 0..<count {
            let mixed = digests[first + lane] ^ values[start + lane].bitPattern
            digests[first + lane] = (mixed &* 0x0000_0100_0000_01B3) ^ (mixed >> 29)
          }
        }
      }
    }
  }
  return digests
}
