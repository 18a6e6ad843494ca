import LinearAlgebra

/// The two naive forecasts that a model has to beat; both are given the measured grid factor.
///
/// A measured total E splits into what the grid emits for it and the rest: E = x·c + n, x the
/// energy drawn from the grid, c the factor. *Held* keeps x and n of the last measured year,
/// *linear* carries both on along straight lines (ordinary least squares); both multiply x with
/// the factor of the forecast year.
package struct Rivals: Sendable {
  /// One measured year of the record that is known.
  package struct Point: Sendable {
    package let year: Int
    package let measured: Double
    /// Energy from the grid, in any unit, and what it emits.
    package let energy: Double
    package let gridPart: Double

    package init(year: Int, measured: Double, energy: Double, gridPart: Double) {
      self.year = year
      self.measured = measured
      self.energy = energy
      self.gridPart = gridPart
    }

    var rest: Double { measured - gridPart }
  }

  private let energy: (held: Double, line: Line)
  private let rest: (held: Double, line: Line)

  /// Nil where nothing was measured.
  package init?(_ points: [Point]) {
    guard let last = points.last else { return nil }
    energy = (last.energy, Line(points.map { (year: $0.year, value: $0.energy) }))
    rest = (last.rest, Line(points.map { (year: $0.year, value: $0.rest) }))
  }

  /// - Parameter factor: what the grid emits for a unit of energy in that year.
  package func held(factor: Double) -> Double { energy.held * factor + rest.held }

  package func linear(in year: Int, factor: Double) -> Double {
    max(0, energy.line.value(in: year)) * factor + rest.line.value(in: year)
  }

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
