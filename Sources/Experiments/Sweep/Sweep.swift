package import Plans
import Synchronization

/// Many draws of a plan, evaluated on threads and folded: nothing of a single draw is kept.
///
/// The bits of what comes out depend on the plan, the draws and the question alone: not on threads,
/// blocks, chunks, or on how often the sweep was interrupted.
package struct Sweep: Sendable {
  package let plan: Plan
  package let question: SweepQuestion
  /// The draws of this part of the sweep.
  package let draws: Range<Int>
  package let shape: SweepShape
  private let source: any LaneSource
  /// Lanes evaluated at once.
  private let block: Int
  /// Leaves that a worker takes at once, at most.
  private let chunk: Int

  /// - Parameter draws: the part that is evaluated here; it begins with a leaf and ends with one or
  ///   with the last draw.
  package init(
    _ plan: Plan, source: any LaneSource, question: SweepQuestion, draws: Range<Int>? = nil,
    block: Int = Leaf.lanes,
    chunk: Int = 16
  ) {
    let draws = draws ?? 0..<source.samples
    precondition(draws.isEmpty || draws.lowerBound % Leaf.lanes == 0, "a part begins with a leaf")
    precondition(
      draws.upperBound % Leaf.lanes == 0 || draws.upperBound == source.samples, "and ends with one")
    precondition(draws.upperBound <= source.samples && block > 0 && chunk > 0)
    self.plan = plan
    self.source = source
    self.question = question
    self.draws = draws
    self.block = block
    self.chunk = chunk
    shape = SweepShape(question, plan: plan, samples: source.samples, replicates: source.replicates)
  }

  /// The draws of part `number` (1, 2, …) of so many parts of about the same size, in whole leaves.
  package static func part(_ number: Int, of parts: Int, samples: Int) -> Range<Int> {
    precondition(parts > 0 && number > 0 && number <= parts && samples >= 0)
    let leaves = (samples + Leaf.lanes - 1) / Leaf.lanes
    func end(_ number: Int) -> Int {
      let (whole, rest) = leaves.quotientAndRemainder(dividingBy: parts)
      return min(samples, (whole * number + min(rest, number)) * Leaf.lanes)
    }
    return end(number - 1)..<end(number)
  }

  /// Evaluates the draws that follow those of `state`, in rounds.
  ///
  /// After each round everything before some draw is folded, the sink holds the numbers of the same
  /// draws, and `checkpoint` gets the state. Nothing runs meanwhile.
  ///
  /// - Parameters:
  ///   - isDue: whether the round is to end; asked before each chunk, from any thread.
  ///   - isStopped: whether the sweep is to end before its last draw; asked likewise.
  ///   - progress: gets the draws folded so far, from any thread but one at a time.
  ///   - clock: measures what the threads spend their time on.
  /// - Returns: the state at the end; it holds fewer draws than wanted where `isStopped` said so.
  /// - Throws: `SweepMergeError` when `state` is none of this part, and what the sink or `checkpoint`
  ///   throws. Then what was folded after the last checkpoint is lost.
  package func run(
    from state: SweepState? = nil, threads: Int = 1, sink: (any DrawSink)? = nil,
    isDue: @escaping @Sendable () -> Bool = { false },
    isStopped: @escaping @Sendable () -> Bool = { false },
    progress: @escaping @Sendable (Int) -> Void = { _ in }, clock: SweepClock? = nil,
    checkpoint: (SweepState) throws -> Void = { _ in }
  ) throws -> SweepState {
    precondition(threads > 0)
    var state = try checked(state)
    let bins = state.bins.map { SharedBins($0) }
    state.bins = []
    let prepared = plan.preparedForLeaves()
    let folds = (0..<threads).map { worker in
      LeafFold(
        prepared, question: question, shape: shape, source: source, bins: bins, worker: worker,
        block: block, wantsDraws: sink != nil, clock: clock)
    }
    while state.draws.upperBound < draws.upperBound && !isStopped() {
      let round = SweepRound(
        from: state, through: draws.upperBound, threads: threads, largest: largestChunk(sink != nil),
        sink: sink, mayGoOn: { !isDue() && !isStopped() }, progress: progress)
      let (after, error) = round.run(folds)
      if let error { throw error }
      state = after
      for fold in folds { state.tally.add(fold.takeTally()) }
      try sink?.flush()
      state.bins = bins.map { $0.bins.withLock { $0 } }
      try checkpoint(state)
      // The workers' counts must be theirs alone, or the next one would copy them.
      state.bins = []
    }
    state.bins = bins.map { $0.bins.withLock { $0 } }
    return state
  }

  private func checked(_ state: SweepState?) throws(SweepMergeError) -> SweepState {
    guard let state else { return SweepState(shape, from: draws.lowerBound) }
    guard state.shape == shape else { throw .otherShape }
    if state.draws.lowerBound > draws.lowerBound {
      throw .gap(draws: draws.lowerBound..<state.draws.lowerBound)
    }
    guard state.draws.lowerBound == draws.lowerBound, state.draws.upperBound <= draws.upperBound else {
      throw .overlap(draws: state.draws)
    }
    return state
  }

  /// Draws on their way to the sink take a few megabytes, however many numbers each has.
  private func largestChunk(_ wantsDraws: Bool) -> Int {
    guard wantsDraws else { return chunk }
    let numbers = source.inputs + question.drawn.reduce(0) { $0 + plan.nodes[plan.outputs[$1]].rows }
    return max(1, min(chunk, (1 << 19) / (Leaf.lanes * max(1, numbers))))
  }
}
