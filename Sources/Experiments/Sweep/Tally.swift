/// Counts and ends, which do not depend on the order of draws.
struct Tally: Sendable {
  /// The smallest and the largest of each number; infinite, inside out, without a valid draw.
  var low: [Double]
  var high: [Double]
  /// Indicator by indicator, for each replicate the draws that meet it.
  var met: [Int]
  /// The draws of each replicate, those with a fault among them.
  var replicateDraws: [Int]
  /// Exceedance by exceedance, for each row the valid draws above the threshold.
  var above: [Int]

  init(_ shape: SweepShape) {
    low = Array(repeating: .infinity, count: shape.numbers)
    high = Array(repeating: -.infinity, count: shape.numbers)
    met = Array(repeating: 0, count: shape.indicators * shape.replicates)
    replicateDraws = Array(repeating: 0, count: shape.replicates)
    above = Array(repeating: 0, count: shape.exceedanceRows.reduce(0, +))
  }

  mutating func add(_ other: Tally) {
    for index in low.indices {
      low[index] = min(low[index], other.low[index])
      high[index] = max(high[index], other.high[index])
    }
    for index in met.indices { met[index] += other.met[index] }
    for index in replicateDraws.indices { replicateDraws[index] += other.replicateDraws[index] }
    for index in above.indices { above[index] += other.above[index] }
  }
}
