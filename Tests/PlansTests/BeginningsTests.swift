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

  @Test func `a check of what lanes bring is not passed over`() throws {
    let graph = Graph()
    let check = Check(.outOfBounds, lower: 0, upper: 10)
    let start = graph.check(grown(graph, from: graph.input(0), by: graph.constant(0.01)), check)
    let plan = try graph.plan(outputs: [graph.row(start, in: 2015) * 2])
    let evaluation = plan.evaluate(inputs: LaneInputs(rows: [[4], [11], [9.9]]))
    // The third lane's number is within in 2015 and beyond it later: the check is of the whole trajectory.
    #expect(evaluation.faults.map(\.lane) == [1, 2])
    #expect(evaluation.outputs[0].lane(0) == [8])
  }

  @Test func `a number within its range needs no check of its own`() throws {
    let graph = Graph()
    let check = Check(.outOfBounds, lower: 0, upper: 10)
    let x = graph.check(grown(graph, from: graph.constant(4), by: graph.input(0)), check)
    let outside = graph.check(grown(graph, from: graph.constant(11), by: graph.input(0)), check)
    #expect(graph.row(x, in: 2015).constant == 4)
    #expect(graph.row(outside, in: 2015).constant == nil)
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
