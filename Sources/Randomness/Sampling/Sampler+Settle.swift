import Tiles

extension Sampler {
  /// Puts numbers at the nearest that can be told in another unit: there and back again, in place.
  ///
  /// coherent = shown × scale × multiplier / divisor, each step rounded once.
  package static func settle(
    _ values: inout [Double], from start: Int, count: Int, scale: Double, multiplier: Double, divisor: Double
  ) {
    LawKernels.settle(
      &values, from: start, lanes: count, scale: scale, multiplier: multiplier, divisor: divisor)
  }
}
