import Plans
import Testing

/// The reference cases that are kernels and nothing else, shared by all lanes or lane by lane.
@Suite struct VectorTests {
  private let lanes = LaneInputs(rows: Array(repeating: [1.0], count: 11))

  /// The first and the last lane of each output.
  private func evaluate(_ graph: Graph, _ outputs: [Node]) throws -> [[[Double]]] {
    let result = try graph.plan(outputs: outputs).evaluate(inputs: lanes, block: 8)
    #expect(result.faults.isEmpty)
    return result.outputs.map { [$0.lane(0), $0.lane(10)] }
  }

  private func one(_ graph: Graph, varies: Bool) -> Node { varies ? graph.input(0) : graph.constant(1) }

  @Test(arguments: [false, true], [false, true])
  func `energy balances match exact rationals`(matrixVaries: Bool, demandVaries: Bool) throws {
    for sample in try VectorFile("energy_leontief").cases {
      let graph = Graph()
      let scale = one(graph, varies: matrixVaries)
      let rows = (sample.inputs["A"] as? [Any] ?? []).map { VectorCase.numbers($0) }
      let coefficients = rows.enumerated().flatMap { i, row in
        row.enumerated().map { (BalanceEntry(row: i, column: $0), graph.constant($1) * scale) }
      }
      let demands = sample.input("d").map { graph.constant($0) * one(graph, varies: demandVaries) }
      let x = graph.balance(
        coefficients: coefficients, demands: demands, years: Years(first: 2020, count: 2))
      let got = try evaluate(graph, x)
      for (component, want) in sample.want("x").enumerated() {
        for lane in got[component] {
          #expect(agree(lane, [want, want], relative: 1e-11), "\(sample.name) \(component)")
        }
      }
    }
  }

  @Test(arguments: ["transport_dynamic_stock", "transport_dynamic_stock_lognormal"], [false, true])
  func `stocks match those of an independent program`(file: String, varies: Bool) throws {
    let all = try VectorFile(file).cases
    for sample in all {
      let graph = Graph()
      let scale = one(graph, varies: varies)
      let lifetime = sample.inputs["lifetime"] as? [String: Any] ?? [:]
      let stated = sample.want("survival_by_age")
      let count = max(sample.input("inflow").count, sample.input("stock").count)
      let years = Years(first: 2000, count: count)
      let survival: Node
      if stated.isEmpty {
        survival = try #require(curve(graph, lifetime, count: count)) * scale
      } else {
        survival = graph.table(first: 0, stated) * scale
      }
      if sample.input("stock").isEmpty {
        let flow = graph.table(first: 2000, sample.input("inflow")) * scale
        let got = try evaluate(
          graph, [graph.vintageSum(flow: flow, survival: survival, years: years)])
        for lane in got[0] {
          #expect(agree(lane, sample.want("stock_total"), relative: 1e-9, absolute: 1e-10))
        }
      } else {
        let wanted = graph.table(first: 2000, sample.input("stock")) * scale
        let got = try evaluate(
          graph,
          [graph.inflow(wanted: wanted, survival: survival, past: nil, surplus: .negative)])
        for lane in got[0] {
          #expect(agree(lane, sample.want("inflow"), relative: 1e-9, absolute: 1e-10), "\(sample.name)")
        }
      }
    }
  }

  private func curve(_ graph: Graph, _ lifetime: [String: Any], count: Int) -> Node? {
    let ages = Years(first: 0, count: count)
    let age = graph.year(ages)
    switch lifetime["Type"] as? String {
    case "Fixed":
      return 1 - graph.binary(.atLeast, age, graph.constant(VectorCase.number(lifetime["Mean"])))
    case "Weibull":
      let ratio = age / VectorCase.number(lifetime["Scale"])
      let shape = graph.constant(VectorCase.number(lifetime["Shape"]))
      return graph.unary(.exp, -graph.power(ratio, shape))
    default: return nil
    }
  }

