/// The probabilities that the quantiles of a sweep are given for: the extremes, the tails, the quartiles
/// and the median.
package enum SweepProbabilities {
  package static let all = [0.0, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 1.0]
}
