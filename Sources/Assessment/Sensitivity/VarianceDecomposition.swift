package import Experiments

/// How much of a variance each input, and each pair of them, brings: exact on a grid.
///
/// With f₀ = E f: f_i = E[f | x_i] − f₀, f_ij = E[f | x_i, x_j] − f_i − f_j − f₀;
/// S_i = Var f_i / V, S_ij = Var f_ij / V, T_i = E Var(f | all but x_i) / V. Means are
/// sums over the grid's weights, one axis after the other, so there is no error of
/// sampling: what the grid integrates exactly is exact. Source: I. M. Sobol, Mathematics
/// and Computers in Simulation 55 (2001) 271–280.
package struct VarianceDecomposition: Sendable {
  private let grid: TensorGrid
  private let values: [Double]
  package let mean: Double
  package let variance: Double

  /// - Parameter outputs: the model in every lane of the grid.
  package init(on grid: TensorGrid, outputs: [Double]) throws(SensitivityMistake) {
    guard outputs.count == grid.lanes else { throw .shape }
    if let lane = outputs.firstIndex(where: { !$0.isFinite }) { throw .notFinite(lane: lane) }
    self.grid = grid
    let mean = Self.contract(outputs, grid, keeping: [])[0]
    self.mean = mean
    values = outputs.map { $0 - mean }
    let variance = Self.contract(values.map { $0 * $0 }, grid, keeping: [])[0]
    // Means carry the rounding of the outputs; a smaller spread is none.
    let scale = outputs.reduce(0) { max($0, abs($1)) }
    guard variance > (16 * Double.ulpOfOne * scale) * (16 * Double.ulpOfOne * scale) else {
      throw .constant
    }
    self.variance = variance
  }

  /// S_i of each input; exactly 0 where rounding alone is left.
  package var firstOrder: [Double] {
    grid.axes.indices.map { share(of: Self.contract(values, grid, keeping: [$0]), [$0]) }
  }

  /// T_i of each input.
  package var total: [Double] {
    grid.axes.indices.map { input in
      var stride = 1
      for axis in grid.axes[(input + 1)...] { stride *= axis.nodes.count }
      let weights = grid.axes[input].weights
      var spread = values
      for lane in values.indices where lane / stride % weights.count == 0 {
        let lanes = weights.indices.map { lane + $0 * stride }
        let centre = zip(lanes, weights).reduce(0.0) { $0 + values[$1.0] * $1.1 }
        for other in lanes { spread[other] = (values[other] - centre) * (values[other] - centre) }
      }
      return share(ofVariance: Self.contract(spread, grid, keeping: [])[0])
    }
  }

  /// S_ij: what two inputs bring together beyond what each brings alone.
  package func secondOrder(_ i: Int, _ j: Int) -> Double {
    precondition(i != j, "two inputs")
    let (first, second) = (min(i, j), max(i, j))
    let alone = [first, second].map { Self.contract(values, grid, keeping: [$0]) }
    var both = Self.contract(values, grid, keeping: [first, second])
    let width = alone[1].count
    for place in both.indices { both[place] -= alone[0][place / width] + alone[1][place % width] }
    return share(of: both, [first, second])
  }

  /// The variance of a function of these inputs, as a part of the whole.
  private func share(of means: [Double], _ kept: [Int]) -> Double {
    let weights = kept.reduce([1.0]) { all, axis in
      all.flatMap { w in grid.axes[axis].weights.map { w * $0 } }
    }
    return share(ofVariance: zip(means, weights).reduce(0) { $0 + $1.0 * $1.0 * $1.1 })
  }

  private func share(ofVariance part: Double) -> Double {
    let rounding = 16 * Double.ulpOfOne * values.reduce(abs(mean)) { max($0, abs($1)) }
    return part <= rounding * rounding ? 0 : part / variance
  }

  /// Means over every axis but those that are kept, from the last axis to the first.
  private static func contract(_ values: [Double], _ grid: TensorGrid, keeping kept: Set<Int>) -> [Double] {
    var values = values
    // The lanes of the axes behind the one in hand that are kept.
    var inner = 1
    for (number, axis) in grid.axes.enumerated().reversed() {
      let nodes = axis.nodes.count
      if kept.contains(number) {
        inner *= nodes
        continue
      }
      let outer = values.count / (nodes * inner)
      var means = Array(repeating: 0.0, count: outer * inner)
      for o in 0..<outer {
        for (node, weight) in axis.weights.enumerated() {
          let start = (o * nodes + node) * inner
          for k in 0..<inner { means[o * inner + k] += weight * values[start + k] }
        }
      }
      values = means
    }
    return values
  }
}
