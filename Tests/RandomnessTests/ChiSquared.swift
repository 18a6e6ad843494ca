/// Pearson's statistic of counts that should all be `expected`: the sum of squared deviations over it.
func chiSquared(_ counts: [Double], expected: Double) -> Double {
  var sum = 0.0
  for count in counts { sum += (count - expected) * (count - expected) / expected }
  return sum
}
