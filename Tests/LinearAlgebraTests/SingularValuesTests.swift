import Testing

@testable import LinearAlgebra

struct SingularValuesTests {
  @Test func `a diagonal matrix has its entries as singular values, falling`() throws {
    let parts = try SingularValues(Matrix([[0, 2, 0], [-3, 0, 0]]))
    #expect(parts.values.count == 2)
    #expect(abs(parts.values[0] - 3) < 1e-14 && abs(parts.values[1] - 2) < 1e-14)
  }

  @Test func `the product of the parts is the matrix`() throws {
    let a = Matrix([[1, 2], [3, 4], [5, 7], [-1, 0.5]])
    let parts = try SingularValues(a)
    for row in 0..<a.rows {
      for column in 0..<a.columns {
        let sum = parts.values.indices.reduce(0.0) {
          $0 + parts.left[row, $1] * parts.values[$1] * parts.rightTransposed[$1, column]
        }
        #expect(abs(sum - a[row, column]) < 1e-13)
      }
    }
  }

  @Test func `what is no number is refused`() {
    #expect(throws: LinearAlgebraError.notFinite) { try SingularValues(Matrix([[.nan]])) }
  }
}

struct MinimumNormSolutionTests {
  @Test func `two unknowns of one equation share it, each half fixed`() throws {
    let solution = try MinimumNormSolution(Matrix([[1, 1]]), [2], cutoff: 1e-9)
    #expect(solution.rank == 1)
    for (x, part) in zip(solution.x, solution.resolution) {
      #expect(abs(x - 1) < 1e-14 && abs(part - 0.5) < 1e-14)
    }
  }

  @Test func `an unknown that nothing depends on stays at zero and is not fixed`() throws {
    let solution = try MinimumNormSolution(Matrix([[2, 0], [4, 0]]), [6, 12], cutoff: 1e-9)
    #expect(abs(solution.x[0] - 3) < 1e-14 && solution.x[1] == 0)
    #expect(abs(solution.resolution[0] - 1) < 1e-14 && solution.resolution[1] == 0)
  }

  @Test func `directions at or below the cut-off are left alone`() throws {
    let a = Matrix([[1, 0], [0, 0.01]])
    let cut = try MinimumNormSolution(a, [1, 1], cutoff: 0.02)
    #expect(cut.rank == 1 && abs(cut.x[0] - 1) < 1e-14 && abs(cut.x[1]) < 1e-14)
    let whole = try MinimumNormSolution(a, [1, 1], cutoff: 0.001)
    #expect(whole.rank == 2 && abs(whole.x[1] - 100) < 1e-10)
  }

  @Test func `a row of weight four counts as four rows`() throws {
    let weighted = try MinimumNormSolution(
      Matrix([[1], [1]]), [0, 10], weights: [1, 4], cutoff: 1e-9)
    #expect(abs(weighted.x[0] - 8) < 1e-13)
    let solved = try LeastSquares.solve(Matrix([[1], [1]]), [0, 10], weights: [1, 4])
    #expect(abs(solved[0] - 8) < 1e-13)
  }

  @Test func `with full rank it is the least-squares solution`() throws {
    let a = Matrix([[1, 0], [1, 1], [1, 2], [1, 3]])
    let b = [1.0, 3, 4, 8]
    let short = try MinimumNormSolution(a, b, cutoff: 1e-9)
    let plain = try LeastSquares.solve(a, b)
    #expect(zip(short.x, plain).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(short.resolution.allSatisfy { abs($0 - 1) < 1e-12 })
  }
}
