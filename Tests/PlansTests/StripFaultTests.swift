import Testing

@testable import Plans

/// Lanes that fault do so alike in strips and node by node.
@Suite struct StripFaultTests {
  private let years = Years(2020, through: 2027)

  private func expectEqual(
    _ graph: Graph, _ outputs: [Node], _ lanes: [[Double]], faulty: Set<Int>,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let twins = try StripTwins(graph, outputs: outputs)
    let inputs = LaneInputs(rows: lanes)
    twins.expectEqual(inputs, count: lanes.count, sourceLocation: sourceLocation)
    let leaf = twins.strips.leaf()
    leaf.evaluate(inputs, count: lanes.count)
    #expect(Set(leaf.faults.map(\.lane)) == faulty, sourceLocation: sourceLocation)
    #expect(leaf.validCount == lanes.count - faulty.count, sourceLocation: sourceLocation)
  }

  @Test func `values that leave their range`() throws {
    let graph = Graph()
    let share = graph.check(
      graph.input(0) + graph.year(years) * 0.001 - 2.02, Check(.shareOutOfRange, lower: 0, upper: 1))
    let later = graph.check(share * 2, Check(.outOfBounds, lower: 0, upper: 1.5))
    var lanes = Array(repeating: [0.5], count: 64)
    (lanes[3], lanes[17], lanes[40], lanes[63]) = ([-0.003], [0.995], [0.745], [.nan])
    try expectEqual(graph, [later], lanes, faulty: [3, 17, 40, 63])
    try expectEqual(graph, [later, share], Array(lanes[..<37]), faulty: [3, 17])
    try expectEqual(graph, [graph.row(later, in: 2020)], lanes, faulty: [3, 17, 40, 63])
  }

  @Test func `a watched value without years, and one of a kernel`() throws {
    let graph = Graph()
    let once = graph.check(graph.input(0) * 2, Check(.loadNotMet, lower: 0))
    let total = graph.check(
      graph.total(graph.year(years) * graph.input(0)), Check(.outOfBounds, upper: 16_200))
    let lanes = (0..<64).map { [Double($0 % 13 == 12 ? -1 : ($0 % 17 == 16 ? 2 : 1))] }
    let faulty = Set((0..<64).filter { lanes[$0][0] != 1 })
    try expectEqual(graph, [once, total], lanes, faulty: faulty)
  }

  @Test func `outputs that are not finite`() throws {
    let graph = Graph()
    let quotient = graph.input(0) / (graph.year(years) - graph.input(1))
    let root = graph.unary(.squareRoot, graph.input(0))
    let lanes = (0..<64).map { [$0 == 9 ? -1.0 : 1, $0 == 50 ? 2023 : 1.0] }
    try expectEqual(graph, [quotient + 1, root], lanes, faulty: [9, 50])
    // What is not finite on the way but not in the end is no fault.
    try expectEqual(graph, [1 / quotient, graph.minimum(quotient, graph.constant(5))], lanes, faulty: [])
  }

  @Test func `a stock below its survivors`() throws {
    let graph = Graph()
    let wanted = graph.table(first: 2020, [100, 101, 102, 103, 80, 105, 106, 107]) * graph.input(0)
    let ages = graph.table(first: 0, [1, 0.9, 0.8, 0.5])
    let extra = graph.shift(graph.spread(graph.input(1), over: years), by: -8)
    let flow = graph.inflow(wanted: wanted, survival: ages, past: extra, surplus: .error)
    let lanes = (0..<64).map { [1.0, $0 % 20 == 7 ? 200.0 : 0] }
    try expectEqual(graph, [flow * 2], lanes, faulty: [7, 27, 47])
  }

  @Test func `a balance that is not productive`() throws {
    let graph = Graph()
    let half = graph.constant(0.5)
    let share = graph.input(0) * graph.year(years) / 2020
    let x = graph.balance(
      coefficients: [(BalanceEntry(row: 0, column: 1), share), (BalanceEntry(row: 1, column: 0), half)],
      demands: [graph.constant(1), graph.input(1)], years: years)
    let lanes = (0..<50).map { [$0 == 30 ? 1.999 : 0.1 + 0.01 * Double($0), 1.0] }
    try expectEqual(graph, [x[0] + x[1]], lanes, faulty: [30])
  }

