import Randomness

/// A distribution by the name and the parameters that reference files use.
enum ReferenceLaw {
  struct Unknown: Error {
    let name: String
  }

  /// The parameters of each name, in the order of a list.
  private static let parameters = [
    "normal": ["mu", "sigma"], "triangular": ["a", "m", "b"], "pert": ["a", "m", "b", "lambda"],
    "beta": ["alpha", "beta"], "lognormal_5_95": ["p05", "p95"], "lognormal_mean_sd": ["mean", "sd"],
    "truncnormal": ["mu", "sigma", "a", "b"], "weibull": ["shape", "scale"], "uniform": ["a", "b"],
    "discrete": ["values", "weights"],
  ]

  /// - Parameter values: by name, or a list in the order of the names.
  static func make(_ name: String, _ values: JSON) throws -> any Distribution {
    guard let names = parameters[name] else { throw Unknown(name: name) }
    func parameter(_ label: String) -> JSON {
      let named = values[label]
      return named.exists ? named : values[names.firstIndex(of: label) ?? 0]
    }
    func number(_ label: String) -> Double { parameter(label).number }
    switch name {
    case "normal": return Normal(mean: number("mu"), standardDeviation: number("sigma"))
    case "triangular": return Triangular(number("a"), number("m"), number("b"))
    case "pert":
      let weight = parameter("lambda")
      return Pert(number("a"), number("m"), number("b"), weight: weight.exists ? weight.number : 4)
    case "beta": return Beta(number("alpha"), number("beta"))
    case "lognormal_5_95":
      let points = [("p05", 0.05), ("p95", 0.95)].map {
        DistributionArguments.Point(probability: $0.1, value: number($0.0))
      }
      // The stated value has no part in this form but must be possible.
      return try Distributions.make("lognormal", .points(points), stated: number("p05")).get()
    case "lognormal_mean_sd": return Lognormal(mean: number("mean"), standardDeviation: number("sd"))
    case "truncnormal":
      let low = parameter("a").exists ? number("a") : -.infinity
      let high = parameter("b").exists ? number("b") : .infinity
      return try Normal(mean: number("mu"), standardDeviation: number("sigma")).truncated(to: low...high)
    case "weibull": return Weibull(shape: number("shape"), scale: number("scale"))
    case "uniform": return Uniform(number("a"), number("b"))
    default:
      return Choice(zip(parameter("weights").numbers, parameter("values").numbers).map { ($0, $1) })
    }
  }
}
