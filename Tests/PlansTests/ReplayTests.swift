import Plans
import Testing

@Suite struct ReplayTests {
  @Test func `every node of a lane can be read again, also those that the plan gave up`() throws {
    let graph = Graph()
    let years = Years(2020, through: 2022)
    let input = graph.input(0)
    let doubled = graph.spread(input, over: years) * graph.table(first: 2020, [1, 2, 3])
    let squared = doubled * doubled
    let plan = try graph.plan(outputs: [squared + 1])
    let replay = Replay(plan, inputs: LaneInputs(rows: [[5], [7]]), lane: 1)
    #expect(replay.value(of: input.index, in: nil) == 7)
    #expect(replay.value(of: doubled.index, in: 2022) == 21)
    #expect(replay.value(of: squared.index, in: 2021) == 196)
    #expect(replay.value(of: doubled.index, in: 2030) == nil)
    #expect(replay.value(of: graph.constant(12_345).index, in: nil) == nil)
  }

  @Test func `a stock below its survivors is told in both numbers`() throws {
    // 100 in 2020, of which 80 are left a year later; 10 more were sold in 2019, 5 of them left by then.
    let graph = Graph()
    let wanted = graph.table(first: 2020, [108, 60])
    let survival = graph.table(first: 0, [1, 0.8, 0.5])
    let past = graph.table(first: 2019, [10])
    let inflow = graph.inflow(wanted: wanted, survival: survival, past: past, surplus: .error)
    let plan = try graph.plan(outputs: [inflow])
    let fault = try #require(plan.evaluate().faults.first?.fault)
    #expect(fault.code == .stockBelowSurvivors && fault.year == 2021)
    let stock = try #require(Replay(plan).stock(of: fault))
    #expect(stock.wanted == 60)
    #expect(stock.survivors == 100 * 0.8 + 10 * 0.5)
  }

  @Test func `the loops of a balance are those of the year of the fault`() throws {
    let graph = Graph()
    let years = Years(2020, through: 2022)
    let rising = graph.table(first: 2020, [0.5, 1, 2.5])
    let half = graph.constant(0.5)
    let outputs = graph.balance(
      coefficients: [(BalanceEntry(row: 0, column: 1), half), (BalanceEntry(row: 1, column: 0), rising)],
      demands: [graph.constant(1), graph.constant(1)], years: years)
    let plan = try graph.plan(outputs: outputs)
    let fault = try #require(plan.evaluate().faults.first?.fault)
    #expect(fault.code == .balanceNotProductive && fault.year == 2022)
    let loops = try #require(Replay(plan).loops(of: fault))
    #expect(loops.group == [0, 1] && loops.loops[0].taken == 1.25)
  }

  @Test func `outputs are told by what they rest on`() throws {
    let graph = Graph()
    let (a, b) = (graph.input(0), graph.input(1))
    let plan = try graph.plan(outputs: [a + 1, b + 1])
    let replay = Replay(plan)
    #expect(replay.anyOutput(of: 0..<1, restsOn: a.index))
    #expect(!replay.anyOutput(of: 1..<2, restsOn: a.index))
    #expect(replay.anyOutput(of: 0..<2, restsOn: b.index))
  }
}
