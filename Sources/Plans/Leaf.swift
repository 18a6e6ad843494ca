import Tiles

/// The outputs of up to 64 consecutive lanes, and what folds need of them: one worker's memory.
///
/// Lanes are evaluated in blocks; the bits of what is read here do not depend on their width.
package final class Leaf {
  package static let lanes = LeafKernels.lanes

  package let prepared: PreparedPlan
  /// Output after output, row after row, each row of 64 numbers; those of lanes that were not
  /// evaluated mean nothing.
  package private(set) var values: [Double]
  /// The faults of the last evaluation, by lane.
  package private(set) var faults: [LaneFault] = []
  /// Evaluates node by node; without strips always, and else when a lane may have a fault.
  private lazy var evaluator = prepared.evaluator(lanes: block)
  private let block: Int
  /// Evaluates 64 lanes at once in strips, unless a lane may have a fault.
  private let wide: Evaluator?
  private let starts: [Int]
  private var valid: LeafKernels.Valid?
  private var count = 0
  private var bins: [Int32]

  init(_ prepared: PreparedPlan, block: Int, wide: Evaluator?) {
    self.prepared = prepared
    self.block = block
    self.wide = wide
    var starts: [Int] = []
    var count = 0
    for slot in prepared.plan.outputs {
      starts.append(count)
      count += prepared.plan.nodes[slot].rows * Self.lanes
    }
    self.starts = starts
    values = Array(repeating: 0, count: count)
    bins = Array(repeating: 0, count: Self.lanes)
  }

  /// Where a row of an output begins in `values`.
  package func start(output: Int, row: Int) -> Int { starts[output] + row * Self.lanes }

  /// How many lanes of the last evaluation are valid.
  package private(set) var validCount = 0

  /// Evaluates the first `count` lanes of `inputs`.
  package func evaluate(_ inputs: LaneInputs, count: Int) {
    let plan = prepared.plan
    precondition(count > 0 && count <= Self.lanes && count <= inputs.lanes)
    precondition(inputs.inputs >= plan.inputCount, "every input that is read has numbers")
    self.count = count
    faults.removeAll(keepingCapacity: true)
    if !evaluateWide(inputs, count: count) {
      for first in stride(from: 0, to: count, by: evaluator.lanes) {
        let lanes = min(evaluator.lanes, count - first)
        evaluator.run(inputs, first: first, count: lanes, fault: prepared.fault)
        take(evaluator, first: first, lanes: lanes)
        for lane in 0..<lanes {
          if let fault = FaultWord.read(evaluator.faults[lane], plan: plan) {
            faults.append(LaneFault(lane: first + lane, fault: fault))
          }
        }
      }
    }
    validCount = count - faults.count
    guard validCount < Self.lanes else {
      valid = nil
      return
    }
    var isValid = Array(repeating: false, count: Self.lanes)
    for lane in 0..<count { isValid[lane] = true }
    for fault in faults { isValid[fault.lane] = false }
    valid = LeafKernels.Valid(isValid)
  }

  /// False where a lane may have a fault: which one it has first is for the other evaluation to say.
  private func evaluateWide(_ inputs: LaneInputs, count: Int) -> Bool {
    guard let wide, prepared.fault == 0 else { return false }
    wide.run(inputs, first: 0, count: count, fault: 0)
    guard !wide.isSuspect else { return false }
    take(wide, first: 0, lanes: Self.lanes)
    return !wide.faults.isAny
  }

  /// Copies the outputs, and faults lanes where they are not finite.
  private func take(_ evaluator: Evaluator, first: Int, lanes: Int) {
    for (output, slot) in prepared.plan.outputs.enumerated() {
      let node = evaluator.plan.nodes[slot]
      let year = node.years?.first ?? 0
      let tile = evaluator.tiles[slot]
      Kernels.checkFinite(
        tile, year: year, rows: node.rows, faults: evaluator.faults,
        word: FaultWord.make(output: output, year: node.years?.first))
      tile.copy(
        firstYear: year, rows: node.rows, lanes: lanes, to: &values, at: starts[output] + first,
        stride: Self.lanes)
    }
  }

  /// Whether a lane was evaluated and has no fault.
  package func isValid(_ lane: Int) -> Bool {
    validCount > 0 && lane < count && (valid.map { $0.masks[lane] != 0 } ?? true)
  }

  /// The moments of an output's valid lanes, row by row, written from `place` on: mean and sum of
  /// squared deviations; `low` and `high` move outwards.
  package func moments(
    output: Int, means: inout [Double], squares: inout [Double], low: inout [Double],
    high: inout [Double], at place: Int
  ) {
    guard validCount > 0 else { return }
    LeafKernels.moments(
      of: values, from: starts[output], rows: prepared.plan.nodes[prepared.plan.outputs[output]].rows,
      valid: valid, means: &means, squares: &squares, low: &low, high: &high, at: place)
  }

  /// Σ (xᵢ − mᵢ)·(xⱼ − mⱼ) over the valid lanes of rows that begin at `starts` in `values`, for each
  /// pair j < i, written from `place` on.
  package func comoments(rowsAt starts: [Int], means: [Double], into out: inout [Double], at place: Int) {
    guard validCount > 0 else { return }
    LeafKernels.comoments(of: values, rowsAt: starts, means: means, valid: valid, into: &out, at: place)
  }

  /// The bins of one row's valid lanes, `validCount` of them, where bins are of equal width below
  /// 2^exponent.
  package func withBins<R>(output: Int, row: Int, exponent: Int, _ body: ([Int32]) -> R) -> R {
    LeafKernels.bins(
      of: values, from: start(output: output, row: row), count: Self.lanes, exponent: exponent, into: &bins)
    if let valid {
      var next = 0
      for lane in 0..<Self.lanes where valid.masks[lane] != 0 {
        bins[next] = bins[lane]
        next += 1
      }
    }
    return body(bins)
  }

  /// Counts bins until one has no counter, and gives how many were counted: bin b belongs to counter
  /// pages[(b >> 6) − first]·64 + (b & 63), where 0 stands for none.
  package static func count(
    _ bins: [Int32], lanes: Range<Int>, pages: [UInt32], first: Int, into counters: inout [UInt32]
  ) -> Int {
    LeafKernels.count(bins, lanes: lanes, pages: pages, first: first, into: &counters)
  }

  /// Joins the moments of later lanes to those of earlier ones; neither group is empty.
  package static func combine(
    means: inout [Double], squares: inout [Double], count: Int, with otherMeans: [Double],
    _ otherSquares: [Double], count otherCount: Int
  ) {
    precondition(count > 0 && otherCount > 0)
    LeafKernels.combine(
      means: &means, squares: &squares, count: count, with: otherMeans, otherSquares, count: otherCount)
  }
}

extension PreparedPlan {
  /// Memory for one worker that evaluates 64 lanes in blocks of up to `block`; a plan that was prepared
  /// for strips runs them where that is 64.
  package func leaf(block: Int = Leaf.lanes) -> Leaf {
    precondition(block > 0, "a block has lanes")
    let strips = block >= Leaf.lanes ? strips?.evaluator(lanes: Leaf.lanes) : nil
    return Leaf(self, block: min(block, Leaf.lanes), wide: strips)
  }
}
