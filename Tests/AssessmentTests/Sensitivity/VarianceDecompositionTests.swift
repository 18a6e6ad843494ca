import Experiments
import Plans
import Testing

@testable import Assessment

struct VarianceDecompositionTests {
  private func decompose(
    _ axes: [QuadratureAxis], _ f: ([Double]) -> Double
  ) throws -> VarianceDecomposition {
    let grid = try TensorGrid(axes)
    let inputs = grid.inputs
    let outputs = (0..<grid.lanes).map { lane in f((0..<axes.count).map { inputs[$0, lane] }) }
    return try VarianceDecomposition(on: grid, outputs: outputs)
  }

  @Test func `the parts of a polynomial are exact`() throws {
    // f = 3u + v + 6·(u − ½)·(w − ½): variances 9/12, 1/12 and 36/144.
    let axis = try QuadratureAxis(gaussLegendre: 2)
    let parts = try decompose([axis, axis, axis]) { 3 * $0[0] + $0[1] + 6 * ($0[0] - 0.5) * ($0[2] - 0.5) }
    let variance = 9.0 / 12 + 1.0 / 12 + 36.0 / 144
    #expect(abs(parts.mean - 2) < 1e-15 && abs(parts.variance - variance) < 1e-14)
    let first = parts.firstOrder
    #expect(abs(first[0] - 0.75 / variance) < 1e-14 && abs(first[1] - 1 / 12.0 / variance) < 1e-14)
    #expect(first[2] == 0)
    let total = parts.total
    #expect(abs(total[0] - 1 / variance) < 1e-14 && abs(total[2] - 0.25 / variance) < 1e-14)
    #expect(abs(parts.secondOrder(2, 0) - 0.25 / variance) < 1e-14)
    #expect(parts.secondOrder(0, 1) == 0)
  }

  @Test func `the parts add up to the whole`() throws {
    let axes = try [4, 3, 5].map { try QuadratureAxis(gaussLegendre: $0) }
    let parts = try decompose(axes) { ($0[0] + 0.3) * ($0[1] * $0[1] + 1) + $0[2] * $0[1] }
    let first = parts.firstOrder.reduce(0, +)
    let second = parts.secondOrder(0, 1) + parts.secondOrder(0, 2) + parts.secondOrder(1, 2)
    // There is no part of all three.
    #expect(abs(first + second - 1) < 1e-13)
  }

  @Test func `choices are exact whatever their weights`() throws {
    // A coin with 1 in 4 and a fair one, added: variances 3/16 and 1/4.
    let axes = try [
      QuadratureAxis(values: [0, 1], weights: [3, 1]), QuadratureAxis(values: [0, 1], weights: [1, 1]),
    ]
    let parts = try decompose(axes) { $0[0] + $0[1] }
    #expect(abs(parts.firstOrder[0] - 3.0 / 7) < 1e-15 && abs(parts.total[1] - 4.0 / 7) < 1e-15)
  }

  @Test func `a constant has no variance to share out`() throws {
    let axis = try QuadratureAxis(gaussLegendre: 3)
    #expect(throws: SensitivityMistake.constant) { try decompose([axis]) { _ in 0.1 } }
    #expect(throws: SensitivityMistake.notFinite(lane: 0)) { try decompose([axis]) { _ in .nan } }
    let grid = try TensorGrid([axis])
    #expect(throws: SensitivityMistake.shape) { try VarianceDecomposition(on: grid, outputs: [1]) }
  }
}
