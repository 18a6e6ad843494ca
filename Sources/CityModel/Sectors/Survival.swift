import Modelling
import Plans

/// The share of a year's vehicles that still run at each age.
///
/// - weibull: exp(−(a/scale)^shape); from `lifetime` the scale is lifetime/Γ(4/3)
///   with shape 3, so that the lifetime is the mean age at scrapping.
/// - logistic: 1/(1 + e^(steepness·(a − median))).
/// - normal: 1 − Φ((a − mean)/spread).
/// - folded_normal: that with what would be scrapped before it is sold folded over zero.
/// - fixed: all until the age `mean`, none from it on.
/// - lognormal: 1 − Φ((ln a − μ)/σ), σ² = ln(1 + spread²/mean²), μ = ln mean − σ²/2.
///
/// A logistic or normal law begins below one: of the vehicles of a year some would be gone in
/// that very year. It is taken only with a word on it, `first_year_losses`: `allowed` as it
/// stands, `none` divided by S(0).
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
        "mean", "yr", "mean age of a normal or lognormal law, before folding; the age of a fixed one",
        time: .single, bounds: 0.5...200),
      SlotDeclaration("spread", "yr", "standard deviation of the age", time: .single, bounds: 0.1...100),
    ],
    settings: [
      SettingDeclaration(
        "law", .words(["weibull", "logistic", "normal", "folded_normal", "lognormal", "fixed"]),
        "the shape of the curve",
        isRequired: true),
      SettingDeclaration(
        "first_year_losses", .words(["none", "allowed"]),
        "for a normal or logistic law, which begins below one: none divides it by its value at age zero, "
          + "allowed takes it as it stands"),
    ],
    results: [
      logarithmic("log_centre", "mean of the logarithm of the age in years, lognormal law") { $0.centre },
      logarithmic("log_spread", "standard deviation of the logarithm of the age, lognormal law") {
        $0.spread
      },
    ],
    check: { city, member in _ = curve(city, of: member, ages: .ages(through: 1)) })

  /// Γ(4/3), for a Weibull law of shape 3.
  static let gammaOfFourThirds = 0.892_979_511_569_248_9

  private static func logarithmic(
    _ name: String, _ meaning: String,
    _ part: @escaping @Sendable ((centre: Node, spread: Node)) -> Node
  ) -> ResultDeclaration {
    ResultDeclaration(
      name, "", meaning,
      applies: { city, member in city.city.setting("law", of: member)?.word == "lognormal" },
      equation: { city, member, _ in
        let values = ["mean", "spread"].map {
          city.graph.row(city.value($0, of: member) ?? city.constant(1), in: city.horizon.first)
        }
        return part(SurvivalCurve.logarithmic(city.graph, mean: values[0], deviation: values[1]))
      })
  }

  /// S and its losses by age for a mode; nil, with a report, where nothing states it.
  static func curve(_ city: Lowering, ofMode mode: Member, ages: Years) -> SurvivalCurve? {
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
    return .weibull(graph, ages: ages, scale: scale, shape: graph.constant(3))
  }

  static func curve(_ city: Lowering, of part: Member, ages: Years) -> SurvivalCurve {
    let graph = city.graph
    func single(_ slot: String, _ law: String) -> Node {
      let node = city.needed(slot, of: part, because: "a \(law) law needs it")
      let value = graph.row(node, in: city.horizon.first)
      return value.constant == 0 ? graph.constant(1) : value
    }
    let law = city.city.setting("law", of: part)?.word ?? "weibull"
    switch law {
    case "logistic":
      let (median, rate) = (single("median", law), single("steepness", law))
      return begun(
        city, part, law, .logistic(graph, ages: ages, median: median, rate: rate),
        first: graph.unary(.logistic, rate * median))
    case "normal":
      let (mean, deviation) = (single("mean", law), single("spread", law))
      return begun(
        city, part, law, .normal(graph, ages: ages, mean: mean, deviation: deviation),
        first: graph.unary(.normalCDF, mean / deviation))
    case "lognormal":
      reportUnreadLosses(city, part, law)
      let (centre, spread) = SurvivalCurve.logarithmic(
        graph, mean: single("mean", law), deviation: single("spread", law))
      return .lognormal(graph, ages: ages, centre: centre, spread: spread)
    case "folded_normal":
      reportUnreadLosses(city, part, "folded normal")
      return .foldedNormal(graph, ages: ages, mean: single("mean", law), deviation: single("spread", law))
    case "fixed":
      reportUnreadLosses(city, part, law)
      return .fixed(graph, ages: ages, age: single("mean", law))
    default:
      reportUnreadLosses(city, part, "Weibull")
      return .weibull(graph, ages: ages, scale: single("scale", "Weibull"), shape: single("shape", "Weibull"))
    }
  }

  /// A curve that begins at S(0) < 1, as the file wants it to begin.
  private static func begun(
    _ city: Lowering, _ part: Member, _ law: String, _ curve: SurvivalCurve, first: Node
  ) -> SurvivalCurve {
    switch city.city.setting("first_year_losses", of: part)?.word {
    case "none": return curve.begunWhole
    case "allowed": return curve
    default: break
    }
    let graph = city.graph
    guard let known = first.constant else {
      let fresh = Check(.lossesAtAgeZero, lower: 1 - mostUnsaid)
      let start = graph.check(graph.slice(curve.alive, .ages(through: 0)), fresh)
      city.city.explain(start, with: .numbers([.init("running at age zero", first, "%")]))
      guard let oldest = curve.alive.years?.last, oldest > 0 else {
        return SurvivalCurve(alive: start, lost: curve.lost)
      }
      return SurvivalCurve(
        alive: graph.join(start, graph.slice(curve.alive, Years(1, through: oldest))), lost: curve.lost)
    }
    if known < 1 - mostUnsaid {
      let lost = ((1 - known) * 100).short()
      city.city.report(
        ModelProblem(
          part,
          .finding(
            Finding(
              firstYearLosses,
              found: "\(city.city.path(of: part)) loses \(lost) % of new vehicles in the year they are sold",
              expected: "this \(law) law begins at \(known.short(digits: 6)), not at 1",
              help: "first_year_losses none       the curve is divided by \(known.short(digits: 6))",
              "first_year_losses allowed    the law as it stands, losses and all"))))
    }
    return curve
  }

  /// The code of a curve that begins below one without a word.
  static let firstYearLosses = "E0331"
  /// What a curve may begin below one without a word.
  private static let mostUnsaid = 1e-9

  private static func reportUnreadLosses(_ city: Lowering, _ part: Member, _ law: String) {
    guard city.city.setting("first_year_losses", of: part) != nil else { return }
    let reason = "a \(law) law begins at one, so there are none"
    city.city.report(ModelProblem(part, .unread("first_year_losses", because: reason)))
  }
}
