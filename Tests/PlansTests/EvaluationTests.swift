import Plans
import Testing

@Suite struct EvaluationTests {
  @Test func `every operation gives what its plain twin gives`() throws {
    let sample = EveryOperation()
    let inputs = EveryOperation.lanes(5)
    let result = try sample.graph.plan(outputs: sample.outputs).evaluate(inputs: inputs, block: 4)
    #expect(result.faults.isEmpty)
    for lane in 0..<inputs.lanes {
      let plain = PlainValues(
        sample.graph, inputs: (0..<EveryOperation.inputs).map { inputs[$0, lane] })
      for (number, node) in sample.outputs.enumerated() {
        let series = result.outputs[number]
        #expect(series.years == node.years)
        for row in 0..<series.rows {
          let year = (node.years?.first ?? 0) + row
          let want = plain.value(node, year)
          let got = series[row: row, lane: lane]
          let close = abs(got - want) <= 1e-11 * max(abs(want), 1e-3)
          #expect(close, "output \(number) \(node.operation) \(year) lane \(lane): \(got), \(want)")
          if !close { break }
        }
      }
    }
  }

  @Test(arguments: [1, 7, 16, 32, 64, 1000])
  func `the bits of a lane do not depend on its block or its place`(block: Int) throws {
    let sample = EveryOperation()
    let inputs = EveryOperation.lanes(100)
    let prepared = try sample.graph.plan(outputs: sample.outputs).prepared()
    let alone = prepared.evaluate(inputs: inputs, block: 1)
    let blocks = prepared.evaluate(inputs: inputs, block: block)
    #expect(alone.faults == blocks.faults)
    for number in sample.outputs.indices {
      let a = alone.outputs[number].values.map(\.bitPattern)
      let b = blocks.outputs[number].values.map(\.bitPattern)
      #expect(a == b, "output \(number)")
    }
  }

  @Test func `a workspace used again gives the same bits`() throws {
    let sample = EveryOperation()
    let inputs = EveryOperation.lanes(32)
    let workspace = try sample.graph.plan(outputs: sample.outputs).prepared().workspace(block: 16)
    workspace.evaluate(inputs, lanes: 0..<16)
    let first = workspace.values.map(\.bitPattern)
    workspace.evaluate(inputs, lanes: 16..<32)
    #expect(workspace.values.map(\.bitPattern) != first)
    workspace.evaluate(inputs, lanes: 0..<16)
    #expect(workspace.values.map(\.bitPattern) == first)
  }
}
