package import Plans

/// A draw without a valid result, and why.
package struct FaultedDraw: Hashable, Sendable {
  package let draw: Int
  package let fault: Fault

  package init(draw: Int, fault: Fault) {
    self.draw = draw
    self.fault = fault
  }
}

/// Everything folded over consecutive draws of a sweep: what a checkpoint and a shard hold.
///
/// It begins with a whole leaf of 64 draws and ends with one, or with the last draw of the sweep.
/// States that follow one another join to the state of both, bit for bit.
package struct SweepState: Sendable {
  package let shape: SweepShape
  package internal(set) var draws: Range<Int>
  var tree: MomentTree
  var tally: Tally
  /// For each output; empty without bands.
  var bins: [OutputBins]
  package internal(set) var faultCount = 0
  /// Of the draw with the smallest number.
  package internal(set) var firstFault: FaultedDraw?

  init(_ shape: SweepShape, from draw: Int) {
    self.shape = shape
    draws = draw..<draw
    tree = MomentTree(shape)
    tally = Tally(shape)
    bins = shape.floors.map { $0.map { OutputBins(exponents: $0, limit: shape.pagesOfRow) } } ?? []
  }

  /// Whether all draws of the sweep are in it.
  package var isWhole: Bool { draws == 0..<shape.samples }

  /// Draws that have a valid result.
  package var validCount: Int { draws.count - faultCount }

  mutating func add(faults: Int, first: FaultedDraw?) {
    faultCount += faults
    guard let first else { return }
    if firstFault.map({ first.draw < $0.draw }) ?? true { firstFault = first }
  }
}
