import CKernels

/// Special functions over whole arrays, with the bits of `ScalarFunctions`.
package enum VectorFunctions {
  /// f(x) for each number.
  private static func apply(
    _ loop: (UnsafeMutablePointer<Double>, WedgeOperand, Int, Int) -> Void, _ input: [Double]
  ) -> [Double] {
    [Double](unsafeUninitializedCapacity: input.count) { buffer, count in
      input.withUnsafeBufferPointer { source in
        guard let target = buffer.baseAddress, let base = source.baseAddress else { return }
        loop(target, WedgeOperand(base: base, row: 0, lane: 1), 1, input.count)
      }
      count = input.count
    }
  }

  package static func exp(_ x: [Double]) -> [Double] { apply({ wedge_exp_rows($0, $1, $2, $3) }, x) }
  package static func log(_ x: [Double]) -> [Double] { apply({ wedge_log_rows($0, $1, $2, $3) }, x) }
  package static func normalCDF(_ x: [Double]) -> [Double] {
    apply({ wedge_normal_cdf_rows($0, $1, $2, $3) }, x)
  }
  /// Φ⁻¹ of numbers in [0, 1] by algorithm AS 241.
  package static func normalQuantile(_ x: [Double]) -> [Double] {
    apply({ wedge_normal_quantile_rows($0, $1, $2, $3) }, x)
  }
}
