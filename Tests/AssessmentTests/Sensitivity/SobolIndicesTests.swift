import Experiments
import Testing

@testable import Assessment

struct SobolIndicesTests {
  private func indices(_ count: Int, _ inputs: Int, _ f: ([Double]) -> Double) throws -> SobolIndices {
    let design = try SaltelliDesign(inputs: inputs, count: count)
    let outputs = (0..<design.lanes).map { lane in
      f((0..<inputs).map { design.uniform(lane: lane, input: $0) })
    }
    return try SobolIndices(design.runs(of: outputs))
  }

  @Test func `a sum shares its variance by squares`() throws {
    // Var(3u + v) = (9 + 1)/12.
    let found = try indices(4096, 2) { 3 * $0[0] + $0[1] }
    #expect(abs(found.mean - 2) < 1e-3 && abs(found.variance - 10.0 / 12) < 1e-3)
    for first in [found.firstOrder(), found.firstOrderByJansen, found.total] {
      #expect(abs(first[0] - 0.9) < 5e-3 && abs(first[1] - 0.1) < 5e-3)
    }
  }

  @Test func `an interaction is in the totals alone`() throws {
    // f = 12·(u − ½)·(v − ½) has no part of one input.
    let found = try indices(4096, 3) { 12 * ($0[0] - 0.5) * ($0[1] - 0.5) }
    #expect(abs(found.firstOrder()[0]) < 0.02 && abs(found.total[0] - 1) < 0.02)
    #expect(found.total[2] == 0)
  }

  @Test func `a centre makes the error smaller where the mean is large`() throws {
    // 200 is no power of 2, so that columns of A and B have other means.
    let found = try indices(200, 2) { 1000 + 3 * $0[0] + $0[1] }
    func error(_ first: [Double]) -> Double { abs(first[0] - 0.9) + abs(first[1] - 0.1) }
    #expect(error(found.firstOrder(centredOn: .base)) < 0.1 * error(found.firstOrder(centredOn: .none)))
    #expect(error(found.firstOrder(centredOn: .allRuns)) < 0.1 * error(found.firstOrder(centredOn: .none)))
  }

  @Test func `a constant has no variance to share out`() {
    func mistake(_ runs: SaltelliRuns) -> SensitivityMistake? {
      do throws(SensitivityMistake) {
        _ = try SobolIndices(runs)
        return nil
      } catch {
        return error
      }
    }
    #expect(mistake(SaltelliRuns(a: [2, 2], b: [2, 2], mixed: [[2, 2]])) == .constant)
    #expect(mistake(SaltelliRuns(a: [], b: [], mixed: [])) == .shape)
    #expect(mistake(SaltelliRuns(a: [1], b: [2], mixed: [[1, 2]])) == .shape)
    #expect(mistake(SaltelliRuns(a: [1], b: [2], mixed: [[.nan]])) == .notFinite(lane: 2))
  }
}
