/// What makes one dimension of Sobol's sequence.
///
/// v_i = m_i·2^(32−i), and beyond the degree s of the polynomial
/// v_i = a₁·v_(i−1) ⊕ … ⊕ a_(s−1)·v_(i−s+1) ⊕ v_(i−s) ⊕ (v_(i−s) >> s).
package struct SobolDirections: Hashable, Sendable {
  /// The bits of a coordinate, and of the index of a point.
  package static let bits = 32

  /// The degree s of the primitive polynomial; 0 for the first dimension.
  package let degree: Int
  /// The coefficients a₁ … a_(s−1) of the polynomial as bits, a₁ the highest.
  package let coefficients: UInt32
  /// m₁ … m_s: odd, m_i below 2^i.
  package let initial: [UInt32]
  /// v₁ … v₃₂.
  let vectors: [UInt32]

  /// Every dimension that is shipped, the first at 0.
  package static let shipped: [SobolDirections] =
    [SobolDirections(degree: 0, coefficients: 0, initial: [])]
    + JoeKuoTable.text.split(separator: "\n").map { line in
      let parts = line.split { $0 == " " || $0 == ":" }.compactMap { UInt32($0) }
      return SobolDirections(degree: Int(parts[0]), coefficients: parts[1], initial: Array(parts[2...]))
    }

  init(degree: Int, coefficients: UInt32, initial: [UInt32]) {
    precondition(initial.count == degree, "as many numbers as the degree")
    self.degree = degree
    self.coefficients = coefficients
    self.initial = initial
    guard degree > 0 else {
      vectors = (0..<Self.bits).map { 1 << UInt32(Self.bits - 1 - $0) }
      return
    }
    var all = initial.enumerated().map { $1 << UInt32(Self.bits - 1 - $0) }
    for i in degree..<Self.bits {
      var vector = all[i - degree] ^ (all[i - degree] >> UInt32(degree))
      for k in 1..<degree where coefficients >> UInt32(degree - 1 - k) & 1 == 1 { vector ^= all[i - k] }
      all.append(vector)
    }
    vectors = all
  }

  /// The coordinate of point `index` in Gray-code order, in steps of 2⁻³².
  ///
  /// x = ⊕ v_(k+1) over the bits k of index ⊕ (index >> 1).
  func coordinate(_ index: Int) -> UInt32 {
    var gray = index ^ (index >> 1)
    var x: UInt32 = 0
    while gray != 0 {
      x ^= vectors[gray.trailingZeroBitCount]
      gray &= gray - 1
    }
    return x
  }
}
