import Testing

@testable import Plans

/// A leaf in strips has the bits of every other way to evaluate its lanes.
@Suite struct StripTests {
  private let years = Years(2020, through: 2034)

  private func lanes(_ count: Int, inputs: Int = 4, seed: UInt64 = 5) -> LaneInputs {
    var chance = Chance(seed)
    return LaneInputs(rows: (0..<count).map { _ in (0..<inputs).map { _ in chance.uniform() } })
  }

  private func expectEqual(
    _ graph: Graph, _ outputs: [Node], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let twins = try StripTwins(graph, outputs: outputs)
    for count in [64, 37, 1] {
      twins.expectEqual(lanes(count), count: count, sourceLocation: sourceLocation)
      try twins.expectStrips(lanes(count), count: count, sourceLocation: sourceLocation)
    }
  }

  @Test func `every operation has the same bits`() throws {
    let sample = EveryOperation()
    let twins = try StripTwins(sample.graph, outputs: sample.outputs)
    for (count, seed) in [(64, 1), (37, 2), (8, 3), (1, 4)] {
      let inputs = EveryOperation.lanes(count, seed: UInt64(seed))
      twins.expectEqual(inputs, count: count)
      try twins.expectStrips(inputs, count: count)
    }
  }

  @Test func `each output of every operation alone has the same bits`() throws {
    let sample = EveryOperation()
    let inputs = EveryOperation.lanes(64)
    for output in sample.outputs {
      try StripTwins(sample.graph, outputs: [output]).expectStrips(inputs, count: 64)
    }
  }

  @Test(arguments: 1...48) func `a random graph has the same bits`(seed: Int) throws {
    var builder = RandomGraphTests.Builder(seed: UInt64(seed) &+ 500)
    for _ in 0..<45 { builder.step() }
    let outputs = Array(builder.nodes.suffix(30))
    let twins = try StripTwins(builder.graph, outputs: outputs)
    for count in [64, 37] {
      let inputs = lanes(count, seed: UInt64(seed))
      twins.expectEqual(inputs, count: count, "seed \(seed)")
    }
    try twins.expectStrips(lanes(64, seed: UInt64(seed)), count: 64)
  }

  @Test(arguments: 1...60) func `random arithmetic has the same bits`(seed: Int) throws {
    var arithmetic = RandomArithmetic(seed: UInt64(seed))
    for _ in 0..<50 { arithmetic.step() }
    let twins = try StripTwins(arithmetic.graph, outputs: arithmetic.outputs())
    for count in [64, 37] {
      let inputs = lanes(count, seed: UInt64(seed))
      twins.expectEqual(inputs, count: count, "seed \(seed)")
    }
    try twins.expectStrips(lanes(64, seed: UInt64(seed)), count: 64)
  }

  @Test func `an evaluation does not see the one before`() throws {
    let sample = EveryOperation()
    let prepared = try sample.graph.plan(outputs: sample.outputs).preparedForLeaves()
    let leaf = prepared.leaf()
    let (one, other) = (EveryOperation.lanes(64, seed: 1), EveryOperation.lanes(64, seed: 2))
    leaf.evaluate(one, count: 64)
    let first = leaf.values.map(\.bitPattern)
    leaf.evaluate(other, count: 64)
    #expect(leaf.values.map(\.bitPattern) != first)
    leaf.evaluate(one, count: 64)
    #expect(leaf.values.map(\.bitPattern) == first)
  }

  @Test func `loops through last year's values`() throws {
    let graph = Graph()
    let (x, y) = (graph.input(0), graph.input(1) + 0.5)
    let (last, loop) = graph.previous(first: x * 2, years: years)
    let next = last * (y * 0.5) + graph.year(years) / 2000
    graph.close(loop: loop, on: next)
    let after = graph.recurrence(next * 0.1, last - x, start: graph.row(next, in: 2030), years: years)
    let (late, second) = graph.previous(first: graph.constant(1), years: years)
    graph.close(loop: second, on: graph.unary(.exp, -after))
    try expectEqual(graph, [next, after * late, last + after])
  }

  @Test func `a recurrence that reads shifted, joined and single years`() throws {
    let graph = Graph()
    let (x, y) = (graph.input(0), graph.input(1))
    let a = graph.spread(x, over: years) * graph.table(first: 2020, (0..<15).map { 0.5 + 0.02 * Double($0) })
    let before = graph.join(graph.table(first: 2017, [0.1, 0.2, 0.3]), a)
    let late = graph.shift(before, by: 2)
    let b = a + late * y
    let first = graph.recurrence(a, b, start: graph.row(b, in: 2025), years: years)
    let second = graph.recurrence(late, first, start: x, years: years)
    let third = graph.recurrence(
      graph.constant(0.9), graph.table(first: 2020, (0..<15).map { Double($0) }), start: y, years: years)
    let fourth = graph.recurrence(graph.constant(0.9), a, start: graph.constant(2), years: years)
    let fifth = graph.recurrence(
      y, graph.table(first: 2020, (0..<15).map { Double($0) }),
      start: graph.constant(0.25), years: Years(2022, through: 2030))
    let early = graph.join(graph.shift(third, by: -15), third)
    try expectEqual(
      graph,
      [
        second, third + fourth, early, graph.shift(first, by: 1) - first,
        graph.shift(second, by: -3) * second,
        fifth, graph.row(fifth, in: 2030) + fourth,
      ])
  }

