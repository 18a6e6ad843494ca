import LinearAlgebra
import Testing

@testable import Randomness

struct GaussianCopulaTests {
  @Test func `rows of two numbers leave the second 1 − r² of its variance`() throws {
    let copula = try GaussianCopula(rows: [[1, 0.6], [0.6, 1]])
    #expect(abs(copula.leastFreedom - 0.64) < 1e-15)
    #expect(throws: CorrelationMistake.notSquare(rows: 2, columns: 1)) {
      try GaussianCopula(rows: [[1, 0], [0]])
    }
  }

  private let correlation = Matrix([[1, 0.6, -0.2], [0.6, 1, 0.35], [-0.2, 0.35, 1]])

  @Test func `two numbers are mixed by the closed form`() throws {
    // y₂ = ρ·z₁ + √(1 − ρ²)·z₂.
    let mixed = try GaussianCopula(correlation: Matrix([[1, 0.6], [0.6, 1]])).mixed([0.5, -1.25])
    #expect(mixed[0] == 0.5)
    #expect(abs(mixed[1] - (0.3 - 1)) < 1e-15)
  }

  @Test func `without correlation nothing is mixed`() throws {
    #expect(try GaussianCopula(correlation: .identity(3)).mixed([1, -2, 3]) == [1, -2, 3])
  }

  @Test func `many draws have the wanted correlations`() throws {
    let copula = try GaussianCopula(correlation: correlation)
    let count = 20_000
    var columns = ["a", "b", "c"].map { name in
      let stream = RandomStream(seed: 12, address: name)
      return (0..<count).map { Probability(below: stream.uniform(draw: $0)).score }
    }
    try copula.mix(&columns)
    let found = try CorrelationMeasures.pearson(columns)
    // The standard error is at most 1/√n = 0.007; five of them.
    for i in 0..<3 { for j in 0..<3 { #expect(abs(found[i, j] - correlation[i, j]) < 0.035) } }
  }

  @Test func `a lane's result does not depend on the lanes beside it`() throws {
    let copula = try GaussianCopula(correlation: correlation)
    let draws = (0..<7).map { lane in (0..<3).map { Double(lane * 3 + $0) / 7 - 1 } }
    var columns = (0..<3).map { number in draws.map { $0[number] } }
    try copula.mix(&columns)
    for (lane, draw) in draws.enumerated() {
      #expect(try copula.mixed(draw) == columns.map { $0[lane] })
    }
  }

  @Test func `what is no correlation matrix is refused`() {
    func mistake(_ rows: [[Double]]) -> CorrelationMistake? {
      do throws(CorrelationMistake) {
        _ = try GaussianCopula(correlation: Matrix(rows))
        return nil
      } catch {
        return error
      }
    }
    #expect(mistake([[1, 0.5]]) == .notSquare(rows: 1, columns: 2))
    #expect(mistake([[1, 0.5], [0.4, 1]]) == .notACorrelation(row: 1, column: 0))
    #expect(mistake([[2, 0], [0, 1]]) == .notACorrelation(row: 0, column: 0))
    #expect(mistake([[1, 1.5], [1.5, 1]]) == .notACorrelation(row: 1, column: 0))
    #expect(mistake([[1, .nan], [.nan, 1]]) == .notACorrelation(row: 1, column: 0))
    #expect(mistake([[1, 1], [1, 1]]) == .impossible(row: 1))
    #expect(mistake([[1, 0.9, 0.9], [0.9, 1, -0.9], [0.9, -0.9, 1]]) == .impossible(row: 2))
    #expect(mistake([]) == nil)
  }

  @Test func `columns that do not fit are refused`() throws {
    let copula = try GaussianCopula(correlation: correlation)
    #expect(throws: CorrelationMistake.shape) { try copula.mixed([1, 2]) }
    var columns = [[1.0], [1, 2], [1]]
    #expect(throws: CorrelationMistake.shape) { try copula.mix(&columns) }
  }
}
