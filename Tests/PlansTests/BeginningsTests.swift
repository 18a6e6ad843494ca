import Testing

@testable import Plans

/// What a trajectory is where its growth has not begun.
@Suite struct BeginningsTests {
  private let years = Years(2015, through: 2024)

  /// x₀·(1 + g)^(t − 2015), as a scenario that lets a number grow states it.
  private func grown(_ graph: Graph, from start: Node, by rate: Node) -> Node {
    let growth = graph.wholePower(1 + rate, Array(1...9), years: Years(2016, through: 2024))
    return graph.join(graph.spread(start, over: Years(first: 2015, count: 1)), start * growth)
  }

  @Test func `what has not grown yet differs between no lanes`() throws {
    let graph = Graph()
    let people = grown(graph, from: graph.constant(1_000_000), by: graph.input(0))
    let traffic = graph.wholePower(1 + graph.input(1), Array(0...9), years: years)
    let distance = people * 900 * traffic / 28_000
    let plan = try graph.plan(outputs: [graph.row(distance, in: 2015), graph.row(distance, in: 2016)])
    #expect(plan.outputs.map { plan.nodes[$0].varies } == [false, true])
    let inputs = LaneInputs(rows: [[0.02, 0.5], [-0.1, 0.03]])
    let found = plan.evaluate(inputs: inputs).outputs
    for lane in 0..<2 {
      #expect(found[0].lane(lane) == [1_000_000.0 * 900 / 28_000])
      let (g, v) = (inputs[0, lane], inputs[1, lane])
      let wanted: Double = 1_000_000 * (1 + g) * 900 * (1 + v) / 28_000
      #expect(abs(found[1].lane(lane)[0] / wanted - 1) < 1e-15)
    }
  }

  @Test func `a start that lanes bring stays theirs`() throws {
    let graph = Graph()
    let x = grown(graph, from: graph.input(0), by: graph.input(1))
    #expect(graph.row(x, in: 2015) == graph.input(0))
    let plan = try graph.plan(outputs: [graph.row(x, in: 2015)])
    #expect(plan.evaluate(inputs: LaneInputs(rows: [[3, 0.1], [7, 0.2]])).outputs[0].lane(1) == [7])
  }

  @Test func `a check is not passed over but for who reads the whole`() throws {
    let graph = Graph()
    let check = Check(.outOfBounds, lower: 0, upper: 10)
    for start in [graph.input(0), graph.constant(9.9)] {
      let x = graph.check(grown(graph, from: start, by: graph.input(1)), check)
      let plan = try graph.plan(outputs: [graph.row(x, in: 2015) * 2])
      // The second lane grows beyond the range later: the check is of the whole trajectory.
      let evaluation = plan.evaluate(inputs: LaneInputs(rows: [[9.9, 0], [9.9, 0.01]]))
      #expect(evaluation.faults.map(\.lane) == [1])
      #expect(evaluation.outputs[0].lane(0) == [19.8])
      #expect(graph.row(x, in: 2015, isReadWhole: true) == start)
    }
  }

  @Test func `a division that fails in the year stays where it stands`() throws {
    let graph = Graph()
    graph.origin = 7
    let ratio = 5 / graph.table(first: 2015, (0..<10).map(Double.init))
    let large = graph.table(first: 2015, Array(repeating: 1e300, count: 10))
    let product = large * large
    graph.origin = 8
    for x in [ratio, product] {
      let row = graph.row(x, in: 2015)
      #expect(row.operation == .row(year: 2015) && graph.origin == 8)
    }
    let quotient = grown(graph, from: graph.input(0), by: graph.input(1)) * 3 / graph.input(2)
    graph.origin = 9
    let scaled = graph.row(quotient, in: 2015)
    #expect(graph.entries[Int(scaled.index)].origin == 8)
  }

  @Test func `zeros keep their sign`() throws {
    let graph = Graph()
    let nothing = graph.table(first: 2015, Array(repeating: 0, count: 10))
    let x = nothing * graph.constant(-5) * grown(graph, from: graph.input(0), by: graph.input(1))
    let plan = try graph.plan(outputs: [graph.row(x, in: 2015), x])
    let found = plan.evaluate(inputs: LaneInputs(rows: [[3, 0.1]])).outputs
    #expect(found[0].lane(0)[0].bitPattern == found[1].lane(0)[0].bitPattern)
  }

  @Test(arguments: 0..<200 as Range<UInt64>) func `the bits are those of the trajectory`(seed: UInt64) throws
  {
    var chance = Chance(seed &+ 5_000)
    let graph = Graph()
    func leaf() -> Node {
      switch chance.index(8) {
      case 0: return graph.constant(chance.uniform(0.5, 2))
      case 1: return graph.input(chance.index(3))
      case 2: return grown(graph, from: graph.input(chance.index(3)), by: graph.input(3))
      case 3: return grown(graph, from: graph.constant(chance.uniform(1, 9)), by: graph.input(4))
      case 4: return graph.wholePower(1 + graph.input(3), years.map { $0 - 2017 }, years: years)
      case 5: return graph.table(first: 2015, years.map { _ in chance.uniform(1, 2) })
      case 6:
        let weights = years.map { year in
          PointWeight(low: year < 2019 ? 0 : 1, high: 1, weight: year < 2019 ? Double(year - 2015) / 4 : 0)
        }
        return graph.points(
          [graph.input(0), graph.input(1)], weights: weights, geometric: false, first: 2015)
      default: return graph.slice(graph.spread(graph.input(2), over: Years(2010, through: 2030)), years)
      }
    }
    func tree(_ depth: Int) -> Node {
      guard depth > 0 else { return leaf() }
      let (x, y) = (tree(depth - 1), tree(depth - 1))
      switch chance.index(6) {
      case 0: return x + y
      case 1: return x - y
      case 2: return x / (y * y + 1)
      case 3: return graph.check(x, Check(.outOfBounds, lower: -1e9, upper: 1e9))
      default: return x * y
      }
    }
    let x = graph.spread(tree(3), over: years)
    let rows = years.map { graph.row(x, in: $0) }
    let plan = try graph.plan(outputs: [x] + rows)
    var inputs = LaneInputs(lanes: 5, inputs: 5)
    for index in inputs.values.indices { inputs.values[index] = chance.uniform(-0.2, 1.5) }
    let found = plan.evaluate(inputs: inputs)
    for lane in 0..<5 where !found.faults.contains(where: { $0.lane == lane }) {
      let whole = found.outputs[0].lane(lane)
      let apart = found.outputs.dropFirst().map { $0.lane(lane)[0] }
      #expect(zip(whole, apart).allSatisfy { $0.bitPattern == $1.bitPattern }, "lane \(lane)")
    }
  }
}

extension Years {
  fileprivate func map<T>(_ transform: (Int) -> T) -> [T] { (first...last).map(transform) }
}
