import Foundation
import LinearAlgebra
import Testing

@Suite struct MatrixTests {
  private func random(_ rows: Int, _ columns: Int, seed: UInt64) -> Matrix {
    var state = seed
    var matrix = Matrix(rows: rows, columns: columns)
    for index in matrix.elements.indices {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      matrix.elements[index] = Double(state >> 11) * 0x1p-53 - 0.5
    }
    return matrix
  }

  private func close(_ a: [Double], _ b: [Double], _ tolerance: Double = 1e-12) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) <= tolerance * max(1, abs($1)) }
  }

  private func plain(_ a: Matrix, _ b: Matrix) -> Matrix {
    var c = Matrix(rows: a.rows, columns: b.columns)
    for i in 0..<a.rows {
      for j in 0..<b.columns { for k in 0..<a.columns { c[i, j] += a[i, k] * b[k, j] } }
    }
    return c
  }

  @Test(arguments: [(1, 1, 1), (2, 3, 4), (8, 8, 8), (36, 17, 5)])
  func `a product is the sum over the inner index`(size: (Int, Int, Int)) {
    let a = random(size.0, size.1, seed: 1)
    let b = random(size.1, size.2, seed: 2)
    #expect(close((a * b).elements, plain(a, b).elements))
    #expect(close(a * b.column(0), plain(a, b).column(0)))
  }

  @Test func `a triangular product does not read the upper triangle`() {
    let full = random(9, 9, seed: 3)
    var lower = full
    for j in 0..<9 { for i in 0..<j { lower[i, j] = 0 } }
    let b = random(9, 4, seed: 4)
    #expect(close(full.lowerTriangularProduct(b).elements, plain(lower, b).elements))
  }

  @Test(arguments: [1, 2, 5, 20]) func `a solution times the matrix is the right side`(size: Int) throws {
    let a = random(size, size, seed: 5)
    let b = random(size, 3, seed: 6)
    let factor = try LUFactor(a)
    #expect(close((a * factor.solve(b)).elements, b.elements, 1e-11))
    #expect(close(a * factor.solve(b.column(1)), b.column(1), 1e-11))
    #expect(close((a * factor.inverse).elements, Matrix.identity(size).elements, 1e-11))
  }

  @Test func `a singular matrix is named`() {
    let matrix = Matrix([[1, 2], [2, 4]])
    #expect(throws: LinearAlgebraError.singular(column: 1)) { try LUFactor(matrix) }
    #expect(throws: LinearAlgebraError.notFinite) { try LUFactor(Matrix([[.nan]])) }
  }

  @Test func `the condition of a Hilbert matrix is known`() throws {
    // Exact inverse of the 3×3 Hilbert matrix: column sums 408; norm 11/6.
    let hilbert = Matrix((0..<3).map { i in (0..<3).map { 1 / Double(i + $0 + 1) } })
    #expect(abs(try LUFactor(hilbert).condition - 748) < 1e-9)
  }

  @Test func `the Cholesky factor is that of the reference case`() throws {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("ReproductionTests/Vectors/corr_cholesky.json")
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any])
    let cases = try #require(root["cases"] as? [[String: Any]])
    for sample in cases {
      let inputs = try #require(sample["inputs"] as? [String: Any])
      let expected = try #require(sample["expected"] as? [String: Any])
      let c = try #require(inputs["C"] as? [[Double]])
      let l = try #require(expected["L"] as? [[Double]])
      #expect(close(try CholeskyFactor(Matrix(c)).lower.elements, Matrix(l).elements, 1e-13))
    }
  }

  @Test func `a matrix that is not positive definite is named`() {
    let matrix = Matrix([[1, 2], [2, 1]])
    #expect(throws: LinearAlgebraError.notPositiveDefinite(row: 1)) { try CholeskyFactor(matrix) }
  }

  @Test func `least squares leave a residual at right angles to every column`() throws {
    let a = random(30, 4, seed: 7)
    let b = random(30, 1, seed: 8).elements
    let x = try LeastSquares.solve(a, b)
    let residual = zip(a * x, b).map { $0 - $1 }
    #expect(close(a.transposed * residual, [0, 0, 0, 0]))
  }

  @Test func `columns that depend on each other are named`() {
    let a = Matrix([[1, 2, 0], [1, 2, 1], [1, 2, 3], [1, 2, 7]])
    #expect(throws: LinearAlgebraError.rankDeficient(column: 1)) {
      try LeastSquares.solve(a, [1, 2, 3, 4])
    }
  }

  @Test func `the spectral radius is that of closed forms`() {
    #expect(abs(Matrix([[0, 1], [1, 0]]).spectralRadius - 1) < 1e-12)
    #expect(abs(Matrix([[0, 2], [8, 0]]).spectralRadius - 4) < 1e-11)
    #expect(Matrix([[0, 5], [0, 0]]).spectralRadius == 0)
    #expect(abs(Matrix([[0.3, 5], [0, 0.7]]).spectralRadius - 0.7) < 1e-11)
    #expect(abs(Matrix([[1, 1], [1, 0]]).spectralRadius - (1 + 5.0.squareRoot()) / 2) < 1e-12)
  }

  @Test func `an economy is productive where its spectral radius is below one`() {
    for seed in 1..<60 {
      var a = random(6, 6, seed: UInt64(seed))
      for index in a.elements.indices {
        a.elements[index] = abs(a.elements[index]) * 0.03 * Double(seed)
      }
      let radius = a.spectralRadius
      if abs(radius - 1) > 1e-9 { #expect(a.isProductive == (radius < 1)) }
    }
    #expect(!Matrix([[0.5, 0.5], [0.5, 0.5]]).isProductive)
  }
}
