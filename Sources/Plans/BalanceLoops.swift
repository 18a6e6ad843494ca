import LinearAlgebra

/// The loops that keep a balance from having a solution.
///
/// A balance x = A·x + d with A ≥ 0 has a solution for every demand exactly when the
/// spectral radius of A is below one (Hawkins and Simon 1949). That radius is the largest among
/// the groups of rows that all reach each other, and at least the geometric mean of the
/// coefficients along any loop within one.
package struct BalanceLoops: Sendable {
  package struct Loop: Sendable {
    /// In the order of the flow; the first row is not repeated.
    package let rows: [Int]
    /// What one unit takes of itself on the way round: the product of the coefficients.
    package let taken: Double
  }

  /// The rows of the group with the largest spectral radius.
  package let group: [Int]
  package let spectralRadius: Double
  /// Its loops, those with the largest mean coefficient first; three at most.
  package let loops: [Loop]

  /// Negative coefficients, which take nothing, are left out. Nil where nothing flows in a circle.
  package init?(size: Int, coefficients: [(row: Int, column: Int, value: Double)]) {
    let whole = BalanceLoops.matrix(size, coefficients)
    var best: (group: [Int], radius: Double)?
    for group in StrongGroups(
      count: size, roots: Array(0..<size),
      reads: { row in (0..<size).filter { whole[row, $0] > 0 } }
    ).groups {
      var part = Matrix(rows: group.count, columns: group.count)
      for (i, row) in group.enumerated() {
        for (j, column) in group.enumerated() { part[i, j] = whole[row, column] }
      }
      let radius = part.spectralRadius
      if radius > best?.radius ?? 0 { best = (group.sorted(), radius) }
    }
    guard let best else { return nil }
    group = best.group
    spectralRadius = best.radius
    var search = Search(matrix: whole, within: best.group)
    for start in best.group { search.run(from: start) }
    loops = search.best
  }

  /// Whether the balance has a solution for every demand, negative coefficients left out.
  package static func isProductive(
    size: Int, coefficients: [(row: Int, column: Int, value: Double)]
  ) -> Bool { matrix(size, coefficients).isProductive }

  private static func matrix(
    _ size: Int, _ coefficients: [(row: Int, column: Int, value: Double)]
  ) -> Matrix {
    var matrix = Matrix(rows: size, columns: size)
    for (row, column, value) in coefficients where value > 0 { matrix[row, column] += value }
    return matrix
  }

  /// Loops by depth-first search, each found from the lowest of its rows.
  private struct Search {
    let matrix: Matrix
    let group: [Int]
    var best: [Loop] = []
    private var path: [Int] = []
    private var steps = 0

    init(matrix: Matrix, within group: [Int]) {
      self.matrix = matrix
      self.group = group
    }

    /// Rows that all depend on each other have very many loops; those found by then do.
    private static let mostSteps = 200_000
    private static let mostLoops = 3

    mutating func run(from start: Int) {
      path = [start]
      extend(from: start, product: 1)
    }

    private mutating func extend(from start: Int, product: Double) {
      guard let last = path.last else { return }
      for next in group where next >= start && matrix[last, next] > 0 {
        steps += 1
        guard steps <= Self.mostSteps else { return }
        let longer = product * matrix[last, next]
        if next == start {
          keep(Loop(rows: path, taken: longer))
        } else if !path.contains(next) {
          path.append(next)
          extend(from: start, product: longer)
          path.removeLast()
        }
      }
    }

    private mutating func keep(_ loop: Loop) {
      let place = best.firstIndex { isHeavier(loop, than: $0) } ?? best.count
      best.insert(loop, at: place)
      if best.count > Self.mostLoops { best.removeLast() }
    }

    /// p^(1/n) > q^(1/m) exactly when pᵐ > qⁿ; of equal means the loop found first stays in front.
    private func isHeavier(_ a: Loop, than b: Loop) -> Bool {
      power(a.taken, b.rows.count) > power(b.taken, a.rows.count)
    }

    private func power(_ x: Double, _ n: Int) -> Double { (0..<n).reduce(1) { value, _ in value * x } }
  }
}
