import Experiments
import Testing

struct QuadratureAxisTests {
  private func mean(_ axis: QuadratureAxis, _ f: (Double) -> Double) -> Double {
    zip(axis.nodes, axis.weights).reduce(0) { $0 + $1.1 * f($1.0) }
  }

  @Test(arguments: [1, 2, 3, 7, 20, 64])
  func `it is exact for polynomials of degree 2n − 1`(count: Int) throws {
    let axis = try QuadratureAxis(gaussLegendre: count)
    #expect(abs(axis.weights.reduce(0, +) - 1) < 1e-15)
    #expect(axis.nodes == axis.nodes.sorted() && axis.nodes.allSatisfy { $0 > 0 && $0 < 1 })
    for degree in 0..<2 * count {
      func power(_ x: Double) -> Double { (0..<degree).reduce(1.0) { value, _ in value * x } }
      #expect(abs(mean(axis, power) - 1 / Double(degree + 1)) < 4e-15)
    }
  }

  @Test func `the rule of three nodes is the known one`() throws {
    let axis = try QuadratureAxis(gaussLegendre: 3, edges: [-1, 1])
    #expect(abs(axis.nodes[2] - 0.6.squareRoot()) < 4e-16 && axis.nodes[1] == 0)
    #expect(abs(axis.weights[0] - 5.0 / 18) < 4e-16 && abs(axis.weights[1] - 4.0 / 9) < 4e-16)
  }

  @Test func `a kink on an edge costs nothing`() throws {
    // The mean of |x| over [−1, 3] is (½ + 9/2)/4.
    let axis = try QuadratureAxis(gaussLegendre: 1, edges: [-1, 0, 3])
    #expect(abs(mean(axis) { abs($0) } - 1.25) < 1e-15)
  }

  @Test func `values have their weights`() throws {
    let axis = try QuadratureAxis(values: [1, 5], weights: [3, 1])
    #expect(mean(axis) { $0 } == 2)
  }

  @Test func `what is no rule is refused`() {
    #expect(throws: QuadratureAxis.Mistake.nodes(0)) { try QuadratureAxis(gaussLegendre: 0) }
    #expect(throws: QuadratureAxis.Mistake.nodes(65)) { try QuadratureAxis(gaussLegendre: 65) }
    #expect(throws: QuadratureAxis.Mistake.edgesMustRise) {
      try QuadratureAxis(gaussLegendre: 2, edges: [0, 0])
    }
    #expect(throws: QuadratureAxis.Mistake.weights) { try QuadratureAxis(values: [1], weights: [0]) }
  }
}
