import LinearAlgebra

/// Numbers fitted to measured years: Gauss-Newton, each step a weighted least-squares solution.
///
/// Each number enters as its stated value times a factor f, all 1 at the start. Minimised is
/// Σ ((model(f) − measured) / measured)². A step δ solves min ‖W·(J·δ − (measured − model))‖ with
/// W = 1 / measured and J = ∂model/∂f by central differences, all in lanes of one evaluation;
/// of δ, δ/2, δ/4 … the best is taken. Directions that the measured years say next to nothing
/// about are left where they are (`leastEffect`), and `resolution` says whom that concerns.
package struct Calibration: Sendable {
  /// What a set of factors gives: one number for each measured one; nil where there is no valid result.
  package typealias Model = ([[Double]]) -> [[Double]?]

  /// A direction counts as unknown if going all the way along it, the numbers changed by their whole
  /// size, moves the relative deviations by no more than this, all taken together (root of the sum
  /// of squares): two per cent, less than which an inventory hardly means.
  package static let leastEffect = 0.02
  /// How far a factor moves to either side for a derivative.
  static let difference = 1e-4
  private static let mostSteps = 25
  private static let halvings = 12

  /// In the order of the numbers.
  package let factors: [Double]
  /// What part of each number the measured years fix: 1 wholly, 0 not at all.
  package let resolution: [Double]
  /// The root of the mean square of the relative deviations, as stated and as fitted.
  package let deviationBefore: Double
  package let deviationAfter: Double
  package let steps: Int

  /// - Parameters:
  ///   - changesSign: for each number to fit, whether it may: a growth may turn into a fall, nothing else.
  ///   - measured: what the model is held against; none is zero.
  ///   - stated: what the model gives with all numbers as stated.
  package init(changesSign: [Bool], measured: [Double], stated: [Double], model: Model) {
    let count = changesSign.count
    var factors = Array(repeating: 1.0, count: count)
    var resolution = Array(repeating: 0.0, count: count)
    var now = stated
    var best = Self.squares(now, measured)
    deviationBefore = (best / Double(max(1, measured.count))).squareRoot()
    var steps = 0
    while count > 0, !measured.isEmpty, steps < Self.mostSteps {
      let jacobian = Self.jacobian(at: factors, now, model)
      let right = zip(measured, now).map { $0 - $1 }
      guard
        let solution = try? MinimumNormSolution(
          jacobian, right, weights: measured.map { 1 / ($0 * $0) }, cutoff: Self.leastEffect)
      else { break }
      resolution = solution.resolution
      let candidates = (0..<Self.halvings).map { halving in
        zip(factors, solution.x).map { $0 + $1 / Double(1 << halving) }
      }
      let results = model(candidates)
      var chosen: Int?
      var least = best
      for (index, result) in results.enumerated() {
        guard let result, zip(candidates[index], changesSign).allSatisfy({ $0 > 0 || $1 }) else { continue }
        let squares = Self.squares(result, measured)
        if squares < least { (chosen, least) = (index, squares) }
      }
      guard let chosen, let result = results[chosen] else { break }
      steps += 1
      let gained = best - least
      (factors, now, best) = (candidates[chosen], result, least)
      if gained <= 1e-9 * best { break }
    }
    self.factors = factors
    self.resolution = resolution
    self.steps = steps
    deviationAfter = (best / Double(max(1, measured.count))).squareRoot()
  }

  private static func squares(_ model: [Double], _ measured: [Double]) -> Double {
    zip(model, measured).reduce(0) { sum, pair in
      let deviation = (pair.0 - pair.1) / pair.1
      return sum + deviation * deviation
    }
  }

  /// Lanes 2j and 2j + 1 have number j moved to either side; where one of them fails, the
  /// other is set against the centre.
  private static func jacobian(at factors: [Double], _ centre: [Double], _ model: Model) -> Matrix {
    var lanes: [[Double]] = []
    for index in factors.indices {
      for side in [difference, -difference] {
        var lane = factors
        lane[index] += side
        lanes.append(lane)
      }
    }
    let results = model(lanes)
    var jacobian = Matrix(rows: centre.count, columns: factors.count)
    for index in factors.indices {
      let (up, down) = (results[2 * index], results[2 * index + 1])
      guard up != nil || down != nil else { continue }
      let width = difference * (up != nil && down != nil ? 2 : 1)
      for row in centre.indices {
        jacobian[row, index] = ((up?[row] ?? centre[row]) - (down?[row] ?? centre[row])) / width
      }
    }
    return jacobian
  }
}
