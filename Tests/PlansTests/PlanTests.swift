import Plans
import Testing

@Suite struct PlanTests {
  private let years = Years(2020, through: 2029)

  @Test func `what nobody asks for is not in the plan`() throws {
    let graph = Graph()
    let wanted = graph.input(0) + 1
    _ = graph.unary(.exp, graph.input(1))
    let plan = try graph.plan(outputs: [wanted])
    #expect(plan.nodes.count == 3)
    #expect(plan.inputCount == 1)
  }

  @Test func `what depends on no input is shared, through loops too`() throws {
    let graph = Graph()
    let (quiet, first) = graph.previous(first: graph.constant(1), years: years)
    graph.close(loop: first, on: quiet * 1.02)
    let (busy, second) = graph.previous(first: graph.constant(1), years: years)
    let next = busy * graph.input(0)
    graph.close(loop: second, on: next)
    let plan = try graph.plan(outputs: [quiet, next])
    let varying = plan.nodes.filter(\.varies).map(\.index).sorted()
    #expect(varying.count == 3)
    #expect(varying.contains(busy.index) && varying.contains(next.index))
  }

  @Test func `a loop that was never closed is named`() throws {
    let graph = Graph()
    graph.origin = 3
    let (last, _) = graph.previous(first: graph.constant(1), years: years)
    #expect(throws: PlanError.loopNotClosed(node: last.index, origin: 3)) {
      try graph.plan(outputs: [last + 1])
    }
  }

  @Test func `a loop that reads the future is named`() throws {
    let graph = Graph()
    let (last, loop) = graph.previous(first: graph.constant(1), years: years)
    let all = graph.total(last)
    graph.close(loop: loop, on: last + all)
    #expect(throws: PlanError.loopReadsAhead(node: all.index, origin: 0)) {
      try graph.plan(outputs: [last])
    }
  }

  @Test func `years that an operand does not hold are named`() throws {
    let graph = Graph()
    let short = graph.table(first: 2020, [1, 2])
    let node = graph.node(.unary(.exp), [short], years: years)
    #expect(throws: PlanError.yearsMissing(node: node.index, origin: 0)) {
      try graph.plan(outputs: [node])
    }
  }

  @Test func `memory is used again once nothing reads it`() throws {
    let graph = Graph()
    var node = graph.input(0) + graph.year(years)
    for _ in 0..<100 { node = graph.unary(.exp, -node) }
    let plan = try graph.plan(outputs: [node])
    #expect(plan.blockBytes(block: 1) <= 8 * (3 * 10 + 1))
  }

  @Test func `rows handed back are joined and handed out again`() throws {
    // Many overlapping lifetimes: every value is wanted at the end, in another order.
    let graph = Graph()
    var chance = Chance(4)
    var nodes = (0..<6).map { graph.input($0) + graph.year(years) * 0.01 }
    for _ in 0..<300 {
      let a = nodes[chance.index(nodes.count)]
      let b = nodes[chance.index(nodes.count)]
      nodes[chance.index(nodes.count)] =
        chance.index(2) == 0
        ? graph.minimum(a + 0.25, b * 0.5)
        : graph.join(
          graph.slice(a, Years(2020, through: 2023)), graph.slice(b, Years(2024, through: 2029)))
    }
    let inputs = LaneInputs(rows: (0..<40).map { _ in (0..<6).map { _ in chance.uniform() } })
    let result = try graph.plan(outputs: nodes).evaluate(inputs: inputs)
    for lane in [0, 17, 39] {
      let plain = PlainValues(graph, inputs: (0..<6).map { inputs[$0, lane] })
      for (number, node) in nodes.enumerated() {
        let want = (years.first...years.last).map { plain.value(node, $0) }
        #expect(result.outputs[number].lane(lane) == want)
      }
    }
  }

  @Test func `a deep chain of nodes needs no deep stack`() throws {
    let graph = Graph()
    var node = graph.input(0)
    for step in 0..<50_000 { node = node + Double(step % 7) }
    let result = try graph.plan(outputs: [node]).evaluate(inputs: LaneInputs(rows: [[1]]))
    #expect(result.outputs[0][row: 0, lane: 0] > 1)
  }

  @Test func `a plan prints its nodes with shape and origin`() throws {
    let graph = Graph()
    graph.origin = 1
    let growth = graph.wholePower(graph.constant(1.02), Array(0..<10), years: years)
    graph.origin = 2
    let plan = try graph.plan(outputs: [growth * graph.input(0)])
    let text = PlanPrinter(plan, block: 16) { ["", "city.growth", "city.energy"][Int($0)] }.text()
    #expect(
      text == """
        nodes 3: 2 per lane, 1 shared by all lanes
        loops 0
        block 16 lanes, 1408 bytes, and 80 bytes shared
        0 table of 10 [invariant, per year 2020–2029] city.growth
        1 input 0 [per lane] city.energy
        2 multiply 0 1 [per lane, per year 2020–2029] city.energy
        outputs 2

        """)
  }

  @Test func `a plan without inputs has one lane`() throws {
    let graph = Graph()
    let result = try graph.plan(outputs: [graph.table(first: 2020, [1, 2, 3]), graph.constant(4)])
      .evaluate()
    #expect(result.outputs[0].lane(0) == [1, 2, 3])
    #expect(result.outputs[0].years == Years(2020, through: 2022))
    #expect(result.outputs[1].lane(0) == [4])
    #expect(result.outputs[1][year: 2020, lane: 0] == 4)
  }
}
