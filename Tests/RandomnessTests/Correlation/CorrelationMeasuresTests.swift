import LinearAlgebra
import Testing

@testable import Randomness

struct CorrelationMeasuresTests {
  @Test func `equal values share the mean of their ranks`() {
    #expect(CorrelationMeasures.ranks([3, 1, 3, 2]) == [3.5, 1, 3.5, 2])
    #expect(CorrelationMeasures.ranks([]) == [])
  }

  @Test func `a straight line correlates fully, a rising curve by its ranks`() throws {
    let x = [1.0, 2, 3, 4, 5]
    let columns = [x, x.map { 7 - 2 * $0 }, x.map { $0 * $0 * $0 }]
    let pearson = try CorrelationMeasures.pearson(columns)
    let spearman = try CorrelationMeasures.spearman(columns)
    #expect(abs(pearson[0, 1] + 1) < 1e-15)
    #expect(pearson[0, 2] < 0.95)
    #expect(abs(spearman[0, 2] - 1) < 1e-15 && abs(spearman[1, 2] + 1) < 1e-15)
  }

  @Test func `swapped neighbours have the known rank correlation`() throws {
    // 1 − 6·Σd²/(n·(n² − 1)) with one swap of neighbours in five: 1 − 12/120.
    let found = try CorrelationMeasures.spearman([[1, 2, 3, 4, 5], [2, 1, 3, 4, 5]])
    #expect(abs(found[0, 1] - 0.9) < 1e-15)
  }

  @Test func `huge numbers do not overflow`() throws {
    let found = try CorrelationMeasures.pearson([[1e300, 2e300, 3e300], [1, 2, 3]])
    #expect(abs(found[0, 1] - 1) < 1e-14)
  }

  @Test func `what has no correlation is refused`() {
    #expect(throws: CorrelationMistake.constant(column: 1)) {
      try CorrelationMeasures.pearson([[1, 2], [3, 3]])
    }
    #expect(throws: CorrelationMistake.notFinite(column: 0)) {
      try CorrelationMeasures.spearman([[1, .nan], [3, 4]])
    }
    #expect(throws: CorrelationMistake.shape) { try CorrelationMeasures.pearson([[1, 2], [3]]) }
  }
}
