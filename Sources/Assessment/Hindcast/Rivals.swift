import LinearAlgebra

/// The two naive forecasts that a model has to beat; both are given the measured grid factors.
///
/// A measured total E splits into what the grids emit for it and the rest: E = Σ_g x_g·c_g + n, x_g
/// the energy drawn from grid g, c_g its factor. *Held* keeps x and n of the last measured year,
/// *linear* carries each on along a straight line (ordinary least squares); both multiply x with
/// the factors of the forecast year. Where emissions cannot be negative nothing is carried on below
/// zero, as no activity of the model is; a rest below zero in the last known year, where the model's
/// grid emits more than was measured, goes no lower.
package struct Rivals: Sendable {
  /// One measured year of the record that is known.
  package struct Point: Sendable {
    package let year: Int
    package let measured: Double
    /// Energy from each grid, in any unit, and what all of it emits.
    package let energy: [Double]
    package let gridPart: Double

    package init(year: Int, measured: Double, energy: [Double], gridPart: Double) {
      self.year = year
      self.measured = measured
      self.energy = energy
      self.gridPart = gridPart
    }

    var rest: Double { measured - gridPart }
  }

  private let energies: [(held: Double, line: Line)]
  private let rest: (held: Double, line: Line)
  private let isGross: Bool

  /// Nil where nothing was measured.
  ///
  /// - Parameter isGross: whether what was measured are emissions alone, from which nothing is taken off.
  package init?(_ points: [Point], isGross: Bool) {
    guard let last = points.last else { return nil }
    self.isGross = isGross
    energies = last.energy.indices.map { grid in
      (last.energy[grid], Line(points.map { (year: $0.year, value: $0.energy[grid]) }))
    }
    rest = (last.rest, Line(points.map { (year: $0.year, value: $0.rest) }))
  }

  /// - Parameter factors: what each grid emits for a unit of energy in that year.
  package func held(factors: [Double]) -> Double {
    cut(zip(energies, factors).reduce(rest.held) { $0 + $1.0.held * $1.1 })
  }

  package func linear(in year: Int, factors: [Double]) -> Double {
    let line = rest.line.value(in: year)
    let first = isGross ? max(min(0, rest.held), line) : line
    return cut(
      zip(energies, factors).reduce(first) { sum, grid in
        sum + max(0, grid.0.line.value(in: year)) * grid.1
      })
  }

  private func cut(_ total: Double) -> Double { isGross ? max(0, total) : total }

  /// A straight line through points, by ordinary least squares.
  private struct Line: Sendable {
    let centre: Double
    let level: Double
    let slope: Double

    init(_ points: [(year: Int, value: Double)]) {
      let count = Double(points.count)
      let centre = points.reduce(0) { $0 + Double($1.year) } / count
      self.centre = centre
      let mean = points.reduce(0) { $0 + $1.value } / count
      let rows = points.map { [1, Double($0.year) - centre] }
      let fit = points.count > 1 ? try? LeastSquares.solve(Matrix(rows), points.map(\.value)) : nil
      level = fit?[0] ?? mean
      slope = fit?[1] ?? 0
    }

    func value(in year: Int) -> Double { level + slope * (Double(year) - centre) }
  }
}
