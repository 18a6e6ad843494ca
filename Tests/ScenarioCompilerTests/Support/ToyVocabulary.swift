import Modelling
import Plans

/// A vocabulary of gardens: the compiler must work with any.
///
/// harvest = area · yield · Σ crops share · worth, with the crop's own worth.
enum ToyVocabulary {
  static let vocabulary = Vocabulary(
    kinds: [file, garden, plot, crop], effects: [set, reduce, shift, limit],
    schedules: [linear, step, phaseIn],
    actors: ["city", "state"], gwpSets: ["AR5"])

  static let file = KindDeclaration(
    "file", .file, in: [], "the file itself",
    slots: [SlotDeclaration("population", "person", "people who live in the city")])

  static let garden = KindDeclaration(
    "garden", .section, in: ["file"], "all plots",
    slots: [SlotDeclaration("rain", "m/yr", "rain in a year", .default(0.7, source: "toy"))],
    results: [
      ResultDeclaration("harvest", "t/yr", "what all plots bring") { lowering, _, _ in
        lowering.graph.sum(lowering.city.members(of: "plot").map { lowering.result("harvest", of: $0) })
      }
    ])

  static let crop = KindDeclaration(
    "crop", in: ["garden"], "what grows",
    slots: [SlotDeclaration("worth", "", "relative yield", .default(1, source: "toy"))])

  static let plot = KindDeclaration(
    "plot", in: ["garden"], "a piece of land",
    slots: [
      SlotDeclaration("area", "m2", "its size", .required, bounds: 0...1e9),
      SlotDeclaration("yield", "kg/m2/yr", "harvest by area", .required, bounds: 0...10, plausible: 0.1...5),
      SlotDeclaration("fallow", "%", "part that rests", .default(0, source: "toy"), bounds: 0...100),
      SlotDeclaration("renewal", "%/yr", "how fast the trees are replaced"),
      SlotDeclaration("age", "yr", "one number for all years", time: .single),
    ],
    shares: [
      SharesDeclaration("crops", of: ["crop"], "what grows on it"),
      SharesDeclaration("trees", of: ["crop"], "what stands on it", stockDrivenBy: "renewal"),
    ],
    settings: [SettingDeclaration("soil", .words(["sand", "clay"]), "what it stands on")],
    results: [
      ResultDeclaration("harvest", "t/yr", "what it brings") { lowering, plot, _ in
        let city = lowering.city
        let years = lowering.horizon
        let area = city.value("area", of: plot, over: years)!
        let yield = city.value("yield", of: plot, over: years)!
        let fallow = city.value("fallow", of: plot, over: years)!
        let mix = city.shares("crops", of: plot, over: years) ?? []
        let worth = mix.map { $0.share * city.value("worth", of: $0.row, over: years)! }
        let factor = mix.isEmpty ? lowering.graph.constant(1) : lowering.graph.sum(worth)
        return area * yield * (1 - fallow) * factor
      }
    ])

  static let set = LeverEffect(
    "set", step: .set, operands: [(nil, .target), ("to", .valueOrMix)],
    actions: [.init(target: 0) { old, amount, s, _ in (1 - s) * old + s * amount }], "moves to a value")
  static let reduce = LeverEffect(
    "reduce", step: .scale, operands: [(nil, .target), ("by", .part)],
    actions: [.init(target: 0) { old, amount, s, _ in old * (1 - s * amount) }], "takes a part away")
  static let shift = LeverEffect(
    "shift", step: .add, operands: [(nil, .difference), ("from", .target), ("to", .target)],
    actions: [
      .init(target: 1) { old, amount, s, _ in old - s * amount },
      .init(target: 2) { old, amount, s, _ in old + s * amount },
    ], "moves from one to another")
  static let limit = LeverEffect(
    "limit", step: .limit, operands: [(nil, .target), ("to", .bound), (nil, .value)],
    actions: [
      .init(target: 0) { old, amount, s, atMost in
        let graph = old.graph
        return old + s * ((atMost ? graph.minimum(old, amount) : graph.maximum(old, amount)) - old)
      }
    ], "keeps within")

  static let linear = ScheduleForm(
    "linear", [.init("from", .date), .init("to", .date)], "a straight line"
  ) { graph, years, operands in
    let z = (graph.year(years) - operands[0]!) / (operands[1]! - operands[0]!)
    return graph.minimum(graph.maximum(z, graph.constant(0)), graph.constant(1))
  }
  static let phaseIn = ScheduleForm("phase_in", [.init(nil, .series)], "a series") { graph, _, operands in
    operands[0]!
  }
  static let step = ScheduleForm("step", [.init("at", .date)], "all at once") { graph, years, operands in
    graph.binary(.atLeast, graph.year(years), operands[0]!)
  }
}
