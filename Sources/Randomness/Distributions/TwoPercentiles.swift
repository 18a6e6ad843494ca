/// The normal law through two percentiles.
enum TwoPercentiles {
  typealias Point = DistributionArguments.Point

  /// The two points, lower first, where two are stated and rise.
  static func check(
    _ points: [Point], word: String, forms: [String]
  ) throws(DistributionMistake) -> (Point, Point) {
    guard points.count == 2 else { throw .wrongForm(word: word, forms: forms) }
    let (low, high) = (points[0], points[1])
    guard 0 < low.probability, low.probability < high.probability, high.probability < 1 else {
      throw .probabilitiesMustRise
    }
    guard low.value < high.value else {
      throw .valuesMustRise(word: word, sorted: [low.value, high.value].sorted())
    }
    return (low, high)
  }

  /// σ = (b − a) / (z_b − z_a), μ = a − σ·z_a.
  static func fit(_ low: Point, _ high: Point) -> (mean: Double, standardDeviation: Double) {
    let lowScore = Probability(below: low.probability).score
    let highScore = Probability(below: high.probability).score
    let deviation = (high.value - low.value) / (highScore - lowScore)
    // The middle of the two is exact where they lie evenly around it.
    let mean = (low.value + high.value) / 2 - deviation * (lowScore + highScore) / 2
    return (mean, deviation)
  }
}
