/// The wedges between a baseline and a pathway, levers in a stated order.
///
/// wedge_k(t) = E_(k−1)(t) − E_k(t), where E_0 is the baseline and E_k has the first k
/// levers. The wedges and what remains add up to the baseline; a wedge depends on the
/// order, their sum does not. Source: S. Pacala and R. Socolow, Science 305 (2004)
/// 968–972.
package struct SequentialWedges: Hashable, Sendable {
  package enum Mistake: Error, Hashable, Sendable {
    /// There is a baseline, and every pathway has its years.
    case shape
    /// A value is infinite or not a number.
    case notFinite(pathway: Int, year: Int)
  }

  /// Lever after lever, each year by year, in the unit of the pathways.
  package let wedges: [[Double]]
  /// What is left with every lever.
  package let remaining: [Double]

  /// - Parameter pathways: the baseline, then with the first lever, with the first two, …
  package init(pathways: [[Double]]) throws(Mistake) {
    guard let baseline = pathways.first, pathways.allSatisfy({ $0.count == baseline.count }) else {
      throw .shape
    }
    for (number, pathway) in pathways.enumerated() {
      if let year = pathway.firstIndex(where: { !$0.isFinite }) {
        throw .notFinite(pathway: number, year: year)
      }
    }
    wedges = zip(pathways, pathways.dropFirst()).map { before, after in zip(before, after).map { $0 - $1 } }
    remaining = pathways[pathways.count - 1]
  }

  /// From levers that are known only as the share that each cuts from what is left.
  ///
  /// wedge_k(t) = E_(k−1)(t)·s_k(t), E_k = E_(k−1)·(1 − s_k): small shares lose no digits.
  ///
  /// - Parameters:
  ///   - baseline: year by year.
  ///   - shares: lever after lever in their order, for the same years, 1 for all of it.
  package init(baseline: [Double], shares: [[Double]]) throws(Mistake) {
    guard shares.allSatisfy({ $0.count == baseline.count }) else { throw .shape }
    var left = baseline
    var wedges: [[Double]] = []
    for (number, share) in ([Array(repeating: 0, count: baseline.count)] + shares).enumerated() {
      let wedge = zip(left, share).map { $0 * $1 }
      left = zip(left, share).map { $0 * (1 - $1) }
      if let year = zip(wedge, left).map({ $0 + $1 }).firstIndex(where: { !$0.isFinite }) {
        throw .notFinite(pathway: number, year: year)
      }
      if number > 0 { wedges.append(wedge) }
    }
    self.wedges = wedges
    remaining = left
  }

  /// The sum of each wedge over its years.
  package var cumulative: [Double] { wedges.map { $0.reduce(0, +) } }
}
