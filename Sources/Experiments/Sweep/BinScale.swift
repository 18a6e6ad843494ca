/// The bins of a number: of relative width 2^−10 from 2^e on, of equal width 2^(e−10) below.
///
/// Bins count from 0 at zero outwards; those of negative numbers are the complements −1, −2, ….
/// Raising e by one joins pairs of bins up to 2^(e+1) and leaves the others whole, so that counts
/// of a finer scale are counts of a coarser one exactly.
struct BinScale: Hashable, Sendable {
  /// e, from −1000 to 1024.
  let exponent: Int

  static let exponents = -1000...1024
  /// Bins of each doubling.
  private static let parts = 1024

  /// Where the bin ends that is nearer to zero: bin `size` counted outwards.
  private func inner(_ size: Int) -> Double {
    guard size >= Self.parts else {
      return Double(sign: .plus, exponent: exponent - 10, significand: Double(size))
    }
    let key = size - Self.parts + (exponent + 1023) << 10
    return key >= 2047 << 10 ? .infinity : Double(bitPattern: UInt64(key) << 42)
  }

  /// The ends of a bin.
  func ends(of bin: Int) -> (low: Double, high: Double) {
    bin >= 0 ? (inner(bin), inner(bin + 1)) : (-inner(~bin + 1), -inner(~bin))
  }

  /// The bin of the scale with the next exponent that holds a bin of this one.
  static func raised(_ bin: Int) -> Int {
    let size = bin >= 0 ? bin : ~bin
    let joined = size < 2 * parts ? size >> 1 : size - parts
    return bin >= 0 ? joined : ~joined
  }
}
