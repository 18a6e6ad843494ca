import CKernels

/// One value of each special function; the kernels give the same bits for a lane.
package enum ScalarFunctions {
  package static func exp(_ x: Double) -> Double { wedge_exp(x) }
  /// eˣ − 1 without cancellation near 0.
  package static func expm1(_ x: Double) -> Double { wedge_expm1(x) }
  package static func log(_ x: Double) -> Double { wedge_log(x) }
  /// ln(1 + x) without cancellation near 0.
  package static func log1p(_ x: Double) -> Double { wedge_log1p(x) }
  /// 1/(1 + e^−x), accurate in both tails.
  package static func logistic(_ x: Double) -> Double { wedge_logistic(x) }
  /// Φ(x), accurate relative to the tail.
  package static func normalCDF(_ x: Double) -> Double { wedge_normal_cdf(x) }
  /// Φ⁻¹(p) for p in [0, 1] by algorithm AS 241.
  package static func normalQuantile(_ p: Double) -> Double { wedge_normal_quantile(p) }
  /// x^y; a negative x has a power for whole y alone.
  package static func power(_ x: Double, _ y: Double) -> Double { wedge_power(x, y) }
}
