import Plans
import Testing

/// Graphs that nobody thought of, against the plain twin.
@Suite struct RandomGraphTests {
  struct Builder {
    let graph = Graph()
    var chance: Chance
    var nodes: [Node]
    let span = Years(2020, through: 2034)

    init(seed: UInt64) {
      chance = Chance(seed)
      nodes = (0..<4).map { [graph] in graph.input($0) + 0.5 }
      nodes.append(graph.year(span) / 2000)
      nodes.append(graph.table(first: 2015, (0..<12).map { 0.5 + 0.1 * Double($0 % 5) }))
    }

    mutating func pick() -> Node { nodes[chance.index(nodes.count)] }

    /// A node with years, and values between 0 and 1 or so.
    mutating func yearly() -> Node {
      let node = pick()
      return tame(node.years == nil ? graph.spread(node, over: span) : node)
    }

    func tame(_ node: Node) -> Node { graph.unary(.logistic, node) }

    /// Two nodes that share a year.
    mutating func pair() -> (Node, Node) {
      let a = pick()
      let b = pick()
      if let x = a.years, let y = b.years, x.intersection(y) == nil { return (a, a * 0.5) }
      return (a, b)
    }

    mutating func step() {
      let (a, b) = pair()
      switch chance.index(17) {
      case 0: nodes.append(tame(a) + b * 0.5)
      case 1: nodes.append(tame(a) * tame(b))
      case 2: nodes.append(tame(a) / (tame(b) + 0.5))
      case 3: nodes.append(graph.minimum(a, b) - graph.maximum(a, tame(b)))
      case 4: nodes.append(graph.power(tame(a) + 0.1, tame(b)))
      case 5: nodes.append(graph.shift(yearly(), by: chance.index(7) - 3))
      case 6:
        let x = yearly()
        if let years = x.years { nodes.append(graph.row(x, in: years.first + chance.index(years.count))) }
      case 7: nodes.append(graph.total(yearly()) * 0.1)
      case 8:
        let x = yearly()
        guard let years = x.years, years.count > 2 else { return }
        nodes.append(graph.slice(x, Years(years.first + 1, through: years.last)))
      case 9: join()
      case 10:
        let x = yearly()
        guard let years = x.years else { return }
        nodes.append(graph.recurrence(x, x + 0.1, start: graph.total(tame(x)), years: years))
      case 11:
        let ends = [graph.total(tame(a)), graph.total(yearly()), graph.constant(0.7)]
        guard a.years != nil else { return }
        let weights = (0..<15).map { _ in
          PointWeight(low: chance.index(3), high: chance.index(3), weight: chance.uniform())
        }
        nodes.append(
          graph.points(ends, weights: weights, geometric: chance.index(2) == 0, first: 2020))
      case 12: stock()
      case 13: balance()
      case 14: loop()
      case 15:
        nodes.append(graph.logisticCurve(rate: scalar() * 20, middle: scalar() * 40 + 2010, years: span))
      default:
        let x = tame(a)
        let count = x.years?.count ?? 1
        let exponents = (0..<count).map { _ in chance.index(9) - 3 }
        nodes.append(graph.wholePower(x + 0.3, exponents, years: x.years))
      }
    }

    mutating func scalar() -> Node {
      let x = pick()
      return tame(x.years.map { graph.row(x, in: $0.first) } ?? x)
    }

    mutating func join() {
      let x = yearly()
      let y = yearly()
      guard let a = x.years, let b = y.years else { return }
      nodes.append(graph.join(x, graph.shift(y, by: a.last + 1 - b.first)))
    }

    mutating func stock() {
      let flow = yearly()
      let x = yearly()
      guard let years = flow.years, let ages = x.years else { return }
      let survival = graph.shift(x, by: -ages.first) * graph.year(.ages(through: 30)) * -0.03 + 1
      let policy = [Surplus.keep, .negative, nil][chance.index(3)]
      let past = chance.index(2) == 0 ? nil : graph.shift(x, by: years.first - 1 - ages.last)
      let inflow =
        policy.map { graph.inflow(wanted: flow, survival: survival, past: past, surplus: $0) }
        ?? graph.retiringInflow(wanted: flow, survival: survival, past: past)
      let kept = policy == nil ? graph.retention(of: inflow, years: years) : nil
      let wide = Years(years.first - 2, through: years.last + 3)
      nodes.append(tame(inflow))
      nodes.append(tame(graph.vintageSum(flow: inflow, survival: survival, retention: kept, years: wide)))
    }

    mutating func balance() {
      let size = 1 + chance.index(7)
      var entries: [(entry: BalanceEntry, value: Node)] = []
      for i in 0..<size {
        for j in 0..<size where chance.index(2) == 0 {
          let value = chance.index(2) == 0 ? graph.constant(0.1) : covering(pick()) * 0.13
          entries.append((BalanceEntry(row: i, column: j), value))
        }
      }
      let demands = (0..<size).map { _ in covering(pick()) }
      nodes += graph.balance(coefficients: entries, demands: demands, years: span)
    }

    /// A tamed node without years, or one that holds the whole span.
    func covering(_ node: Node) -> Node {
      guard let years = node.years else { return tame(node) }
      return tame(years.contains(span) ? graph.slice(node, span) : graph.row(node, in: years.first))
    }

    mutating func loop() {
      let (a, first) = graph.previous(first: covering(pick()), years: span)
      let (b, second) = graph.previous(first: graph.constant(0.2), years: span)
      let x =
        covering(pick()) + a * 0.3 + graph.slice(
          graph.join(
            graph.table(first: 2019, [0.4]), b), span) * 0.1
      let y = graph.recurrence(graph.constant(0.5), tame(x), start: graph.constant(1), years: span)
      let z = graph.balance(
        coefficients: [(BalanceEntry(row: 0, column: 0), tame(y) * 0.4)], demands: [tame(x)],
        years: span)
      graph.close(loop: first, on: tame(y) + z[0])
      graph.close(loop: second, on: chance.index(2) == 0 ? tame(x) : tame(pickCovering()))
      nodes += [x, y, z[0], a]
    }

    mutating func pickCovering() -> Node { covering(pick()) }
  }

  @Test(arguments: 1...24) func `a random graph gives what its plain twin gives`(seed: Int) throws {
    var builder = Builder(seed: UInt64(seed))
    for _ in 0..<40 { builder.step() }
    let graph = builder.graph
    let outputs = Array(builder.nodes.suffix(30))
    var chance = Chance(UInt64(seed) &+ 1000)
    let inputs = LaneInputs(rows: (0..<37).map { _ in (0..<4).map { _ in chance.uniform() } })
    let prepared = try graph.plan(outputs: outputs).prepared()
    let result = prepared.evaluate(inputs: inputs, block: 16)
    let other = prepared.evaluate(inputs: inputs, block: 5)
    #expect(result.faults.isEmpty)
    for number in outputs.indices {
      let same = zip(result.outputs[number].values, other.outputs[number].values)
        .allSatisfy { $0.bitPattern == $1.bitPattern }
      #expect(same, "output \(number) \(outputs[number].operation)")
    }
    for lane in [0, 7, 36] {
      let plain = PlainValues(graph, inputs: (0..<4).map { inputs[$0, lane] })
      for (number, node) in outputs.enumerated() {
        let first = node.years?.first ?? 0
        let want = (0..<(node.years?.count ?? 1)).map { plain.value(node, first + $0) }
        let got = result.outputs[number].lane(lane)
        #expect(
          agree(got, want, relative: 1e-9, absolute: 1e-9),
          "output \(number) \(node.operation) lane \(lane)")
      }
    }
  }
}
