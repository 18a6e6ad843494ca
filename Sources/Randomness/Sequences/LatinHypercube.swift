/// Draws that meet each of `count` equal strata of every input exactly once.
///
/// u = (π(i) + U)/n for draw i of n, with a permutation π for each input and U uniform
/// within the stratum. Source: M. D. McKay, R. J. Beckman and W. J. Conover,
/// Technometrics 21 (1979) 239–245. A draw depends on seed, input path, index and n.
package struct LatinHypercube: Sendable {
  package let count: Int
  private let strata: [KeyedPermutation]
  private let jitter: [RandomStream]

  /// - Parameter addresses: the paths of the inputs.
  package init(count: Int, seed: UInt64, addresses: [String]) {
    self.count = count
    strata = addresses.map { KeyedPermutation(count: count, seed: seed, address: $0) }
    jitter = addresses.map { RandomStream(seed: seed, address: $0) }
  }

  /// The uniform number of one input in one draw, strictly between 0 and 1.
  package func uniform(draw: Int, input: Int) -> Double {
    Self.place(stratum: strata[input][draw], jitter: jitter[input].uniform(draw: draw), count: count)
  }

  /// (stratum + jitter)/count, kept below 1 where the sum rounds up to it.
  package static func place(stratum: Int, jitter: Double, count: Int) -> Double {
    min((Double(stratum) + jitter) / Double(count), 1 - 0x1p-53)
  }
}
