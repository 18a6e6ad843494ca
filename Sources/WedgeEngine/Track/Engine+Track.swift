import Assessment
import Experiments
import Reporting
import ScenarioCompiler

extension Engine {
  /// Sets the newest measured years of a city beside the path of a scenario.
  public func track(_ options: TrackOptions) -> CommandResult {
    let folder: ProjectFolder
    switch ProjectFolder.around(options.file) {
    case .failure(let problem): return refused(problem, options.file)
    case .success(let found): folder = found
    }
    var request = CompileRequest()
    request.wantsDrivers = true
    let compilation = compile(folder, request)
    guard let run = compilation.run, !compilation.hasErrors else {
      return CommandResult(messages: compilation.messages(terminals), exitCode: .faultyFiles)
    }
    if let name = options.scenario, !run.scenarios.contains(where: { $0.name == name }) {
      return unknownScenario(name, among: run.scenarios.map(\.name))
    }
    let record = MeasuredRecord(run.inventories, within: run.horizon)
    guard let newest = record.years.last, let scenario = TrackJourney.scenario(options.scenario, of: run)
    else { return RecordMistake.nothingMeasured(in: run).result(in: compilation, terminals) }
    if let since = options.since, since >= newest || !record.years.contains(since) {
      return RecordMistake.notMeasured(since, among: record.years, run).result(in: compilation, terminals)
    }
    switch CentralRun.evaluate(run.plan) {
    case .failure(let failure):
      let diagnostic = FaultMessage.diagnostic(of: failure.fault, in: run)
      return CommandResult(messages: compilation.messages(terminals, adding: [diagnostic]), exitCode: .failed)
    case .success(let values):
      let report = TrackJourney(compiled: run, values: values, record: record, scenario: scenario)
        .report(since: options.since, fileHash: compilation.hash)
      let style = TerminalStyle(isColoured: terminals.outputHasColour, width: terminals.width)
      return CommandResult(
        output: options.isJSON ? TrackJSON.text(of: report) : TrackTables.text(of: report, style: style),
        messages: compilation.messages(terminals))
    }
  }
}

/// From the values of a run to the report about where the city stands.
struct TrackJourney {
  let compiled: CompiledRun
  let values: CentralRun
  let record: MeasuredRecord
  let scenario: CompiledScenario

  /// How many measured years are set beside the path.
  private static let newest = 3

  /// The one named; else the last that promises a target; else the last.
  static func scenario(_ name: String?, of run: CompiledRun) -> CompiledScenario? {
    if let name { return run.scenarios.first { $0.name == name } }
    return run.scenarios.last { !$0.targets.isEmpty } ?? run.scenarios.last
  }

  func report(since: Int?, fileHash: String) -> TrackReport {
    let assessment = RunAssessment(compiled: compiled, values: values, shown: [], comparedWith: nil)
    let all = compiled.scenarios.map(assessment.trajectories)
    let judge = Judge(scenarios: all)
    let trajectories =
      all.first { $0.scenario == scenario.name }
      ?? Trajectories(scenario: scenario.name, label: scenario.label, years: compiled.horizon, series: [])
    let verdicts = scenario.targets.map {
      judge.verdict(on: $0.statement, force: $0.force, in: trajectories)
    }
    let unit = trajectories["emissions.gross"].map { ($0.unit, $0.coherentFactor) } ?? ("kgCO2e/yr", 1)
    return TrackReport(
      version: WedgeVersion.number, fileHash: fileHash, city: compiled.city, gwp: compiled.gwp,
      scenario: scenario.name, label: scenario.label,
      gaps: record.gaps(to: trajectories, newest: Self.newest),
      needs: verdicts.flatMap { record.needs(of: $0, in: trajectories) },
      withoutPace: verdicts.compactMap { verdict in
        record.noPace(of: verdict, in: trajectories).map { (verdict.target.name, $0) }
      }, sectors: sectors(since: since, factor: unit.1), splitUnit: unit.0,
      lastYear: compiled.horizon.upperBound,
      unusedYears: UnusedYears(compiled.inventories, horizon: compiled.horizon))
  }

  /// From the base year, or the first of the years after it, to the newest; nil where only one is measured.
  private func splitYears(of years: [Int], since: Int?) -> ClosedRange<Int>? {
    guard let newest = years.last else { return nil }
    let base = since ?? compiled.baseYear ?? compiled.horizon.lowerBound
    let first = years.first { $0 >= base } ?? (since == nil ? years.first : nil)
    guard let first, first < newest else { return nil }
    return first...newest
  }

  /// Each sector between its own measured years; one that was not measured in two, between those of the record.
  private func sectors(since: Int?, factor: Double) -> [TrackReport.Sector] {
    let all = splitYears(of: record.years, since: since)
    return Set(scenario.drivers.map(\.sector)).sorted().flatMap { sector -> [TrackReport.Sector] in
      let column = record.values["emissions.\(sector)"] ?? [:]
      guard let years = splitYears(of: column.keys.sorted(), since: since) ?? all else { return [] }
      let drivers = scenario.drivers.filter { $0.sector == sector }
      let change = column[years.lowerBound].flatMap { start in
        column[years.upperBound].map { ($0 - start) / factor }
      }
      return DriverSplit(cells(of: drivers, between: years, factor: factor)).rows.map {
        TrackReport.Sector(row: $0, years: years, measuredChange: change)
      }
    }
  }

  private func cells(
    of drivers: [CompiledDriver], between years: ClosedRange<Int>, factor: Double
  ) -> [DriverSplit.Cell] {
    func ends(_ output: Int) -> (start: Double, end: Double) {
      func value(_ year: Int) -> Double {
        values.values(of: output, in: year...year).first.flatMap { $0 } ?? 0
      }
      return (value(years.lowerBound), value(years.upperBound))
    }
    func shown(_ pair: (start: Double, end: Double)) -> (start: Double, end: Double) {
      (pair.start / factor, pair.end / factor)
    }
    return drivers.map { driver in
      DriverSplit.Cell(
        sector: driver.sector, member: driver.member,
        activity: driver.activity.map { "\($0.word), \($0.unit)" }, carrier: driver.carrier,
        amounts: driver.activity.map { ends($0.index) } ?? (0, 0), energy: driver.energy.map(ends),
        emissions: shown(ends(driver.emissions)))
    }
  }
}
