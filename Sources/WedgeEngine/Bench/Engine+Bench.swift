import Assessment
import Experiments
import Plans
import ScenarioCompiler

extension Engine {
  /// Measures how fast a file is drawn and evaluated, and which of its nodes take the time.
  public func bench(_ options: BenchOptions, _ instruments: BenchInstruments) -> CommandResult {
    do throws(CentralReport.Stopped) {
      let (report, remarks) = try BenchJourney(engine: self, options: options, instruments: instruments)
        .travelled()
      return CommandResult(
        output: options.isJSON ? BenchJSON.text(of: report) : BenchText.text(of: report), messages: remarks)
    } catch {
      return error.result
    }
  }
}

/// From a file to its measures: the sweep's own path, with a clock beside it.
struct BenchJourney {
  typealias Stopped = CentralReport.Stopped

  /// More draws than any stretch of time allows.
  private static let endless = 4_000_000_000
  /// Starts are repeated so often, or for so long.
  private static let starts = 7
  private static let longest = 2.0

  let engine: Engine
  let options: BenchOptions
  let instruments: BenchInstruments

  func travelled() throws(Stopped) -> (BenchReport, remarks: String) {
    var asked = SweepOptions(file: options.file, scenarios: options.scenarios)
    asked.samples = options.samples ?? Self.endless
    asked.keepsBands = options.keepsBands
    let setup = try engine.sweepSetup(asked, isStopped: instruments.isStopped)
    let compiled = setup.compiled
    let isDrawn = !compiled.draws.inputs.isEmpty
    let start = start(setup)
    let speed = isDrawn ? try draw(setup) : run(compiled.plan)
    let peak = instruments.peakBytes()
    if instruments.isStopped() {
      throw Stopped(result: CommandResult(messages: "stopped; nothing is measured\n", exitCode: .stopped))
    }
    let times = PlanMeasurement.times(
      of: compiled.plan, setup.source, seconds: min(1, options.seconds), now: instruments.nanoseconds)
    let prepared = compiled.plan.preparedForLeaves()
    let report = BenchReport(
      scenarios: setup.subject.scenarios.map(\.name), threads: isDrawn ? options.threads : 1, start: start,
      draws: speed.draws, faulted: speed.faulted, seconds: speed.seconds,
      coreSeconds: speed.threads?.total ?? speed.seconds, threadSeconds: speed.threads,
      account: PlanAccount(compiled, setup.compilation.sources, times: times),
      inputs: compiled.plan.inputCount, outputs: compiled.plan.outputs.count,
      blockBytes: prepared.leafBytes, sharedBytes: prepared.sharedBytes, peakBytes: peak)
    return (report, setup.remarks)
  }

  private var seconds: Double { Double(instruments.nanoseconds()) * 1e-9 }

  private struct Speed {
    let draws: Int
    var faulted = 0
    let seconds: Double
    var threads: ThreadSeconds?
  }

  /// A sweep as `wedge sweep` makes it, to its end or until time is up.
  private func draw(_ setup: SweepSetup) throws(Stopped) -> Speed {
    let instruments = instruments
    let sweep = Sweep(setup.compiled.plan, source: setup.source, question: setup.question)
    let clock = SweepClock(now: instruments.threadTime)
    let begin = seconds
    let limit = options.samples == nil ? options.seconds : .infinity
    let state: SweepState
    do {
      state = try sweep.run(
        threads: options.threads,
        isStopped: {
          instruments.isStopped() || Double(instruments.nanoseconds()) * 1e-9 - begin >= limit
        }, clock: clock)
    } catch {
      throw Stopped(result: CommandResult(messages: "error: \(error)\n", exitCode: .failed))
    }
    let end = seconds
    return Speed(
      draws: state.draws.count, faulted: SweepResult(state).faultCount, seconds: end - begin,
      threads: clock.seconds)
  }

  /// Runs at the stated values, one after another: what there is to measure where nothing is drawn.
  private func run(_ plan: Plan) -> Speed {
    let begin = seconds
    var count = 0
    while count == 0
      || (options.samples.map { count < $0 } ?? (seconds - begin < options.seconds)
        && !instruments.isStopped())
    {
      _ = CentralRun.evaluate(plan)
      count += 1
    }
    return Speed(draws: count, seconds: seconds - begin)
  }

  /// From the text to the first 64 draws, again and again.
  private func start(_ setup: SweepSetup) -> BenchReport.Start {
    var request = setup.request
    request.scenarios = setup.compiled.scenarios.map(\.name)
    var runs: [BenchReport.Start] = []
    let begin = seconds
    while runs.count < Self.starts && (runs.isEmpty || seconds - begin < Self.longest) {
      guard case .success(let folder) = ProjectFolder.around(options.file) else { break }
      var run = BenchReport.Start()
      let first = seconds
      let project = folder.project()
      let second = seconds
      let compilation = engine.compile(project, request)
      let third = seconds
      if let plan = compilation.run?.plan { firstBlock(of: plan, setup.source) }
      run.parse = second - first
      run.compile = third - second
      run.firstBlock = seconds - third
      runs.append(run)
    }
    func median(_ part: (BenchReport.Start) -> Double) -> Double {
      let sorted = runs.map(part).sorted()
      return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
    }
    return BenchReport.Start(
      parse: median(\.parse), compile: median(\.compile), firstBlock: median(\.firstBlock))
  }

  private func firstBlock(of plan: Plan, _ source: any LaneSource) {
    let leaf = plan.preparedForLeaves().leaf()
    var inputs = LaneInputs(lanes: Leaf.lanes, inputs: max(source.inputs, plan.inputCount))
    let count = min(Leaf.lanes, source.samples)
    source.fill(&inputs, draws: 0..<count)
    leaf.evaluate(inputs, count: count)
  }
}
