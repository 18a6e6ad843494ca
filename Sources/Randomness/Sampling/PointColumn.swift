import Tiles

/// Where one chance stands in some consecutive draws, in the forms that laws ask for.
///
/// A form that nobody asks for is not computed. The pair of probabilities keeps both tails.
package struct PointColumn: Sendable {
  package let lanes: Int
  /// 64 random bits a draw.
  var words: [UInt64]
  private(set) var below: [Double]
  private(set) var above: [Double]
  private(set) var score: [Double]
  private var hasProbabilities = false
  private var hasScores = false

  package init(lanes: Int) {
    self.lanes = lanes
    words = Array(repeating: 0, count: lanes)
    below = Array(repeating: 0, count: lanes)
    above = below
    score = below
  }

  /// The probability of each lane.
  mutating func setUniforms(_ uniform: (Int) -> Double) {
    for lane in 0..<lanes {
      below[lane] = uniform(lane)
      above[lane] = 1 - below[lane]
    }
    (hasProbabilities, hasScores) = (true, false)
  }

  /// The standard normal score of each lane.
  mutating func setScores(_ scores: (Int) -> Double) {
    for lane in 0..<lanes { score[lane] = scores(lane) }
    (hasProbabilities, hasScores) = (false, true)
  }

  /// Makes `score` hold.
  package mutating func needScores() {
    if hasScores { return }
    for lane in 0..<lanes { score[lane] = Probability(below: below[lane], above: above[lane]).score }
    hasScores = true
  }

  /// Makes `below` and `above` hold.
  package mutating func needProbabilities() {
    if hasProbabilities { return }
    for lane in 0..<lanes {
      let point = Probability(score: score[lane])
      (below[lane], above[lane]) = (point.below, point.above)
    }
    hasProbabilities = true
  }
}
