import Plans
import Testing

@Suite struct FaultTests {
  private let years = Years(2020, through: 2025)

  @Test func `a lane whose survivors exceed the wanted stock names the node and the year`() throws {
    let graph = Graph()
    graph.origin = 7
    let wanted = graph.table(first: 2020, [100, 101, 102, 60, 103, 104]) * graph.input(0)
    let flow = graph.inflow(
      wanted: wanted, survival: graph.table(first: 0, [1, 1, 1, 1, 1, 1]), past: nil, surplus: .error)
    let result = try graph.plan(outputs: [flow]).evaluate(inputs: LaneInputs(rows: [[1], [2]]))
    #expect(result.faults.map(\.lane) == [0, 1])
    let fault = try #require(result.faults.first?.fault)
    #expect(fault.code == .stockBelowSurvivors)
    #expect(fault.node == flow.index)
    #expect(fault.origin == 7)
    #expect(fault.year == 2023)
    #expect(fault.output == nil)
  }

  @Test func `a balance that uses more than it makes faults only its lanes`() throws {
    let graph = Graph()
    let share = graph.input(0)
    let x = graph.balance(
      coefficients: [
        (BalanceEntry(row: 0, column: 1), share), (BalanceEntry(row: 1, column: 0), graph.constant(0.5)),
      ], demands: [graph.constant(1), graph.constant(1)], years: years)
    let result = try graph.plan(outputs: x).evaluate(
      inputs: LaneInputs(rows: [[0.5], [2], [1.9], [3], [0]]))
    #expect(result.faults.map(\.lane) == [1, 3])
    #expect(result.faults.allSatisfy { $0.fault.code == .balanceNotProductive && $0.fault.year == 2020 })
    #expect(abs(result.outputs[0][year: 2020, lane: 0] - 2) < 1e-12)
  }

  @Test func `a balance shared by all lanes that is not productive faults every lane`() throws {
    let graph = Graph()
    let share = graph.table(first: 2020, [0.1, 0.2, 0.3, 1.2, 0.2, 0.1])
    let x = graph.balance(
      coefficients: [(BalanceEntry(row: 0, column: 0), share)], demands: [graph.input(0)], years: years)
    let result = try graph.plan(outputs: x).evaluate(inputs: LaneInputs(rows: [[1], [2], [3]]))
    #expect(result.faults.map(\.lane) == [0, 1, 2])
    #expect(result.faults.allSatisfy { $0.fault.year == 2023 })
    let still = graph.balance(
      coefficients: [(BalanceEntry(row: 0, column: 0), share)], demands: [graph.constant(1)],
      years: years)
    let alone = try graph.plan(outputs: still).evaluate()
    #expect(alone.faults.map(\.fault.code) == [.balanceNotProductive])
    #expect(alone.faults.first?.fault.year == 2023)
  }

  @Test func `an output that is not finite is named with its year`() throws {
    let graph = Graph()
    let x = graph.year(years) - 2022
    let y = graph.input(0) / x
    let result = try graph.plan(outputs: [graph.input(0), y]).evaluate(
      inputs: LaneInputs(rows: [[1], [0], [2]]))
    #expect(result.faults.map(\.lane) == [0, 1, 2])
    let fault = try #require(result.faults.first?.fault)
    #expect(fault.code == .notFinite)
    #expect(fault.output == 1)
    #expect(fault.node == y.index)
    #expect(fault.year == 2022)
  }

  @Test func `a check faults below and above its range, and the first fault stays`() throws {
    let graph = Graph()
    let share = graph.check(
      graph.input(0) + graph.year(years) * 0, Check(.shareOutOfRange, lower: 0, upper: 1))
    let later = graph.check(share * 2, Check(.outOfBounds, lower: 0, upper: 1))
    let result = try graph.plan(outputs: [later]).evaluate(
      inputs: LaneInputs(rows: [[0.4], [-0.1], [1.1], [0.6]]))
    #expect(result.faults.map(\.lane) == [1, 2, 3])
    #expect(
      result.faults.map(\.fault.code) == [.shareOutOfRange, .shareOutOfRange, .outOfBounds])
    #expect(result.outputs[0][year: 2020, lane: 0] == 0.8)
  }

  @Test func `rounding alone is no surplus`() throws {
    let graph = Graph()
    let survival = graph.table(first: 0, [1, 0.9, 0.7, 0.3])
    let sales = graph.table(first: 2020, [3, 0, 0, 0, 0, 0]) * graph.input(0)
    let stock = graph.vintageSum(flow: sales, survival: survival, years: years)
    let back = graph.inflow(wanted: stock, survival: survival, past: nil, surplus: .error)
    let result = try graph.plan(outputs: [back]).evaluate(inputs: LaneInputs(rows: [[1.1], [0.7]]))
    #expect(result.faults.isEmpty)
    #expect(result.outputs[0].lane(0).dropFirst().allSatisfy { $0 >= 0 && $0 < 1e-9 })
  }

  @Test func `the source of a number that is none is found behind the output`() throws {
    let graph = Graph()
    graph.origin = 1
    let x = graph.input(0) - graph.year(years)
    graph.origin = 2
    let bad = graph.unary(.log, x)
    graph.origin = 3
    let y = graph.balance(
      coefficients: [(BalanceEntry(row: 0, column: 0), graph.constant(0.5))],
      demands: [graph.shift(bad * 2, by: 1)], years: Years(2021, through: 2026))
    let (last, loop) = graph.previous(first: graph.constant(0), years: Years(2021, through: 2026))
    let sum = last + y[0]
    graph.close(loop: loop, on: sum)
    let plan = try graph.plan(outputs: [graph.input(0), sum])
    let inputs = LaneInputs(rows: [[2050], [2022.5]])
    let result = plan.evaluate(inputs: inputs)
    #expect(result.faults.map(\.lane) == [1])
    #expect(result.faults.first?.fault.year == 2024)
    let source = try #require(plan.sourceOfNotFinite(output: 1, inputs: inputs, lane: 1))
    #expect(source.node == bad.index)
    #expect(source.origin == 2)
    #expect(source.year == 2023)
    #expect(plan.sourceOfNotFinite(output: 1, inputs: inputs, lane: 0) == nil)
  }
}
