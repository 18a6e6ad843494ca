/// Why states are no parts of one sweep.
package enum SweepMergeError: Error, Hashable, Sendable {
  /// Other outputs, years, targets, samples or bins.
  case otherShape
  /// Draws that neither part holds.
  case gap(draws: Range<Int>)
  /// Draws that both parts hold.
  case overlap(draws: Range<Int>)
  /// No state at all.
  case nothing
}

extension SweepState {
  /// Adds the draws that follow.
  package mutating func append(_ next: SweepState) throws(SweepMergeError) {
    guard shape == next.shape else { throw .otherShape }
    let (mine, others) = (draws, next.draws)
    if others.lowerBound > mine.upperBound { throw .gap(draws: mine.upperBound..<others.lowerBound) }
    if others.lowerBound < mine.upperBound {
      let common = mine.clamped(to: others)
      throw common.isEmpty
        ? .gap(draws: others.upperBound..<max(others.upperBound, mine.lowerBound)) : .overlap(draws: common)
    }
    for root in next.tree.roots { tree.push(root) }
    tally.add(next.tally)
    for output in bins.indices { bins[output].merge(next.bins[output]) }
    add(faults: next.faultCount, first: next.firstFault)
    draws = mine.lowerBound..<others.upperBound
  }

  /// One state of the parts of a sweep, given in any order.
  package static func merged(_ parts: [SweepState]) throws(SweepMergeError) -> SweepState {
    let sorted = parts.sorted {
      ($0.draws.lowerBound, $0.draws.upperBound) < ($1.draws.lowerBound, $1.draws.upperBound)
    }
    guard var whole = sorted.first else { throw .nothing }
    for part in sorted.dropFirst() { try whole.append(part) }
    return whole
  }
}
