import Assessment
import Experiments
import Reporting

/// Brings a sweep's report to the reader: on the terminal, and into files where they are asked for.
struct SweepDelivery {
  typealias Stopped = CentralReport.Stopped

  let engine: Engine
  /// `FILE.nc` or a folder; nil where nothing is written.
  let resultFile: String?

  private var files: SweepFiles? { resultFile.map(SweepFiles.init) }

  /// Finds out before a long sweep whether its files can be written.
  func prepare() throws(Stopped) {
    guard let files else { return }
    if case .failure(let problem) = OutputFolder.make(files.folder) {
      throw Stopped(
        result: CommandResult(messages: problem.message(for: files.folder), exitCode: .failed))
    }
    let probe = files.path(files.netCDF)
    do {
      try NetCDFLibrary.require()
      try AtomicFile.create(probe).abandon()
    } catch {
      throw Stopped(result: FileFailure.result(of: error, probe))
    }
  }

  func text(of report: SweepReport, isJSON: Bool) -> String {
    let style = TerminalStyle(isColoured: engine.terminals.outputHasColour, width: engine.terminals.width)
    return isJSON ? SweepJSON.text(of: report) : SweepTables.text(of: report, style: style)
  }

  /// The report on the terminal and in all its files.
  func deliver(
    _ report: SweepReport, isJSON: Bool, _ isSinglePrecision: Bool
  ) throws(Stopped) -> CommandResult {
    if let files {
      do {
        try NetCDFSummary.write(
          report, to: files.path(files.netCDF), isSinglePrecision: isSinglePrecision)
      } catch {
        throw Stopped(result: FileFailure.result(of: error, files.path(files.netCDF)))
      }
      try write(SweepJSON.text(of: report), files.path(files.summary))
      if !report.probabilities.isEmpty {
        try write(QuantilesCSV.text(of: report), files.path(files.quantiles))
      }
      try write(SweepPage.text(of: report), files.path(files.page))
    }
    return CommandResult(
      output: text(of: report, isJSON: isJSON), exitCode: report.missesAnything ? .missed : .success)
  }

  /// A shard: what its own draws say, and all that a merge needs.
  func writeShard(
    _ setup: SweepSetup, _ state: SweepState, cause: String?, _ options: SweepOptions
  ) throws(Stopped) {
    guard let files else { return }
    let report = SweepAssessment(setup.subject, SweepResult(state)).report(
      central: setup.central, cause: cause)
    do {
      var checkpoint = SweepCheckpoint(subject: setup.subject, state: state)
      checkpoint.cause = cause
      let bytes = try checkpoint.bytes
      try NetCDFSummary.write(
        report, state: bytes, to: files.path(files.netCDF), isSinglePrecision: options.isSinglePrecision)
    } catch {
      throw Stopped(result: FileFailure.result(of: error, files.path(files.netCDF)))
    }
  }

  /// What depends on the moment, in a file of its own.
  func writeManifest(_ manifest: Manifest) throws(Stopped) {
    guard let files else { return }
    try write(ManifestJSON.text(of: manifest), files.path(files.manifest))
  }

  private func write(_ text: String, _ path: String) throws(Stopped) {
    if let problem = AtomicFile.write(text, to: path) {
      throw Stopped(result: CommandResult(messages: problem.message(for: path), exitCode: .failed))
    }
  }
}