  @Test func `a fault that all lanes share`() throws {
    let graph = Graph()
    let shared = graph.check(graph.year(years), Check(.outOfBounds, upper: 2023))
    let lanes = Array(repeating: [1.0], count: 64)
    try expectEqual(graph, [shared * graph.input(0)], lanes, faulty: Set(0..<64))
  }

  @Test func `a check within a loop`() throws {
    let graph = Graph()
    let (last, loop) = graph.previous(first: graph.input(0), years: years)
    let next = graph.check(last * 1.5, Check(.outOfBounds, upper: 20))
    graph.close(loop: loop, on: next)
    let lanes = (0..<64).map { [$0 == 5 ? 2.0 : 0.5] }
    try expectEqual(graph, [next + 1], lanes, faulty: [5])
  }

  @Test func `a value at its bound is within it, and no lane is suspected`() throws {
    let graph = Graph()
    let (low, high) = (0.25, 0.75)
    let value = graph.check(graph.input(0) * 0.5, Check(.shareOutOfRange, lower: low, upper: high))
    let yearly = graph.check(
      value + graph.year(years) * 0, Check(.outOfBounds, lower: low, upper: high))
    let open = graph.check(yearly, Check(.loadNotMet))
    let ends = (0..<64).map { [$0 % 2 == 0 ? 0.5 : 1.5] }
    try expectEqual(graph, [open], ends, faulty: [])
    let twins = try StripTwins(graph, outputs: [open])
    try twins.expectStrips(LaneInputs(rows: ends), count: 64)
    for (outside, lane) in [(0.5.nextDown, 63), (1.5.nextUp, 0)] {
      var beyond = ends
      beyond[lane] = [outside]
      #expect(try twins.stripsAlone(LaneInputs(rows: beyond), count: 64).isSuspect)
      try expectEqual(graph, [open], beyond, faulty: [lane])
    }
  }

  @Test func `zero without a sign and with one are both at a bound of zero`() throws {
    let graph = Graph()
    let value = graph.check(graph.input(0) * graph.input(1), Check(.shareOutOfRange, lower: 0, upper: 1))
    let lanes = (0..<64).map { [$0 % 2 == 0 ? 0.0 : -0.0, 1] }
    try expectEqual(graph, [value], lanes, faulty: [])
    let upper = graph.check(graph.input(0) - 0.0, Check(.shareOutOfRange, lower: -1, upper: 0))
    try expectEqual(graph, [upper * 1, upper], lanes, faulty: [])
  }

  @Test(arguments: 1...30) func `random faults are the same`(seed: Int) throws {
    var arithmetic = RandomArithmetic(seed: UInt64(seed))
    for _ in 0..<25 { arithmetic.step() }
    arithmetic.check()
    for _ in 0..<10 { arithmetic.step() }
    var chance = Chance(UInt64(seed))
    let twins = try StripTwins(arithmetic.graph, outputs: arithmetic.outputs())
    for count in [64, 37] {
      let inputs = LaneInputs(rows: (0..<count).map { _ in (0..<4).map { _ in chance.uniform() } })
      twins.expectEqual(inputs, count: count, "seed \(seed)")
    }
  }

  /// A lane that strips do not suspect has no fault: they may doubt too much, never too little.
  @Test(arguments: 1...30) func `no fault goes unsuspected`(seed: Int) throws {
    var arithmetic = RandomArithmetic(seed: UInt64(seed) &+ 100)
    for _ in 0..<25 { arithmetic.step() }
    arithmetic.check()
    let twins = try StripTwins(arithmetic.graph, outputs: arithmetic.outputs())
    var chance = Chance(UInt64(seed))
    for _ in 0..<12 {
      let inputs = LaneInputs(rows: [(0..<4).map { _ in chance.uniform() }])
      let workspace = twins.plain.workspace(block: 1)
      workspace.evaluate(inputs, lanes: 0..<1)
      let alone = try twins.stripsAlone(inputs, count: 1)
      #expect(alone.isSuspect == !workspace.faults.isEmpty)
    }
  }
}
