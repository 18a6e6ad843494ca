/// Draws that meet each of `count` equal strata of a number exactly once.
///
/// u = (π(i) + U)/n for draw i of n, with a permutation π for each number and U uniform within the
/// stratum. Source: M. D. McKay, R. J. Beckman and W. J. Conover, Technometrics 21 (1979) 239–245.
package enum LatinHypercube {
  /// (stratum + jitter)/count, kept below 1 where the sum rounds up to it.
  package static func place(stratum: Int, jitter: Double, count: Int) -> Double {
    min((Double(stratum) + jitter) / Double(count), 1 - 0x1p-53)
  }
}
