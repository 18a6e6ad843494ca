import Testing

@testable import Plans

/// Costs against counts by hand: how many operations a formula is written with.
struct PlanCostTests {
  private let years = Years(2015, through: 2050)

  private func flops(_ output: (Graph) -> Node) throws -> Int {
    let graph = Graph()
    let plan = try graph.plan(outputs: [output(graph)])
    let costs = plan.costs
    return plan.nodes.indices.filter { plan.nodes[$0].varies }.reduce(0) { $0 + costs[$1].flops }
  }

  @Test func `arithmetic counts one for each year`() throws {
    #expect(try flops { ($0.input(0) + $0.year(years)) * $0.year(years) } == 2 * 36)
    #expect(try flops { $0.unary(.exp, $0.input(0)) } == 36)
    #expect(try flops { $0.input(0) * 2 / $0.input(1) } == 2)
  }

  @Test func `whole powers count their multiplications`() {
    // x³ = x²·x, with the first factor multiplied into 1.
    #expect(Flops.wholePowers([3], rows: 1, isOneBase: false) == 3)
    #expect(Flops.wholePowers([8], rows: 10, isOneBase: false) == 10 * 4)
    #expect(Flops.wholePowers([0, 1, 2, 4], rows: 4, isOneBase: true) == 2 + 3)
    #expect(Flops.wholePowers([-1], rows: 1, isOneBase: true) == 2)
  }

  @Test func `a sum over vintages counts each living cohort of each year`() throws {
    let count = try flops { graph in
      let flow = graph.year(Years(2000, through: 2009)) + graph.input(0)
      let survival = graph.year(Years.ages(through: 4)) * 0.1
      return graph.vintageSum(flow: flow, survival: survival, years: Years(2003, through: 2009))
    }
    // 2003 knows four cohorts, later years the five that are young enough; ten sums before.
    #expect(count == 2 * (4 + 6 * 5) + 10)
  }

  @Test func `an inflow counts those that came before`() throws {
    let count = try flops { graph in
      let wanted = graph.year(Years(2010, through: 2012)) * graph.input(0)
      return graph.stockInflow(
        wanted: wanted, survival: graph.year(Years.ages(through: 30)) * 0.01,
        older: graph.table(first: 2010, [9, 8, 7]), surplus: .negative)
    }
    #expect(count == 2 * (0 + 1 + 2) + 3 * 4 + 3)
  }

  @Test func `where cohorts retire, those of the past count too`() throws {
    let count = try flops { graph in
      let wanted = graph.year(Years(2010, through: 2012)) * graph.input(0)
      return graph.retiringInflow(
        wanted: wanted, survival: graph.year(Years.ages(through: 30)) * 0.01,
        past: graph.table(first: 2000, Array(repeating: 1, count: 10)))
    }
    #expect(count == 4 * (10 + 11 + 12) + 3 * (4 + 2) + 3)
  }

  @Test func `a balance counts elimination and substitution`() {
    // Two by two: two pivots with their reciprocals, one row below, and the way back.
    #expect(Flops.balance(size: 2, fixed: 0, coefficients: 0) == 13)
    #expect(Flops.balance(size: 1, fixed: 0, coefficients: 1) == 4)
    // One column known beforehand: its share of the other's pivot and demand, then both on the way back.
    #expect(Flops.balance(size: 2, fixed: 1, coefficients: 0) == 4 + 3 + 4)
  }

  @Test func `bytes are of what is read and written for each lane`() throws {
    let graph = Graph()
    let node = graph.input(0) * graph.year(years)
    let plan = try graph.plan(outputs: [node])
    let slot = try #require(plan.nodes.firstIndex { $0.index == node.index })
    #expect(plan.costs[slot] == NodeCost(flops: 36, bytes: 8 * (1 + 36)))
  }

  @Test func `what looks at the rows of another costs nothing, and counts are the same each time`() throws {
    let (one, two) = (EveryOperation(), EveryOperation())
    let plan = try one.graph.plan(outputs: one.outputs)
    let again = try two.graph.plan(outputs: two.outputs)
    #expect(plan.costs == again.costs)
    for (node, cost) in zip(plan.nodes, plan.costs) {
      switch node.operation {
      case .slice, .row, .shift, .component, .retention, .constant, .table, .year:
        #expect(cost == NodeCost(flops: 0, bytes: 0))
      case .input: #expect(cost == NodeCost(flops: 0, bytes: 16))
      case .unary, .binary, .vintageSum, .stockInflow, .balance: #expect(cost.flops > 0 && cost.bytes > 0)
      default: break
      }
    }
  }

  @Test func `shapes part the nodes`() throws {
    let graph = Graph()
    let output = graph.unary(.exp, graph.year(years) * 0.1) + graph.input(0)
    let plan = try graph.plan(outputs: [output])
    #expect(plan.nodes.count { $0.shape == .perLane } == plan.nodes.count(where: \.varies))
    for node in plan.nodes where !node.varies {
      #expect(node.shape == (node.years == nil ? .invariant : .perYear))
    }
  }
}
