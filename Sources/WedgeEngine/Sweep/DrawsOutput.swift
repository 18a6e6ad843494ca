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
    case text(results: AtomicFile, inputs: AtomicFile)
  }

  /// - Parameters:
  ///   - draws: those that go into the file.
  ///   - resumed: what an interrupted sweep left; nil to begin anew.
  init(
    _ path: String, _ setup: SweepSetup, draws: Range<Int>, resumed: SweepCheckpoint?, _ options: SweepOptions
  ) throws(CentralReport.Stopped) {
    self.path = path
    do {
      if path.hasSuffix(".nc") {
        let file = try DrawsFile(
          path: path, layout: Self.layout(setup, draws, options),
          resumeAt: resumed.map { $0.state.draws.upperBound })
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

  /// How long the text files are; empty for NetCDF, whose numbers have their places.
  var lengths: [Int] {
    if case .text(let results, let inputs) = form { return [results.length, inputs.length] }
    return []
  }

  /// Gives the files their names.
  func finish() throws(CentralReport.Stopped) {
    do {
      switch form {
      case .netCDF(let file): try file.finish()
      case .text(let results, let inputs):
        try results.commit()
        try inputs.commit()
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
      results.suspend()
      inputs.suspend()
    }
  }

  /// Ends after a failure: what a checkpoint speaks of is kept, anything else removed.
  func giveUp(isKept: Bool) {
    if isKept { return leave() }
    switch form {
    case .netCDF(let file): file.abandon()
    case .text(let results, let inputs):
      results.abandon()
      inputs.abandon()
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
