import LinearAlgebra

/// What no lane changes of a balance in one year, solved once by LAPACK.
///
/// I − A splits by columns into those that are fixed and those that vary. Of the fixed
/// ones B is the square block and R the rows below it; the kernel wants B⁻¹ and R·B⁻¹.
/// Where A ≥ 0 the block is productive exactly when B⁻¹ exists and has no negative
/// element (Hawkins and Simon 1949).
struct BalanceFactor {
  /// B⁻¹, then R·B⁻¹, each column after column.
  let numbers: [Double]
  let isProductive: Bool

  init(size: Int, fixed: Int, coefficients: [(row: Int, column: Int, value: Double)]) {
    var block = Matrix.identity(fixed)
    var below = Matrix(rows: size - fixed, columns: fixed)
    for (row, column, value) in coefficients {
      if row < fixed { block[row, column] -= value } else { below[row - fixed, column] -= value }
    }
    guard let inverse = try? LUFactor(block).inverse else {
      numbers = Array(repeating: 0, count: fixed * size)
      isProductive = false
      return
    }
    numbers = inverse.elements + (below * inverse).elements
    let isPlain = coefficients.allSatisfy { $0.value >= 0 }
    let slack = -1e-12 * inverse.norm
    isProductive = inverse.isFinite && (!isPlain || inverse.elements.allSatisfy { $0 >= slack })
  }
}
