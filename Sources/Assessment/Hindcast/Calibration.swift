import LinearAlgebra

/// Numbers fitted to measured years: Gauss-Newton, each step a weighted least-squares solution.
///
/// Each number enters as its stated value times a factor f. A level starts as stated, f = 1; a growth
/// starts at none, f = 0, so that what the measured years do not say of it is no trend. Minimised is
/// Σ w·((model(f) − measured) / measured)². A step δ solves min ‖W·(J·S·δ − (measured − model))‖ with
/// W = √w / measured, J = ∂model/∂f by central differences, all in lanes of one evaluation, and S the
/// sizes that factors are counted in; of δ, δ/2, δ/4 … the best is taken. Directions that the measured
/// years say next to nothing about are left where they are (`leastEffect`), and `resolution` says whom
/// that concerns.
package struct Calibration: Sendable {
  /// What a set of factors gives: one number for each measured one; nil where there is no valid result.
  package typealias Model = ([[Double]]) -> [[Double]?]

  /// A number to fit.
  package struct Unknown: Sendable {
    /// The factor that says least: 1 for a level, 0 for a growth.
    package let start: Double
    /// The factor that counts as a change of one.
    package let size: Double
    /// A growth may turn into a fall, nothing else.
    package let changesSign: Bool

    /// A number that is wholly changed by its own size.
    package static let level = Unknown(start: 1, size: 1, changesSign: false)

    /// A growth of `rate` a year, counted in per cent a year whatever its own size is.
    package static func growth(_ rate: Double) -> Unknown {
      Unknown(start: 0, size: 0.01 / abs(rate), changesSign: true)
    }
  }

  /// A measured figure and its weight.
  package struct Measured: Sendable {
    package let value: Double
    package let weight: Double

    package init(value: Double, weight: Double = 1) {
      self.value = value
      self.weight = weight
    }

    /// Figures that each weigh in proportion to the mean size of their column; the mean column weighs 1.
    ///
    /// What is the sum of n like sources scatters by 1/√n of itself: the variance of a relative
    /// deviation falls as the column grows, and weights are one over variances (A. C. Aitken, Proceedings
    /// of the Royal Society of Edinburgh 55 (1936) 42–48).
    package static func weighed(_ figures: [(column: String, value: Double)]) -> [Measured] {
      let columns = Dictionary(grouping: figures, by: \.column).mapValues { figures in
        figures.reduce(0) { $0 + abs($1.value) } / Double(figures.count)
      }
      let mean =
        columns.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value } / Double(max(1, columns.count))
      return figures.map { Measured(value: $0.value, weight: (columns[$0.column] ?? mean) / mean) }
    }
  }

  /// A direction counts as unknown if going one size along it moves the weighted relative deviations by
  /// no more than this, all taken together (root of the sum of squares): two per cent, less than which
  /// an inventory hardly means.
  package static let leastEffect = 0.02
  /// How far a factor moves to either side for a derivative.
  static let difference = 1e-4
  private static let mostSteps = 25
  private static let halvings = 12

  /// In the order of the numbers.
  package let factors: [Double]
  /// What part of each number the measured years fix: 1 wholly, 0 not at all.
  package let resolution: [Double]
  /// The root of the weighted mean square of the relative deviations, as stated and as fitted.
  package let deviationBefore: Double
  package let deviationAfter: Double
  package let steps: Int

  /// - Parameters:
  ///   - measured: what the model is held against; none is zero.
  ///   - stated: what the model gives with all numbers as stated.
  package init(_ unknowns: [Unknown], measured: [Measured], stated: [Double], model: Model) {
    let sizes = unknowns.map(\.size)
    let weight = max(measured.reduce(0) { $0 + $1.weight }, .leastNormalMagnitude)
    deviationBefore = (Self.squares(stated, measured) / weight).squareRoot()
    // Where the model has no result at the start, the numbers as stated are one.
    let start = unknowns.map(\.start)
    let first = unknowns.isEmpty ? nil : model([start]).first.flatMap(\.self)
    var factors = first == nil ? unknowns.map { _ in 1.0 } : start
    var now = first ?? stated
    var resolution = unknowns.map { _ in 0.0 }
    var best = Self.squares(now, measured)
    var steps = 0
    while !unknowns.isEmpty, !measured.isEmpty, steps < Self.mostSteps {
      let jacobian = Self.jacobian(at: factors, now, sizes, model)
      let right = zip(measured, now).map { $0.value - $1 }
      guard
        let solution = try? MinimumNormSolution(
          jacobian, right, weights: measured.map { $0.weight / ($0.value * $0.value) },
          cutoff: Self.leastEffect)
      else { break }
      resolution = solution.resolution
      let change = zip(solution.x, sizes).map { $0 * $1 }
      let candidates = (0..<Self.halvings).map { halving in
        zip(factors, change).map { $0 + $1 / Double(1 << halving) }
      }
      let results = model(candidates)
      var chosen: Int?
      var least = best
      for (index, result) in results.enumerated() {
        guard let result, zip(candidates[index], unknowns).allSatisfy({ $0 > 0 || $1.changesSign }) else {
          continue
        }
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
    deviationAfter = (best / weight).squareRoot()
  }

  private static func squares(_ model: [Double], _ measured: [Measured]) -> Double {
    zip(model, measured).reduce(0) { sum, pair in
      let deviation = (pair.0 - pair.1.value) / pair.1.value
      return sum + pair.1.weight * deviation * deviation
    }
  }

  /// The change of each result with each number, one size of it; lanes 2j and 2j + 1 have number j moved
  /// to either side, and where one of them fails the other is set against the centre.
  private static func jacobian(
    at factors: [Double], _ centre: [Double], _ sizes: [Double], _ model: Model
  ) -> Matrix {
    var lanes: [[Double]] = []
    for index in factors.indices {
      for side in [difference, -difference] {
        var lane = factors
        lane[index] += side * sizes[index]
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