  @Test(arguments: [false, true]) func `survival curves match fifty digits`(varies: Bool) throws {
    for sample in try VectorFile("transport_survival").cases {
      let graph = Graph()
      let scale = one(graph, varies: varies)
      let age = graph.year(.ages(through: 30))
      let parameters = (sample.inputs["params"] as? [String: Any] ?? [:])
        .mapValues { graph.constant(VectorCase.number($0)) * scale }
      let kind = sample.inputs["kind"] as? String
      let survival: Node
      if let shape = parameters["shape"], let scale = parameters["scale"] {
        survival = graph.unary(.exp, -graph.power(age / scale, shape))
      } else {
        let beta = try #require(parameters["beta"])
        let median = try #require(parameters["median"])
        let curve = graph.unary(.logistic, beta * (median - age))
        survival = kind == "logistic" ? curve : curve / graph.row(curve, in: 0)
      }
      for lane in try evaluate(graph, [survival])[0] {
        #expect(agree(lane, sample.want("survival"), relative: 1e-12), "\(sample.name)")
      }
    }
  }

  @Test(arguments: [false, true]) func `a fleet by vintage matches fifty digits`(varies: Bool) throws {
    for sample in try VectorFile("transport_fleet_vintage").cases {
      let graph = Graph()
      let scale = one(graph, varies: varies)
      let years = Years(first: 0, count: 20)
      let age = graph.year(.ages(through: 19))
      let shape = graph.constant(sample.number("shape"))
      let survival = graph.unary(.exp, -graph.power(age / sample.number("scale"), shape)) * scale
      let (km0, decay) = (sample.number("km0"), -sample.number("km_decay"))
      let driven: Node = survival * km0 * graph.unary(.exp, age * decay)
      let sales = graph.table(first: 0, sample.input("sales"))
      let electric = graph.table(first: 0, sample.input("ev_share")) * scale
      let powers = Array(0..<20)
      let ice = graph.wholePower(scale * (1 - sample.number("ice_improve")), powers, years: years)
      let ev = graph.wholePower(scale * (1 - sample.number("ev_improve")), powers, years: years)
      let burnt = sales * (1 - electric) * ice * sample.number("ice_MJ_km_0")
      let charged = sales * electric * ev * sample.number("ev_MJ_km_0")
      let got = try evaluate(
        graph,
        [
          graph.vintageSum(flow: sales, survival: survival, years: years),
          graph.vintageSum(flow: sales, survival: driven, years: years),
          graph.vintageSum(flow: burnt, survival: driven, years: years) * 1e-6,
          graph.vintageSum(flow: charged, survival: driven, years: years) / 3600,
        ])
      let table = (sample.expected["by_year"] as? [Any] ?? []).map { VectorCase.numbers($0) }
      for column in 0..<4 {
        for lane in got[column] {
          #expect(agree(lane, table.map { $0[column] }, relative: 1e-12), "column \(column)")
        }
      }
    }
  }

  @Test(arguments: [false, true]) func `landfill decay matches fifty digits`(varies: Bool) throws {
    for sample in try VectorFile("waste_fod").cases {
      let graph = Graph()
      let scale = one(graph, varies: varies)
      let first = Int(sample.input("years")[0])
      let years = Years(first: first, count: sample.input("years").count)
      let types = sample.inputs["types"] as? [String: Any] ?? [:]
      let expected = sample.expected["by_type"] as? [String: Any] ?? [:]
      for (name, value) in types.sorted(by: { $0.key < $1.key }) {
        let type = VectorCase(object: ["inputs": value, "expected": expected[name] ?? [:]])
        let made = graph.table(first: first, type.input("W_Gg")) * (type.number("DOC") * type.number("DOCf"))
        let deposit = made * graph.table(first: first, sample.input("MCF")) * scale
        let k = scale * type.number("k")
        let kept = graph.unary(.exp, -k)
        let late = graph.unary(.exp, -k * ((13 - sample.number("M")) / 12))
        let stock = graph.recurrence(kept, deposit * late, start: graph.constant(0), years: years)
        let before = graph.join(
          graph.table(first: first, [0]),
          graph.slice(graph.shift(stock, by: 1), Years(first + 1, through: years.last)))
        let decayed = deposit * (1 - late) + before * (1 - kept)
        let got = try evaluate(graph, [stock, decayed])
        for lane in got[0] {
          #expect(
            agree(lane, type.want("DDOCm_accumulated_end"), relative: 1e-12, absolute: 1e-14),
            "\(sample.name) \(name)")
        }
        for lane in got[1] {
          #expect(
            agree(lane, type.want("DDOCm_decomposed"), relative: 1e-12, absolute: 1e-14),
            "\(sample.name) \(name)")
        }
      }
    }
  }
}
