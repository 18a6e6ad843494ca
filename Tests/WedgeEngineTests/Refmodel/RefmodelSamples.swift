import Foundation
import Randomness

/// Inputs of the benchmark city by chance, after section 0 of its specification.
enum RefmodelSamples {
  /// One of the laws of the 24 inputs.
  enum Law {
    case normal(mean: Double, sd: Double)
    case lognormal(mean: Double, sd: Double)
    case uniform(low: Double, high: Double)
    case triangular(low: Double, mode: Double, high: Double)

    /// The number at a probability, in closed form.
    func quantile(_ p: Double) -> Double {
      let score = Probability(below: p).score
      switch self {
      case .normal(let mean, let sd): return mean + sd * score
      case .lognormal(let mean, let sd): return exp(mean + sd * score)
      case .uniform(let low, let high): return low + (high - low) * p
      case .triangular(let low, let mode, let high):
        guard p < (mode - low) / (high - low) else {
          return high - ((1 - p) * (high - low) * (high - mode)).squareRoot()
        }
        return low + (p * (high - low) * (mode - low)).squareRoot()
      }
    }
  }

  /// In the order of the specification.
  static let laws: [(name: String, law: Law)] = [
    ("g_pop", .normal(mean: 0.008, sd: 0.003)), ("g_vkt", .normal(mean: 0.002, sd: 0.004)),
    ("ev_max", .triangular(low: 0.6, mode: 0.95, high: 1)), ("ev_mid", .uniform(low: 6, high: 16)),
    ("ev_k", .lognormal(mean: log(0.35), sd: 0.25)),
    ("ms_max", .triangular(low: 0.05, mode: 0.2, high: 0.45)), ("ms_mid", .uniform(low: 8, high: 25)),
    ("life", .normal(mean: 14, sd: 1.5)), ("r_eff", .triangular(low: 0.005, mode: 0.015, high: 0.03)),
    ("r_evf", .uniform(low: 0.005, high: 0.02)), ("retro", .triangular(low: 0.01, mode: 0.025, high: 0.05)),
    ("depth", .uniform(low: 0.25, high: 0.55)), ("hp_max", .triangular(low: 0.7, mode: 0.95, high: 1)),
    ("hp_mid", .uniform(low: 4, high: 16)), ("cop50", .normal(mean: 3.5, sd: 0.35)),
    ("g_app", .normal(mean: 0.005, sd: 0.004)), ("g_floor", .normal(mean: 0.004, sd: 0.002)),
    ("ren_max", .triangular(low: 0.85, mode: 0.97, high: 1)), ("ren_mid", .uniform(low: 4, high: 14)),
    ("leak", .lognormal(mean: log(0.02), sd: 0.4)), ("g_w", .normal(mean: 0.003, sd: 0.003)),
    ("div_max", .triangular(low: 0.5, mode: 0.8, high: 0.95)), ("div_mid", .uniform(low: 5, high: 15)),
    ("kmult", .lognormal(mean: 0, sd: 0.2)),
  ]

  static let groups: [(names: [String], correlations: [[Double]])] = [
    (
      ["g_pop", "g_vkt", "g_app", "g_floor", "g_w"],
      [
        [1, 0.3, 0.2, 0.1, 0.2], [0.3, 1, 0.3, 0.4, 0.3], [0.2, 0.3, 1, 0.4, 0.2], [0.1, 0.4, 0.4, 1, 0.3],
        [0.2, 0.3, 0.2, 0.3, 1],
      ]
    ),
    (
      ["ev_mid", "ms_mid", "hp_mid", "ren_mid", "div_mid"],
      (0..<5).map { row in (0..<5).map { $0 == row ? 1 : 0.5 } }
    ),
  ]

  /// Rows of 24 numbers, the same for the same seed. Every fourth has its numbers far out: at one in
  /// ten thousand to one in a hundred million, or as far from the other end.
  static func rows(_ count: Int, seed: UInt64) throws -> [[Double]] {
    var chance = Chance(seed)
    let copulas = try groups.map { try GaussianCopula(rows: $0.correlations) }
    return try (0..<count).map { row in
      var chances = laws.map { _ in
        guard row % 4 == 0 else { return chance.number(0, 1) }
        let far = pow(10, chance.number(-8, -4))
        return chance.chance(0.5) ? far : 1 - far
      }
      for (copula, group) in zip(copulas, groups) {
        let places = group.names.map { name in laws.firstIndex { $0.name == name } ?? 0 }
        let mixed = try copula.mixed(places.map { Probability(below: chances[$0]).score })
        for (place, score) in zip(places, mixed) { chances[place] = Probability(score: score).below }
      }
      return zip(laws, chances).map { law, p in
        // A score so far out that its probability is 0 or 1 as a number stays a number.
        let value = law.law.quantile(min(max(p, 1e-15), 1 - 1e-15))
        return law.name == "life" ? max(value, 8) : law.name == "cop50" ? max(value, 2) : value
      }
    }
  }
}
