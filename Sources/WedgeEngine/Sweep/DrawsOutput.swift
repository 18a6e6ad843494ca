import Assessment
import Experiments
import Reporting
import ScenarioCompiler

/// The file that all draws go to, whatever its format: begun, gone on with, finished or left.
final class DrawsOutput {
  let path: String
  let sink: any DrawSink
  private let form: Form

  private enum Form {
    case netCDF(DrawsFile)
    /// Nil for one that has its own name already.
    case text(results: AtomicFile?, inputs: AtomicFile?)
    /// The NetCDF file has its own name already.
    case finished
  }

  /// Stands for files that have all their draws.
  private final class NoMoreDraws: DrawSink {
    func take(_ chunk: DrawChunk) throws {}
    func flush() throws {}
  }

  /// - Parameters:
  ///   - draws: those that go into the file.
  ///   - resumed: what an interrupted sweep left; nil to begin anew.
  ///   - isComplete: that it left no draw to be evaluated; then files may have their own names already.
  init(
    _ path: String, _ setup: SweepSetup, draws: Range<Int>, resumed: SweepCheckpoint?, isComplete: Bool,
    _ options: SweepOptions
  ) throws(CentralReport.Stopped) {
    self.path = path
    do {
      if isComplete, let resumed {
        (sink, form) = (NoMoreDraws(), try Self.complete(path, setup, draws: draws, resumed, options))
      } else if path.hasSuffix(".nc") {
        let file = try DrawsFile(
          path: path, layout: Self.layout(setup, draws, options),
          resumeAt: resumed.map { $0.state.draws.upperBound }, head: try resumed.map(Self.head))
        (sink, form) = (file, .netCDF(file))
      } else {
        let inputsPath = DrawsCSV.inputsPath(of: path)
        let files: (AtomicFile, AtomicFile)
        if let lengths = resumed?.drawsLengths, lengths.count == 2 {
          files = (
            try AtomicFile.reopen(path, keeping: lengths[0]),
            try AtomicFile.reopen(inputsPath, keeping: lengths[1])
          )
        } else {
          files = (try AtomicFile.create(path, .kept), try AtomicFile.create(inputsPath, .kept))
        }
        sink = try DrawsCSV(Self.table(setup), results: files.0, drawn: files.1)
        form = .text(results: files.0, inputs: files.1)
      }
    } catch {
      throw .init(result: FileFailure.result(of: error, path))
    }
  }

  /// Files that have all their draws: those that were not renamed before the process ended still are to be.
  private static func complete(
    _ path: String, _ setup: SweepSetup, draws: Range<Int>, _ resumed: SweepCheckpoint,
    _ options: SweepOptions
  ) throws -> Form {
    if path.hasSuffix(".nc") {
      let head = try head(of: resumed)
      if DrawsFile.isFinished(path, head: head) { return .finished }
      return .netCDF(
        try DrawsFile(
          path: path, layout: layout(setup, draws, options), resumeAt: draws.upperBound, head: head))
    }
    let lengths = resumed.drawsLengths
    guard lengths.count == 2 else { throw FileProblem.partGone }
    func file(_ path: String, _ length: Int) throws(FileProblem) -> AtomicFile? {
      try AtomicFile.isFinished(path, length: length) ? nil : AtomicFile.reopen(path, keeping: length)
    }
    return .text(
      results: try file(path, lengths[0]), inputs: try file(DrawsCSV.inputsPath(of: path), lengths[1]))
  }

  /// How a later start knows the files again: how long the text files are; of NetCDF, whose numbers have their
  /// places, how long its head is and the checksum of it.
  var lengths: [Int] {
    switch form {
    case .text(let results, let inputs): [results?.length ?? 0, inputs?.length ?? 0]
    case .netCDF(let file): file.head.map { [$0.length, Int($0.sum)] } ?? []
    case .finished: []
    }
  }

  private static func head(of checkpoint: SweepCheckpoint) throws(NetCDFMistake) -> DrawsFile.Head {
    let lengths = checkpoint.drawsLengths
    guard lengths.count == 2 else { throw .changedPart(file: checkpoint.drawsFile ?? "") }
    return DrawsFile.Head(length: lengths[0], sum: UInt64(lengths[1]))
  }

  /// Gives the files their names.
  func finish() throws(CentralReport.Stopped) {
    do {
      switch form {
      case .netCDF(let file): try file.finish()
      case .text(let results, let inputs):
        try results?.commit()
        try inputs?.commit()
      case .finished: break
      }
    } catch {
      throw .init(result: FileFailure.result(of: error, path))
    }
  }

  /// Ends for now; what was written is gone on with.
  func leave() {
    switch form {
    case .netCDF(let file): try? file.leave()
    case .text(let results, let inputs):
      results?.suspend()
      inputs?.suspend()
    case .finished: break
    }
  }

  /// Ends after a failure: what a checkpoint speaks of is kept, anything else removed.
  func giveUp(isKept: Bool) {
    if isKept { return leave() }
    switch form {
    case .netCDF(let file): file.abandon()
    case .text(let results, let inputs):
      results?.abandon()
      inputs?.abandon()
    case .finished: break
    }
  }

  // MARK: What is in it

  private static func layout(
    _ setup: SweepSetup, _ draws: Range<Int>, _ options: SweepOptions
  ) -> DrawsFile.Layout {
    let scenarios = setup.subject.scenarios.map { (name: $0.name, label: $0.label) }
    let columns = Dictionary(
      setup.columns.map { ($0.header, $0) }, uniquingKeysWith: { first, _ in first })
    return DrawsFile.Layout(
      provenance: CFProvenance(setup.subject), scenarios: scenarios, years: setup.subject.years, draws: draws,
      inputs: setup.compiled.draws.inputs.map { input in
        let number = setup.compiled.draws.numbers[input.number]
        let column = columns[input.column]
        return DrawsFile.Input(
          column: input.column, address: input.address, year: input.year, unit: number.unit, law: number.law,
          shown: { column?.shown($0) ?? number.shown($0) })
      },
      outputs: setup.drawnOutputs.map { output in
        DrawsFile.Output(
          scenario: scenarios.firstIndex { $0.name == output.scenario } ?? 0, path: output.path,
          unit: output.unit, coherentFactor: output.factor)
      }, isSinglePrecision: options.isSinglePrecision)
  }

  private static func table(_ setup: SweepSetup) -> DrawsTable {
    var paths: [DrawsTable.Column] = []
    for output in setup.drawnOutputs where !paths.contains(where: { $0.path == output.path }) {
      paths.append(.init(path: output.path, coherentFactor: output.factor))
    }
    return DrawsTable(
      years: setup.subject.years, columns: paths,
      scenarios: setup.subject.scenarios.map { scenario in
        DrawsTable.Scenario(
          name: scenario.name,
          outputs: paths.map { column in
            setup.drawnOutputs.firstIndex { $0.scenario == scenario.name && $0.path == column.path }
          })
      }, inputs: setup.columns)
  }
}
