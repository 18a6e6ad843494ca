import Plans

/// Special functions of one number, with the bits that lanes get: what folds and fits compute with.
package enum ScalarMath {
  /// Natural logarithm.
  package static func log(_ x: Double) -> Double { Unary.log.value(x) }
  package static func exp(_ x: Double) -> Double { Unary.exp.value(x) }
  /// x^y; a negative x has a power for whole y alone.
  package static func power(_ x: Double, _ y: Double) -> Double { Binary.power.value(x, y) }
}
