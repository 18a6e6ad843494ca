import Plans

/// A graph that holds every operation, with lane-dependent and shared operands of each kind.
struct EveryOperation {
  static let inputs = 12
  let graph = Graph()
  var outputs: [Node] = []

  static func lanes(_ count: Int, seed: UInt64 = 1) -> LaneInputs {
    var chance = Chance(seed)
    let rows = (0..<count).map { _ in (0..<inputs).map { _ in chance.uniform() } }
    return LaneInputs(rows: rows)
  }

  init() {
    let span = Years(2015, through: 2050)
    let x = (0..<Self.inputs).map { graph.input($0) }
    let t = graph.year(span) - 2015
    let shared = graph.unary(.exp, t * -0.03)
    let wave = graph.unary(.logistic, (t - x[0] * 20) * (x[1] + 0.1))
    let growth = graph.wholePower(x[2] * 0.02 + 1, Array(0..<36), years: span)
    let falling = graph.wholePower(graph.constant(0.97), Array(0..<36), years: span)
    outputs = [wave, growth * wave + shared, falling, graph.unary(.log, growth + 0.5) / (wave + 1)]
    outputs.append(graph.logisticCurve(rate: x[9] * 3 - 1, middle: x[8] * 90 + 1990, years: span))
    outputs += [graph.unary(.squareRoot, growth), graph.unary(.normalCDF, t * 0.1 - x[3] * 3)]
    outputs += [graph.minimum(wave, x[4]), graph.maximum(shared, x[5]), graph.power(growth, x[6])]
    outputs += [graph.binary(.atLeast, wave, x[7]), -wave, graph.power(shared, graph.constant(1.7))]
    points(x, span)
    stocks(x, span, wave: wave, growth: growth)
    balances(x, span, wave: wave, shared: shared)
    loops(x, span, wave: wave, shared: shared)
  }

  private mutating func points(_ x: [Node], _ span: Years) {
    let weights = (0..<36).map { i in
      i < 20
        ? PointWeight(low: 0, high: 1, weight: Double(i) / 20)
        : PointWeight(low: 1, high: 2, weight: Double(i - 20) / 15)
    }
    let ends = [x[0] + 1, graph.constant(2), x[1] + 0.5]
    outputs.append(graph.points(ends, weights: weights, geometric: false, first: 2015))
    let geometric = graph.points(ends, weights: weights, geometric: true, first: 2015)
    outputs += [geometric, graph.shift(geometric, by: 3), graph.row(geometric, in: 2030)]
    outputs += [graph.total(geometric), graph.slice(geometric, Years(2020, through: 2029)) * x[2]]
    outputs += [graph.spread(x[3], over: span) + graph.constant(1), graph.spread(x[4], over: span)]
    let history = graph.table(first: 2000, (0..<15).map { 1 + 0.1 * Double($0) })
    outputs.append(graph.join(history, geometric))
    outputs.append(graph.join(graph.spread(x[5], over: Years(2000, through: 2014)), geometric))
    let decay = graph.unary(.exp, -x[6])
    outputs.append(
      graph.recurrence(decay, geometric, start: x[7], years: span))
    outputs.append(
      graph.recurrence(
        graph.constant(0.9), graph.table(first: 2015, (0..<36).map(Double.init)),
        start: graph.constant(3), years: span) * x[8])
    let bounded = graph.check(geometric, Check(.outOfBounds, lower: 0, upper: 100))
    outputs.append(bounded * bounded)
  }

