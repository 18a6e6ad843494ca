/// How the draws of a sweep are spread over what can happen.
package enum SamplingDesign: String, CaseIterable, Sendable {
  /// Every number of every draw by chance alone.
  case independent
  /// Draws 2k and 2k + 1 mirror each other: u and 1 − u.
  case antithetic
  /// In each replicate, one draw in each of as many equal strata of every number as it has draws.
  case latinHypercube = "latin_hypercube"
  /// Owen-scrambled points of Sobol's sequence.
  case sobol
}
