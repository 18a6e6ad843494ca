import Assessment
import Experiments
import Reporting
import ScenarioCompiler
import Synchronization

extension Engine {
  /// Draws the uncertain numbers of a file many times.
  public func sweep(_ options: SweepOptions, monitor: SweepMonitor = SweepMonitor()) -> CommandResult {
    do throws(CentralReport.Stopped) {
      return try SweepJourney(engine: self, options: options, monitor: monitor).travelled()
    } catch {
      return error.result
    }
  }
}

/// A sweep from its question to its files.
struct SweepJourney {
  typealias Stopped = CentralReport.Stopped

  let engine: Engine
  let options: SweepOptions
  let monitor: SweepMonitor

  func travelled() throws(Stopped) -> CommandResult {
    if options.shard != nil, options.resultFile?.hasSuffix(".nc") != true {
      throw Stopped(result: SweepMistake.shardWithoutFile.result)
    }
    if let path = options.drawsFile, !path.hasSuffix(".nc"), !path.hasSuffix(".csv") {
      throw Stopped(result: SweepMistake.drawsFile(path).result)
    }
    if let path = SweepPaths(options).clash { throw Stopped(result: SweepMistake.oneFile(path).result) }
    let start = monitor.now()
    let deliverer = SweepDelivery(engine: engine, resultFile: options.resultFile)
    try deliverer.prepare()
    let setup = try engine.sweepSetup(options)
    let part = options.shard.map {
      Sweep.part($0.number, of: $0.count, samples: setup.source.samples)
    }
    let sweep = Sweep(setup.compiled.plan, source: setup.source, question: setup.question, draws: part)
    let store = SweepStore(
      path: checkpointPath, subject: setup.subject, drawsFile: options.drawsFile)
    let found = options.isResumed ? try store.found(for: sweep) : nil
    // A checkpoint of an earlier start must not meet the files of this one.
    if found == nil { store.forget() }
    let draws = try options.drawsFile.map { path throws(Stopped) in
      try DrawsOutput(path, setup, draws: sweep.draws, resumed: found, options)
    }
    let state = try evaluate(sweep, setup, from: found, store, draws)
    guard state.draws.upperBound == sweep.draws.upperBound else {
      return interrupted(state, of: sweep, setup, store, draws)
    }
    // Until the files stand, what is done is kept beside the checkpoint.
    defer { draws?.leave() }
    let result = SweepResult(state)
    let judgement = FaultJudgement(result, setup, options)
    var outcome: CommandResult
    if options.shard != nil {
      try deliverer.writeShard(setup, state, cause: judgement.cause, options)
      outcome = CommandResult(messages: setup.remarks + judgement.remark)
    } else if judgement.isTooMany {
      outcome = CommandResult(messages: setup.remarks)
    } else {
      let report = SweepAssessment(setup.subject, result).report(
        central: setup.central, cause: judgement.cause)
      outcome = try deliverer.deliver(report, isJSON: options.isJSON, options.isSinglePrecision)
      outcome.messages = setup.remarks + outcome.messages
    }
    if judgement.isTooMany {
      outcome.messages += judgement.message(engine.terminals)
      outcome.exitCode = .failed
      // What is done is kept, so that --resume --allow-faults needs no draw again.
      return outcome
    }
    try draws?.finish()
    store.forget()
    try deliverer.writeManifest(
      manifest(setup, draws: state.draws.count - (found?.state.draws.count ?? 0), found, since: start))
    return outcome
  }

  private func manifest(
    _ setup: SweepSetup, draws: Int, _ found: SweepCheckpoint?, since start: Double
  ) -> Manifest {
    var manifest = Manifest()
    let seconds = monitor.now() - start
    manifest.command = options.commandLine
    manifest.version = WedgeVersion.number
    manifest.kernels = WedgeVersion.kernels
    manifest.library = WedgeVersion.library
    manifest.threads = options.threads
    manifest.shard = options.shard.map { (index: $0.number, count: $0.count) }
    manifest.resumedFrom = found.map { $0.state.draws.count }
    manifest.started = monitor.date()
    manifest.wallSeconds = seconds
    manifest.drawsPerSecond = seconds > 0 ? Double(draws) / seconds : nil
    manifest.files = [(path: options.file, sha256: setup.subject.fileHash)]
    return manifest
  }

  /// Where an interrupted sweep keeps what is done; nil where nothing is to be kept.
  private var checkpointPath: String? {
    if let path = options.resultFile {
      let files = SweepFiles(path)
      return files.path(files.checkpoint)
    }
    return options.drawsFile.map { $0 + ".checkpoint" }
  }

  private func evaluate(
    _ sweep: Sweep, _ setup: SweepSetup, from found: SweepCheckpoint?, _ store: SweepStore,
    _ draws: DrawsOutput?
  ) throws(Stopped) -> SweepState {
    let monitor = monitor
    let interval = options.checkpointInterval
    let roundStart = Mutex(monitor.now())
    let before = found?.state.draws.count ?? 0
    let wanted = sweep.draws.count
    do {
      return try sweep.run(
        from: found?.state, threads: options.threads, sink: draws?.sink,
        isDue: { monitor.now() - roundStart.withLock { $0 } >= interval },
        isStopped: monitor.isStopped,
        progress: { monitor.progress(SweepProgress(done: $0, found: before, wanted: wanted)) },
        checkpoint: { state in
          try store.save(state, draws?.lengths ?? [])
          roundStart.withLock { $0 = monitor.now() }
        })
    } catch let error as SweepMergeError {
      throw Stopped(
        result: SweepMistake.otherSweep(store.path ?? "", ["it holds other draws (\(error))"]).result)
    } catch {
      draws?.giveUp(isKept: store.isSaved)
      throw Stopped(result: FileFailure.result(of: error, draws?.path ?? store.path ?? "a result"))
    }
  }

  private func interrupted(
    _ state: SweepState, of sweep: Sweep, _ setup: SweepSetup, _ store: SweepStore, _ draws: DrawsOutput?
  ) -> CommandResult {
    let done = "\(state.draws.count) of \(sweep.draws.count) draws"
    var result = CommandResult(messages: setup.remarks, exitCode: .stopped)
    draws?.leave()
    if let path = store.path, store.isSaved {
      result.messages += """
        stopped after \(done); what is done is kept in "\(path)"
          = help  the same command with --resume goes on

        """
      return result
    }
    result.messages += "stopped after \(done); nothing is kept\n"
    guard !state.draws.isEmpty, store.path == nil else { return result }
    // Nothing is kept of a sweep without a file, so what it has found is said now.
    let report = SweepAssessment(setup.subject, SweepResult(state)).report(central: setup.central)
    result.output = SweepDelivery(engine: engine, resultFile: nil).text(of: report, isJSON: options.isJSON)
    return result
  }
}
