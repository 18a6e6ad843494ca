import Modelling
import Plans

/// The share of a year's vehicles that still run at each age, S(0) = 1.
///
/// - weibull: exp(−(a/scale)^shape); from `lifetime` the scale is lifetime/Γ(4/3)
///   with shape 3, so that the lifetime is the mean age at scrapping.
/// - logistic: 1/(1 + e^(steepness·(a − median))), rescaled to S(0) = 1.
/// - normal: 1 − Φ((a − mean)/spread), rescaled to S(0) = 1.
/// - lognormal: 1 − Φ((ln a − μ)/σ), σ² = ln(1 + spread²/mean²), μ = ln mean − σ²/2.
enum Survival {
  static let kind = KindDeclaration(
    "survival", .part, in: ["mode"], "how long vehicles last, where a mean lifetime does not say enough",
    slots: [
      SlotDeclaration(
        "scale", "yr", "scale of a Weibull law", time: .single, bounds: 0.5...200, plausible: 3...60),
      SlotDeclaration(
        "shape", "", "shape of a Weibull law", time: .single, bounds: 0.2...50, plausible: 1...10),
      SlotDeclaration(
        "median", "yr", "age at which half is gone, logistic law", time: .single, bounds: 0.5...200),
      SlotDeclaration("steepness", "/yr", "steepness of a logistic law", time: .single, bounds: 0.01...20),
      SlotDeclaration(
        "mean", "yr", "mean age of a normal or lognormal law", time: .single, bounds: 0.5...200),
      SlotDeclaration("spread", "yr", "standard deviation of the age", time: .single, bounds: 0.1...100),
    ],
    settings: [
      SettingDeclaration(
        "law", .words(["weibull", "logistic", "normal", "lognormal"]), "the shape of the curve",
        isRequired: true)
    ],
    check: { city, member in _ = curve(city, of: member, ages: .ages(through: 1)) })

  /// Γ(4/3), for a Weibull law of shape 3.
  static let gammaOfFourThirds = 0.892_979_511_569_248_9

  /// S by age for a mode; nil, with a report, where nothing states it.
  static func curve(_ city: Lowering, ofMode mode: Member, ages: Years) -> Node? {
    let graph = city.graph
    if let part = city.city.part("survival", of: mode) {
      if city.city.states("lifetime", of: mode) {
        let reason = "both say how long vehicles last"
        city.city.report(ModelProblem(mode, .excludes("lifetime", "survival", because: reason)))
      }
      return curve(city, of: part, ages: ages)
    }
    guard let lifetime = city.city.value("lifetime", of: mode, over: city.horizon) else {
      let reason = "a fleet needs to know how long its vehicles last"
      city.city.report(ModelProblem(mode, .missing("lifetime", because: reason)))
      return nil
    }
    let scale = graph.row(lifetime, in: city.horizon.first) / gammaOfFourThirds
    return weibull(graph, ages: ages, scale: scale, shape: graph.constant(3))
  }

  static func curve(_ city: Lowering, of part: Member, ages: Years) -> Node {
    let graph = city.graph
    func single(_ slot: String, _ law: String) -> Node {
      let node = city.needed(slot, of: part, because: "a \(law) law needs it")
      let value = graph.row(node, in: city.horizon.first)
      return value.constant == 0 ? graph.constant(1) : value
    }
    switch city.city.setting("law", of: part)?.word {
    case "logistic":
      return logistic(
        graph, ages: ages, median: single("median", "logistic"), rate: single("steepness", "logistic"))
    case "normal":
      return normal(graph, ages: ages, mean: single("mean", "normal"), deviation: single("spread", "normal"))
    case "lognormal":
      return lognormal(
        graph, ages: ages, mean: single("mean", "lognormal"), deviation: single("spread", "lognormal"))
    default:
      return weibull(graph, ages: ages, scale: single("scale", "Weibull"), shape: single("shape", "Weibull"))
    }
  }

  static func weibull(_ graph: Graph, ages: Years, scale: Node, shape: Node) -> Node {
    let relative = graph.year(ages) / scale
    if let whole = shape.constant, whole == whole.rounded(), whole >= 1, whole <= 16 {
      return graph.unary(.exp, -graph.wholePower(relative, [Int(whole)], years: nil))
    }
    return graph.unary(.exp, -graph.power(relative, shape))
  }

  static func logistic(_ graph: Graph, ages: Years, median: Node, rate: Node) -> Node {
    let raw = graph.unary(.logistic, rate * (median - graph.year(ages)))
    return raw / graph.unary(.logistic, rate * median)
  }

  static func normal(_ graph: Graph, ages: Years, mean: Node, deviation: Node) -> Node {
    let raw = graph.unary(.normalCDF, (mean - graph.year(ages)) / deviation)
    return raw / graph.unary(.normalCDF, mean / deviation)
  }

  static func lognormal(_ graph: Graph, ages: Years, mean: Node, deviation: Node) -> Node {
    let ratio = deviation / mean
    let variance = graph.unary(.log, 1 + ratio * ratio)
    let centre = graph.unary(.log, mean) - variance * 0.5
    let grown = Years(max(ages.first, 1), through: max(ages.last, 1))
    let raw = graph.unary(
      .normalCDF, (centre - graph.unary(.log, graph.year(grown))) / graph.unary(.squareRoot, variance))
    return ages.first == 0 ? graph.join(graph.table(first: 0, [1]), raw) : raw
  }
}
