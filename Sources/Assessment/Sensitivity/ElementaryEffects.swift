/// What moving one input by a step does, over many starting points.
///
/// EE_i = (f(x + δ·e_i) − f(x))/δ on each trajectory; μ_i is their mean, μ*_i the mean of
/// |EE_i|, σ_i their standard deviation with r − 1. A large μ* is a strong input, a
/// large σ one that interacts or bends. Source: M. D. Morris, Technometrics 33 (1991)
/// 161–174; F. Campolongo, J. Cariboni and A. Saltelli, Environmental Modelling &
/// Software 22 (2007) 1509–1518.
package struct ElementaryEffects: Hashable, Sendable {
  /// For each input, one effect of each trajectory, in the unit of the output for a
  /// whole unit of the input.
  package let effects: [[Double]]

  /// - Parameters:
  ///   - points: trajectory after trajectory, d + 1 points of d inputs each.
  ///   - outputs: the model at each point.
  package init(points: [[Double]], outputs: [Double]) throws(SensitivityMistake) {
    let inputs = points.first?.count ?? 0
    guard inputs > 0, points.count == outputs.count, points.count.isMultiple(of: inputs + 1),
      points.allSatisfy({ $0.count == inputs })
    else { throw .shape }
    if let lane = outputs.firstIndex(where: { !$0.isFinite }) { throw .notFinite(lane: lane) }
    var effects: [[Double]] = Array(repeating: [], count: inputs)
    for start in stride(from: 0, to: points.count, by: inputs + 1) {
      var moved: Set<Int> = []
      for step in start..<start + inputs {
        let input = try Self.inputMoved(points[step], points[step + 1], step: step)
        guard moved.insert(input).inserted else { throw .notOneInput(step: step) }
        let distance = points[step + 1][input] - points[step][input]
        effects[input].append((outputs[step + 1] - outputs[step]) / distance)
      }
    }
    self.effects = effects
  }

  /// The input that a step moves; the others may differ by rounding.
  private static func inputMoved(
    _ from: [Double], _ to: [Double], step: Int
  ) throws(SensitivityMistake) -> Int {
    let distances = zip(from, to).map { abs($1 - $0) }
    guard let largest = distances.max(), largest > 0, largest.isFinite else {
      throw .notOneInput(step: step)
    }
    let movers = distances.indices.filter { distances[$0] > 1e-9 * largest }
    guard movers.count == 1 else { throw .notOneInput(step: step) }
    return movers[0]
  }

  /// μ of each input.
  package var means: [Double] { effects.map(Self.mean) }

  /// μ* of each input.
  package var meanMagnitudes: [Double] { effects.map { Self.mean($0.map { abs($0) }) } }

  /// σ of each input; nil with a single trajectory.
  package var standardDeviations: [Double]? {
    guard effects[0].count > 1 else { return nil }
    return effects.map { all in
      let mean = Self.mean(all)
      let squares = all.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return (squares / Double(all.count - 1)).squareRoot()
    }
  }

  private static func mean(_ all: [Double]) -> Double { all.reduce(0, +) / Double(all.count) }
}
