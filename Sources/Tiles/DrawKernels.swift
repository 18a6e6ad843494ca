import CKernels

/// Random words and the points of the unit interval that they become, draw after draw.
///
/// Each array has a place for every lane, and lane 0 has the draw `first`. Designs of replicates
/// have 16 of them; `keys` are the first halves of all their keys, then the second halves.
package enum DrawKernels {
  /// 64 bits a draw from the stream of one address and year.
  ///
  /// - Parameter mirrored: odd draws have the opposite bits of the even ones before them.
  package static func words(
    _ words: inout [UInt64], key: UInt64, address: UInt64, year: UInt64, mirrored: Bool, first: Int
  ) {
    let lanes = words.count
    wedge_random_words(&words, key, address, year, mirrored ? 1 : 0, UInt64(first), lanes)
  }

  /// ((w >> 12) + ½)·2⁻⁵² and what is left to 1.
  package static func openUniforms(_ below: inout [Double], _ above: inout [Double], words: [UInt64]) {
    precondition(below.count == words.count && above.count == words.count)
    wedge_open_uniforms(&below, &above, words, words.count)
  }

  /// (π(k/16) + U)/n and what is left to 1; `counts` are the n of the replicates, up to 2³¹, and
  /// `sides` the ⌈√n⌉.
  package static func latinUniforms(
    _ below: inout [Double], _ above: inout [Double], words: [UInt64], keys: [UInt32], counts: [UInt32],
    sides: [UInt32], first: Int
  ) {
    precondition(below.count == words.count && above.count == words.count)
    precondition(keys.count == 32 && counts.count == 16 && sides.count == 16)
    wedge_latin_uniforms(&below, &above, words, keys, counts, sides, UInt64(first), words.count)
  }

  /// Puts the scrambled coordinate of Sobol's point k/16 above the upper half of each word.
  package static func scramble(
    _ words: inout [UInt64], directions: [UInt32], keys: [UInt32], first: Int
  ) {
    precondition(directions.count == 32 && keys.count == 32)
    let lanes = words.count
    wedge_scramble_words(&words, directions, keys, UInt64(first), lanes)
  }

  /// Σ weights[k]·scores[k·n + lane] over the n lanes of `sum`.
  package static func mix(_ sum: inout [Double], scores: [Double], weights: ArraySlice<Double>) {
    let lanes = sum.count
    precondition(scores.count >= weights.count * lanes)
    weights.withUnsafeBufferPointer { wedge_mix(&sum, scores, lanes, $0.baseAddress, $0.count, lanes) }
  }

  /// Φ⁻¹ of each point.
  package static func scores(_ score: inout [Double], below: [Double], above: [Double]) {
    precondition(below.count == score.count && above.count == score.count)
    let lanes = score.count
    wedge_scores(&score, below, above, lanes)
  }

  /// Φ of each score, and of its opposite.
  package static func probabilities(_ below: inout [Double], _ above: inout [Double], score: [Double]) {
    precondition(below.count == score.count && above.count == score.count)
    wedge_probabilities(&below, &above, score, score.count)
  }

  /// start + part·mass, in place.
  package static func rescale(_ part: inout [Double], start: Double, mass: Double) {
    let lanes = part.count
    wedge_rescale(&part, start, mass, lanes)
  }
}