  private mutating func stocks(_ x: [Node], _ span: Years, wave: Node, growth: Node) {
    let past = Years(1995, through: 2014)
    let age = graph.year(.ages(through: 30))
    let fixed = graph.unary(.exp, -graph.wholePower(age / 14, [3], years: nil))
    let life = x[9] * 6 + 11
    let own = graph.unary(.exp, -graph.wholePower(age / life, [3], years: nil))
    let sold = graph.table(first: 1995, (0..<20).map { 7 + 0.2 * Double($0) })
    let wanted = growth * 160
    let sinking = wanted * (1 - wave * 0.7)
    for survival in [fixed, own] {
      for (surplus, stock) in [(Surplus.error, wanted), (.keep, sinking), (.negative, sinking)] {
        let flow = graph.inflow(wanted: stock, survival: survival, past: sold, surplus: surplus)
        outputs += [flow, graph.vintageSum(flow: flow, survival: survival, years: span)]
      }
      let flow = graph.retiringInflow(wanted: sinking, survival: survival, past: sold)
      let kept = graph.retention(of: flow, years: span)
      outputs += [flow, kept]
      outputs.append(graph.vintageSum(flow: flow, survival: survival, retention: kept, years: span))
      let steady = graph.spread(x[11], over: past)
      outputs.append(graph.vintageSum(flow: steady, survival: survival, years: span))
      let early = graph.vintageSum(flow: sold, survival: survival, years: Years(1990, through: 2050))
      outputs.append(early * x[10])
    }
    let whole = graph.join(graph.slice(sold, past), wave)
    let short = graph.table(first: 0, [1, 0.8, 0.5, 0.1])
    outputs.append(graph.vintageSum(flow: whole, survival: short, years: span))
    let kept = graph.spread(x[11], over: Years(2020, through: 2050))
    outputs.append(graph.vintageSum(flow: whole, survival: own, retention: kept, years: span))
  }

  private mutating func balances(_ x: [Node], _ span: Years, wave: Node, shared: Node) {
    func entry(_ row: Int, _ column: Int, _ value: Node) -> (entry: BalanceEntry, value: Node) {
      (BalanceEntry(row: row, column: column), value)
    }
    let base = (0..<5).flatMap { i in
      (0..<5).filter { $0 != 1 && $0 != 3 || i % 2 == 0 }.map { j in
        entry(i, j, graph.constant(0.01 * Double((3 * i + 5 * j) % 7)))
      }
    }
    let demands = [wave, growth(x), graph.constant(1), shared, x[1]]
    outputs += graph.balance(coefficients: base, demands: demands, years: span)
    let yearly = base + [entry(1, 1, shared * 0.2)]
    outputs += graph.balance(coefficients: yearly, demands: demands, years: span)
    let varying = yearly + [entry(1, 3, wave * 0.4), entry(3, 3, x[2] * 0.3)]
    outputs += graph.balance(coefficients: varying, demands: demands, years: span)
    let all = varying + (0..<5).map { entry(($0 + 1) % 5, $0, x[$0 + 3] * 0.1) }
    outputs += graph.balance(coefficients: all, demands: demands, years: span)
    let still = [shared, graph.constant(1), graph.constant(1), shared, graph.constant(0)]
    let shares = graph.balance(coefficients: yearly, demands: still, years: span)
    outputs.append(shares[0] * x[0])
  }

  private func growth(_ x: [Node]) -> Node { x[5] + 1 }

  private mutating func loops(_ x: [Node], _ span: Years, wave: Node, shared: Node) {
    let (last, loop) = graph.previous(first: x[0] + 1, years: span)
    let next = last * (1 + wave * 0.1) + shared
    graph.close(loop: loop, on: next)
    outputs.append(next)
    let (cost, costs) = graph.previous(first: graph.constant(1), years: span)
    let (sales, sold) = graph.previous(first: graph.constant(0.1), years: span)
    let share = graph.unary(.logistic, (1 - cost) * 8 + sales)
    let demand = [(BalanceEntry(row: 0, column: 1), share * 0.5)]
    let made = graph.balance(coefficients: demand, demands: [wave, share], years: span)
    let cumulative = graph.recurrence(graph.constant(1), made[0], start: x[1], years: span)
    let flow = graph.vintageSum(
      flow: cumulative, survival: graph.table(first: 0, [1, 0.5, 0.2]), years: span)
    graph.close(loop: costs, on: graph.power(1 + flow, graph.constant(-0.2)))
    graph.close(loop: sold, on: share)
    outputs += [cumulative, flow, cost, graph.total(share)]
    let (still, quiet) = graph.previous(first: graph.constant(2), years: span)
    graph.close(loop: quiet, on: still * 0.9 + 1)
    outputs.append(still * x[2])
    let (lag, late) = graph.previous(first: graph.constant(0), years: span)
    graph.close(loop: late, on: wave)
    outputs.append(lag)
  }
}
