import Tiles

/// Where one chance stands in some consecutive draws, in the forms that laws ask for.
///
/// A form that nobody asks for is not computed. The pair of probabilities keeps both tails.
package struct PointColumn: Sendable {
  /// 64 random bits a draw.
  var words: [UInt64]
  private(set) var below: [Double]
  private(set) var above: [Double]
  private(set) var score: [Double]
  private var hasProbabilities = false
  private var hasScores = false

  package init(lanes: Int) {
    words = Array(repeating: 0, count: lanes)
    below = Array(repeating: 0, count: lanes)
    above = Array(repeating: 0, count: lanes)
    score = Array(repeating: 0, count: lanes)
  }

  package var lanes: Int { below.count }

  /// The probability below each lane's point.
  mutating func setUniforms(_ uniforms: [Double]) {
    precondition(uniforms.count == lanes)
    for lane in 0..<lanes {
      below[lane] = uniforms[lane]
      above[lane] = 1 - uniforms[lane]
    }
    (hasProbabilities, hasScores) = (true, false)
  }

  /// The points that the words stand for.
  mutating func setWords() {
    DrawKernels.openUniforms(&below, &above, words: words)
    (hasProbabilities, hasScores) = (true, false)
  }

  /// The points of a Latin hypercube, with the words as the place within each stratum.
  mutating func setStrata(keys: [UInt32], counts: [UInt32], sides: [UInt32], first: Int) {
    DrawKernels.latinUniforms(
      &below, &above, words: words, keys: keys, counts: counts, sides: sides, first: first)
    (hasProbabilities, hasScores) = (true, false)
  }

  /// The standard normal score of each lane's point.
  mutating func setScores(_ scores: [Double]) {
    precondition(scores.count == lanes)
    for lane in 0..<lanes { score[lane] = scores[lane] }
    (hasProbabilities, hasScores) = (false, true)
  }

  /// Scores that are sums of independent ones: Σ weights[k]·scores[k·lanes + lane].
  mutating func setMixed(scores: [Double], weights: ArraySlice<Double>) {
    DrawKernels.mix(&score, scores: scores, weights: weights)
    (hasProbabilities, hasScores) = (false, true)
  }

  /// Makes `score` hold.
  mutating func needScores() {
    if hasScores { return }
    DrawKernels.scores(&score, below: below, above: above)
    hasScores = true
  }

  /// Makes `below` and `above` hold.
  mutating func needProbabilities() {
    if hasProbabilities { return }
    DrawKernels.probabilities(&below, &above, score: score)
    hasProbabilities = true
  }

  /// The points of a law in which this one is cut to the part of the given mass from `start` to `end`.
  mutating func rescale(start: Probability, end: Probability, mass: Double) {
    needProbabilities()
    DrawKernels.rescale(&below, start: start.below, mass: mass)
    DrawKernels.rescale(&above, start: end.above, mass: mass)
    hasScores = false
  }
}