  @Test func `a join reads either side by its years`() throws {
    let graph = Graph()
    let x = graph.input(0)
    let early = graph.spread(x, over: Years(2010, through: 2019)) * 2
    let late = graph.year(years) * x
    let both = graph.join(early, late)
    let numbers = graph.join(graph.table(first: 2010, (0..<10).map(Double.init)), late)
    let more = graph.join(numbers, graph.spread(graph.input(1), over: Years(2035, through: 2040)))
    try expectEqual(
      graph,
      [both, both + numbers, numbers * numbers, more / 3, more * 0.5 * 0.3, graph.shift(more, by: 2) - both])
  }

  @Test func `a product of two numbers in the years before a join`() throws {
    let graph = Graph()
    let (x, span) = (graph.input(0), Years(2010, through: 2034))
    let early = graph.table(first: 2010, (0..<10).map { 1 + Double($0) })
    let (a, b) = (graph.join(early, graph.year(years) * x), graph.join(early * 0.3, graph.year(years) - x))
    let base = graph.spread(x, over: span) * graph.year(span)
    let rising = graph.recurrence(a * 0.01, b, start: graph.constant(1), years: span)
    try expectEqual(
      graph, [base + a * b, base - b * a, a * b + base, a * b - base, a * b * 0.3, a / b, rising])
  }

  @Test func `what a value of last year looks back to is computed before`() throws {
    let graph = Graph()
    let x = graph.input(0)
    let (last, loop) = graph.previous(first: x, years: years)
    graph.close(loop: loop, on: graph.unary(.exp, x * graph.year(years) / 2000))
    let sum = graph.total(last * x) * graph.year(years)
    try expectEqual(graph, [graph.total(sum) * x])
    let (row, other) = graph.previous(first: x * 2, years: years)
    graph.close(loop: other, on: graph.shift(graph.slice(sum - x, Years(2021, through: 2034)), by: -1))
    try expectEqual(graph, [graph.total(row) + x, last])
  }

  @Test(arguments: [(1, -1), (-1, 1), (2, -1), (-2, 1)])
  func `shifts of shifts read the year they come to`(first: Int, then: Int) throws {
    let graph = Graph()
    let span = Years(2020, through: 2034)
    let value = graph.unary(.exp, graph.input(0) * graph.year(span) * 0.001)
    let moved = graph.shift(graph.shift(value, by: first), by: then)
    let years = Years(2022, through: 2032)
    let sum = graph.slice(value, years) * graph.slice(moved, years) + 1
    try expectEqual(graph, [sum])
  }

  @Test func `a sum may have any number of terms`() throws {
    let graph = Graph()
    let span = Years(2020, through: 2022)
    let terms = (0..<20_000).map { graph.input($0 % 4) * (graph.year(span) - Double($0)) }
    try expectEqual(graph, [graph.sum(terms), graph.sum(terms.reversed()) * 0.5])
  }

  @Test func `outputs share nodes, and one is there twice`() throws {
    let graph = Graph()
    let (x, y) = (graph.input(0), graph.input(1))
    let product = x * graph.year(years)
    let sum = product + y * graph.table(first: 2020, (0..<15).map(Double.init))
    try expectEqual(
      graph, [sum, product, sum, sum * product, x, x * y, graph.total(sum), graph.total(sum) - x])
  }

  @Test func `a value that is only checked`() throws {
    let graph = Graph()
    let (x, y) = (graph.input(0), graph.input(1))
    let wide = Check(.outOfBounds, lower: -1e9, upper: 1e9)
    let sum = graph.check(x * graph.year(years) + y, wide)
    let once = graph.check(x / (y + 1), wide)
    let twice = graph.check(graph.check(x - y, Check(.shareOutOfRange, lower: -2)), wide)
    let kernel = graph.check(graph.total(sum), Check(.loadNotMet, upper: 1e9))
    try expectEqual(graph, [graph.row(sum, in: 2034), once, twice, kernel])
    try expectEqual(graph, [sum])
    try expectEqual(
      graph, [graph.slice(graph.check(x * y * graph.year(years), wide), Years(2022, through: 2024))])
  }

  @Test func `a plan that reads no input`() throws {
    let graph = Graph()
    let t = graph.year(years)
    let outputs = [graph.unary(.exp, t * -0.01), graph.constant(3), graph.total(t)]
    let twins = try StripTwins(graph, outputs: outputs)
    for count in [64, 37, 1] {
      let inputs = LaneInputs(lanes: count, inputs: 0)
      twins.expectEqual(inputs, count: count)
      try twins.expectStrips(inputs, count: count)
    }
  }

  @Test func `an input that is an output as it is`() throws {
    let graph = Graph()
    let x = graph.input(2)
    try expectEqual(
      graph, [x, graph.spread(x, over: years), graph.row(graph.spread(x, over: years), in: 2021)])
  }
}
