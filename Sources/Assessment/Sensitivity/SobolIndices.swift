package import Experiments

/// How much of a variance each input brings, estimated from a Saltelli design.
///
/// With c a constant that changes no expectation, and V = Var of f(A) and f(B) together:
/// first order, Saltelli 2010: S_i = Σ (f_B − c)·(f_ABi − f_A) / (n·V);
/// first order, Jansen: S_i = 1 − Σ (f_B − f_ABi)² / (2·n·V);
/// total, Jansen: T_i = Σ (f_A − f_ABi)² / (2·n·V).
/// Estimates carry the error of the design: they may lie a little below 0 or above 1.
/// Source: A. Saltelli et al., Computer Physics Communications 181 (2010) 259–270;
/// M. J. W. Jansen, same journal 117 (1999) 35–43.
package struct SobolIndices: Sendable {
  /// The c of the first-order estimate: taking a mean away first makes its error smaller.
  package enum Centre: Sendable {
    case none
    /// The mean of f(A) and f(B).
    case base
    /// The mean of every run, which is what standardised outputs amount to.
    case allRuns
  }

  /// Of f(A) and f(B) together.
  package let mean: Double
  /// Of f(A) and f(B) together, with their number as divisor.
  package let variance: Double
  private let runs: SaltelliRuns

  package init(_ runs: SaltelliRuns) throws(SensitivityMistake) {
    let count = runs.a.count
    guard count > 0, runs.b.count == count, runs.mixed.allSatisfy({ $0.count == count }) else {
      throw .shape
    }
    let all = [runs.a, runs.b] + runs.mixed
    for (block, outputs) in all.enumerated() {
      if let row = outputs.firstIndex(where: { !$0.isFinite }) { throw .notFinite(lane: block * count + row) }
    }
    let both = runs.a + runs.b
    let centre = both.reduce(0, +) / Double(both.count)
    let squares = both.reduce(0) { $0 + ($1 - centre) * ($1 - centre) }
    guard squares > 0, squares.isFinite else { throw .constant }
    mean = centre
    variance = squares / Double(both.count)
    self.runs = runs
  }

  private var count: Double { Double(runs.a.count) }

  /// S_i by the estimator of Saltelli 2010.
  package func firstOrder(centredOn centre: Centre = .base) -> [Double] {
    let c: Double
    switch centre {
    case .none: c = 0
    case .base: c = mean
    case .allRuns:
      let sum = runs.mixed.reduce(runs.a.reduce(0, +) + runs.b.reduce(0, +)) { $0 + $1.reduce(0, +) }
      c = sum / (count * Double(runs.mixed.count + 2))
    }
    return runs.mixed.map { mixed in
      var sum = 0.0
      for row in mixed.indices { sum += (runs.b[row] - c) * (mixed[row] - runs.a[row]) }
      return sum / count / variance
    }
  }

  /// S_i by Jansen's estimator.
  package var firstOrderByJansen: [Double] {
    runs.mixed.map { 1 - meanSquare(runs.b, $0) / (2 * variance) }
  }

  /// T_i: what the input brings alone and together with others.
  package var total: [Double] { runs.mixed.map { meanSquare(runs.a, $0) / (2 * variance) } }

  private func meanSquare(_ x: [Double], _ y: [Double]) -> Double {
    zip(x, y).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } / count
  }
}
