import CityModel
import Modelling
import Plans
import Testing

@Suite struct LeversTests {
  private func progress(_ word: String, _ operands: [Double?], _ years: Years) throws -> [Double] {
    let graph = Graph()
    let form = try #require(CityVocabulary.vocabulary.schedule(word))
    #expect(form.parts.count == operands.count)
    let node = form.progress(graph, years, operands.map { $0.map { graph.constant($0) } })
    return try graph.plan(outputs: [graph.spread(node, over: years)]).evaluate().outputs[0].lane(0)
  }

  @Test func `schedules give the reference values`() throws {
    for item in try VectorFile("lever_schedules").cases {
      let inputs = item.inputs
      let values = inputs["params"]
      let years = Years(Int(inputs["from"].number), through: Int(inputs["to"].number))
      func number(_ name: String) -> Double { values[name].number }
      let got: [Double]
      switch inputs["kind"].text {
      case "linear": got = try progress("linear", [number("start"), number("end")], years)
      case "smoothstep": got = try progress("smoothstep", [number("start"), number("end")], years)
      case "step": got = try progress("step", [number("year")], years)
      case "logistic_raw": got = try progress("logistic", [number("mid"), number("rate")], years)
      case "logistic_norm":
        got = try progress("s_curve", [number("start"), number("end"), number("mid"), number("rate")], years)
      case "bass": got = try progress("bass", [number("start"), number("p"), number("q")], years)
      case "lag1":
        let graph = Graph()
        let step = try #require(CityVocabulary.vocabulary.schedule("step"))
        let lagged = laggedProgress(
          step.progress(graph, years, [graph.constant(number("start"))]), by: graph.constant(number("tau")),
          stages: 1, years: years)
        got = try graph.plan(outputs: [lagged]).evaluate().outputs[0].lane(0)
      default: continue
      }
      let (low, high) = values["m"].exists ? (0, number("m")) : (number("v0"), number("v1"))
      expectClose(
        got.map { low + (high - low) * $0 }, item.expected["value"].numbers, 1e-12, absolute: 1e-13, item.id)
    }
  }

  @Test func `an s curve without middle and rate takes those between its dates`() throws {
    let years = Years(2020, through: 2050)
    #expect(
      try progress("s_curve", [2024, 2040, nil, nil], years)
        == progress("s_curve", [2024, 2040, 2032, 10.0 / 16], years))
  }

  @Test func `schedules stay sound where their dates fall together`() throws {
    for word in ["linear", "smoothstep"] {
      #expect(try progress(word, [2030, 2030], Years(2029, through: 2031)) == [0, 0, 1])
    }
    let steep = try progress("s_curve", [2030, 2030, nil, nil], Years(2029, through: 2031))
    #expect(steep == [0, 1, 1])
  }

  /// One effect on one number, with the operands of `LeverEffect.Action`.
  private func apply(
    _ word: String, action: Int = 0, _ old: Double, _ amount: Double, _ progress: Double, atMost: Bool = true
  ) throws -> Double {
    let graph = Graph()
    let effect = try #require(CityVocabulary.vocabulary.effect(word))
    let node = effect.actions[action].formula(
      graph.constant(old), graph.constant(amount), graph.constant(progress), atMost)
    return try #require(node.constant)
  }

  @Test func `effects follow the formulas of the language`() throws {
    #expect(try apply("set", 8, 2, 0.25) == 6.5)
    #expect(try apply("shift", action: 0, 0.6, 0.2, 0.5) == 0.5)
    #expect(try apply("shift", action: 1, 0.3, 0.2, 0.5) == 0.4)
    #expect(try apply("add", 4, 3, 0.5) == 5.5)
    #expect(try apply("reduce", 100, 0.2, 0.5) == 90)
    #expect(isClose(try apply("increase", 100, 0.2, 0.5), 110, 1e-15))
    #expect(try apply("scale", 100, 3, 0.5) == 200)
    #expect(try apply("limit", 100, 40, 0.5) == 70)
    #expect(try apply("limit", 100, 140, 0.5) == 100)
    #expect(try apply("limit", 100, 140, 0.5, atMost: false) == 120)
  }

  @Test func `strength nought leaves a number as it is, and full strength gives the target`() throws {
    #expect(try apply("set", 0.1, 0.7, 0) == 0.1)
    #expect(try apply("set", 0.1, 0.7, 1) == 0.7)
    for word in ["reduce", "increase", "scale", "limit", "add"] {
      #expect(try apply(word, 0.3, 0.1, 0) == 0.3)
    }
  }

  @Test func `reductions of one number multiply`() throws {
    for item in try VectorFile("lever_interaction").cases {
      var value = item.inputs["E0"].number
      for part in item.inputs["r"].numbers { value = try apply("reduce", value, part, 1) }
      #expect(isClose(value, item.expected["multiplicative"].number, 1e-13))
    }
  }
}
