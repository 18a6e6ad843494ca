/// What stands between a distribution's brackets, with units already turned to factors.
package enum DistributionArguments: Hashable, Sendable {
  /// `[centre] ± half basis`.
  case plusMinus(centre: Double?, half: HalfWidth, basis: Basis?)
  /// `factor f basis`.
  case factor(Double, basis: Basis?)
  /// `log_sd s`.
  case logSD(Double)
  /// `shape k`.
  case shape(Double)
  /// `a .. b` or `a .. b .. c`.
  case range([Double])
  /// `5 %: a, 50 %: b`, as written.
  case points([Point])

  /// Half the width of an interval.
  package enum HalfWidth: Hashable, Sendable {
    /// A part of the stated value, 0.1 for `± 10 %`.
    case relative(Double)
    /// In the unit of the number.
    case absolute(Double)
  }

  /// A probability from 0 to 1 with the value that belongs to it.
  package struct Point: Hashable, Sendable {
    package let probability: Double
    package let value: Double

    package init(probability: Double, value: Double) {
      self.probability = probability
      self.value = value
    }
  }

  /// What an interval around the middle covers.
  package enum Basis: String, Hashable, Sendable, CaseIterable {
    case sd, ci90, ci95

    /// How many standard deviations half the interval is: Φ⁻¹(0.95) and Φ⁻¹(0.975).
    package var standardDeviations: Double {
      switch self {
      case .sd: return 1
      case .ci90: return 1.6448536269514722
      case .ci95: return 1.9599639845400545
      }
    }
  }

  /// The same with the file's `default_interval` where none is stated.
  package func withBasis(_ fallback: Basis?) -> DistributionArguments {
    switch self {
    case .plusMinus(let centre, let half, nil):
      return .plusMinus(centre: centre, half: half, basis: fallback)
    case .factor(let factor, nil): return .factor(factor, basis: fallback)
    default: return self
    }
  }

  /// Every number that is stated.
  var numbers: [Double] {
    switch self {
    case .plusMinus(let centre, .relative(let half), _), .plusMinus(let centre, .absolute(let half), _):
      return [centre ?? 0, half]
    case .factor(let factor, _): return [factor]
    case .logSD(let deviation): return [deviation]
    case .shape(let shape): return [shape]
    case .range(let values): return values
    case .points(let points): return points.flatMap { [$0.probability, $0.value] }
    }
  }
}
