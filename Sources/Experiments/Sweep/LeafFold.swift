import Plans
import Synchronization

/// The bins of one output, which all workers share.
final class SharedBins: Sendable {
  let bins: Mutex<OutputBins>

  init(_ bins: consuming sending OutputBins) { self.bins = Mutex(bins) }
}

/// One worker: evaluates leaves and folds them.
///
/// Its memory is used by one thread at a time: the one that runs it in a round.
final class LeafFold: @unchecked Sendable {
  /// What a few consecutive leaves gave.
  struct Part: Sendable {
    var roots: [Moments]
    var draws: Range<Int>
    var faultCount = 0
    var firstFault: FaultedDraw?
    var chunk: DrawChunk?
  }

  private let question: SweepQuestion
  private let shape: SweepShape
  private let source: any LaneSource
  private let bins: [SharedBins]
  private let leaf: Leaf
  private let starts: [Int]
  private let worker: Int
  private let wantsDraws: Bool
  private var inputs: LaneInputs
  private var tree: MomentTree
  private var low: [Double]
  private var high: [Double]
  private var met: [Int]
  private var replicateDraws: [Int]
  private var above: [Int]

  init(
    _ prepared: PreparedPlan, question: SweepQuestion, shape: SweepShape, source: any LaneSource,
    bins: [SharedBins], worker: Int, block: Int, wantsDraws: Bool
  ) {
    self.question = question
    self.shape = shape
    self.source = source
    self.bins = bins
    self.worker = worker
    self.wantsDraws = wantsDraws
    leaf = prepared.leaf(block: block)
    starts = shape.starts
    inputs = LaneInputs(lanes: Leaf.lanes, inputs: max(source.inputs, prepared.plan.inputCount))
    tree = MomentTree(shape)
    let empty = Tally(shape)
    low = empty.low
    high = empty.high
    met = empty.met
    replicateDraws = empty.replicateDraws
    above = empty.above
  }

  /// What was counted since it was taken last.
  func takeTally() -> Tally {
    var tally = Tally(shape)
    swap(&tally.low, &low)
    swap(&tally.high, &high)
    swap(&tally.met, &met)
    swap(&tally.replicateDraws, &replicateDraws)
    swap(&tally.above, &above)
    return tally
  }

  /// Folds draws that begin with a leaf.
  func fold(_ draws: Range<Int>) -> Part {
    var part = Part(roots: [], draws: draws)
    var values = wantsDraws ? DrawValues(draws: draws, inputs: source.inputs, question, leaf) : nil
    for first in stride(from: draws.lowerBound, to: draws.upperBound, by: Leaf.lanes) {
      let some = first..<min(first + Leaf.lanes, draws.upperBound)
      source.fill(&inputs, draws: some)
      leaf.evaluate(inputs, count: some.count)
      for fault in leaf.faults {
        part.faultCount += 1
        part.firstFault = part.firstFault ?? FaultedDraw(draw: first + fault.lane, fault: fault.fault)
      }
      foldMoments(first / Leaf.lanes)
      count(some)
      foldBins()
      values?.take(leaf, inputs, draws: some)
    }
    part.roots = tree.takeRoots()
    part.chunk = values?.chunk
    return part
  }

  private func foldMoments(_ number: Int) {
    var moments = tree.room(numbers: shape.numbers, leaf: number)
    moments.count = leaf.validCount
    if moments.count > 0 {
      for (position, output) in question.outputs.enumerated() {
        leaf.moments(
          output: output, means: &moments.means, squares: &moments.squares, low: &low,
          high: &high, at: starts[position])
      }
      if shape.pairs > 0 { foldProducts(&moments) }
    } else {
      // What the memory held before must not show in the bytes of a state.
      moments.clear()
    }
    tree.push(moments)
  }

  private func foldProducts(_ moments: inout Moments) {
    for (row, places) in tree.covariance.places.enumerated() {
      let rows = question.covaried.map { position in
        leaf.start(output: question.outputs[position], row: shape.rows[position] == 1 ? 0 : row)
      }
      leaf.comoments(
        rowsAt: rows, means: places.map { moments.means[$0] }, into: &moments.products,
        at: row * shape.pairs)
    }
  }

  /// Indicators and exceedances; a draw with a fault meets nothing and lies above nothing.
  private func count(_ draws: Range<Int>) {
    for (lane, draw) in draws.enumerated() {
      let replicate = source.replicate(ofDraw: draw)
      replicateDraws[replicate] += 1
      guard leaf.isValid(lane) else { continue }
      for (number, output) in question.indicators.enumerated()
      where leaf.values[leaf.start(output: output, row: 0) + lane] > 0.5 {
        met[number * shape.replicates + replicate] += 1
      }
    }
    var next = 0
    for (exceedance, rows) in zip(question.exceedances, shape.exceedanceRows) {
      for row in 0..<rows {
        let start = leaf.start(output: exceedance.output, row: row)
        var count = 0
        for lane in 0..<draws.count
        where leaf.isValid(lane) && leaf.values[start + lane] > exceedance.threshold {
          count += 1
        }
        above[next] += count
        next += 1
      }
    }
  }

  /// Workers begin at different outputs, so that they seldom wait for each other.
  private func foldBins() {
    guard leaf.validCount > 0 else { return }
    for step in bins.indices {
      let position = (step + worker * 7919) % bins.count
      let output = question.outputs[position]
      bins[position].bins.withLock { counts in
        for row in 0..<counts.rowCount {
          leaf.withBins(output: output, row: row, exponent: counts.scale(row: row).exponent) {
            counts.count($0, count: leaf.validCount, row: row)
          }
        }
      }
    }
  }
}

/// The numbers of a chunk of draws, as the sink takes them.
struct DrawValues {
  private let draws: Range<Int>
  private var inputs: [Double]
  private let inputCount: Int
  private var outputs: [[Double]]
  private let drawn: [Int]

  init(draws: Range<Int>, inputs: Int, _ question: SweepQuestion, _ leaf: Leaf) {
    self.draws = draws
    inputCount = inputs
    drawn = question.drawn
    self.inputs = Array(repeating: 0, count: inputs * draws.count)
    let plan = leaf.prepared.plan
    outputs = question.drawn.map {
      Array(repeating: 0, count: plan.nodes[plan.outputs[$0]].rows * draws.count)
    }
  }

  /// The next leaf.
  mutating func take(_ leaf: Leaf, _ given: LaneInputs, draws some: Range<Int>) {
    let first = some.lowerBound - draws.lowerBound
    for input in 0..<inputCount {
      for lane in 0..<some.count { inputs[input * draws.count + first + lane] = given[input, lane] }
    }
    for (place, output) in drawn.enumerated() {
      for row in 0..<outputs[place].count / draws.count {
        let start = leaf.start(output: output, row: row)
        for lane in 0..<some.count {
          outputs[place][row * draws.count + first + lane] =
            leaf.isValid(lane) ? leaf.values[start + lane] : .nan
        }
      }
    }
  }

  var chunk: DrawChunk { DrawChunk(draws: draws, inputs: inputs, outputs: outputs) }
}
