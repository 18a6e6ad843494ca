import Assessment
import Experiments
import Plans
import ScenarioCompiler
import ScenarioSyntax

/// The steps of a hindcast: cut, fit, carry on, set rivals beside it.
struct HindcastJourney {
  enum Failure: Error {
    case mistake(RecordMistake)
    case faulty(Compilation)
    case fault(Fault, CompiledRun)
  }

  let record: HindcastRecord
  /// Paths that are known in all years; nil for those that the vocabulary declares.
  let known: [String]?
  let scenario: String
  let compile: (CompileRequest) -> Compilation

  func report(whole: Compilation) -> Result<HindcastReport, Failure> {
    Result { () throws(Failure) in try made(whole: whole) }
  }

  private func made(whole: Compilation) throws(Failure) -> HindcastReport {
    let conditional = try cutRun(.observed)
    let people = try population(in: conditional)
    let rule = CarryOnRule.fitted(
      to: (conditional.cut?.series ?? []).map(\.points),
      population: people.filter { $0.key <= record.split })
    let carry: Knowledge.Activity = .carried { leaf in
      rule.rule.values(after: leaf.points, years: leaf.years, population: people)
    }
    let forecast = try cutRun(carry)
    let calibration = try fit(forecast)
    let factors = Fitted(forecast, calibration)
    let observed = try HindcastValues(conditional, factors)
    let carried = try HindcastValues(forecast, factors)
    let grid = try grid(of: forecast, carry, factors)
    return HindcastReport(
      version: WedgeVersion.number, fileHash: whole.hash, city: forecast.city, gwp: forecast.gwp,
      scenario: scenario, fittedYears: record.fitted, judgedYears: record.judged,
      known: forecast.cut?.known ?? [], gridFactors: forecast.cut?.knownFactors.map(\.path) ?? [],
      activities: forecast.cut?.activities ?? [], held: forecast.cut?.held ?? [],
      datedLater: forecast.cut?.datedLater ?? [], rule: rule.rule, ruleError: rule.error,
      calibration: fitted(whole.run?.literals ?? [], factors, calibration, forecast),
      deviationBefore: calibration.deviationBefore, deviationAfter: calibration.deviationAfter,
      columns: columns(observed: observed, carried: carried, grid: grid),
      unusedYears: UnusedYears(whole.run?.inventories ?? [], horizon: forecast.horizon))
  }

  // MARK: Plans

  private func cutRun(
    _ activity: Knowledge.Activity, settings: [(path: String, value: String)] = []
  ) throws(Failure) -> CompiledRun {
    var request = CompileRequest(scenarios: [scenario], settings: settings)
    request.literals = .calibrated
    request.knowledge = Knowledge(until: record.split, known: known, activity: activity)
    let compilation = compile(request)
    guard let run = compilation.run else { throw .faulty(compilation) }
    if let cut = run.cut, let path = cut.unknown.first {
      var notes: [Diagnostic.Note] = []
      if let question = Suggestions.question(for: path, among: cut.candidates) {
        notes.append(.init(.help, question))
      }
      notes.append(.init(.note, "--knows takes the paths of numbers that the file states"))
      throw .mistake(
        RecordMistake(code: "E0303", sentence: "unknown parameter \"\(path)\"", notes: notes))
    }
    return run
  }

  /// The people of each year, where they are known in all years; else none.
  private func population(in run: CompiledRun) throws(Failure) -> [Int: Double] {
    guard run.cut?.known.contains("population") ?? false else { return [:] }
    let values = try HindcastValues(run, Fitted())
    return Dictionary(
      uniqueKeysWithValues: run.horizon.compactMap { year in
        values.value(of: "population", in: year).map { (year, $0) }
      })
  }

  // MARK: Fit

  private func fit(_ run: CompiledRun) throws(Failure) -> Calibration {
    let cells = record.cells.filter { record.fitted.contains($0.year) && ($0.figure.value ?? 0) != 0 }
    let outputs = Dictionary(
      run.scenarios[0].outputs.map { ($0.path, $0.index) }, uniquingKeysWith: { first, _ in first })
    let rows = run.plan.outputs.reduce(run.plan.blockRows) { $0 + run.plan.nodes[$1].rows }
    guard rows * max(2 * run.literals.count + 1, 32) <= HindcastRecord.mostWork else {
      throw .mistake(.tooLarge("rows of numbers to evaluate in a step", limit: HindcastRecord.mostWork))
    }
    let held = cells.compactMap { cell in
      outputs[cell.path].map { LaneReader.Place(output: $0, year: cell.year) }
    }
    let figures = cells.compactMap { cell -> (column: String, value: Double)? in
      guard outputs[cell.path] != nil, let value = cell.figure.value else { return nil }
      return ("\(cell.inventory) \(cell.path)", value)
    }
    let stated = try HindcastValues(run, Fitted())
    let reader = LaneReader(run.plan)
    return Calibration(
      run.literals.map { literal in
        literal.isGrowth ? literal.value.map(Calibration.Unknown.growth) ?? .level : .level
      }, measured: Calibration.Measured.weighed(figures),
      stated: held.map { stated.value(ofOutput: $0.output, in: $0.year) }
    ) { lanes in
      reader.values(at: held, lanes: lanes)
    }
  }

  /// All fitted numbers of the file, also those that the known years never read.
  private func fitted(
    _ all: [StatedLiteral], _ factors: Fitted, _ calibration: Calibration, _ run: CompiledRun
  ) -> [HindcastReport.Fitted] {
    let resolution = Dictionary(
      zip(run.literals.map(Fitted.Key.init), calibration.resolution), uniquingKeysWith: { first, _ in first })
    return all.sorted { ($0.path, $0.place.lower) < ($1.path, $1.place.lower) }.map { literal in
      let key = Fitted.Key(literal)
      return HindcastReport.Fitted(
        path: literal.path, stated: literal.text, factor: factors[literal], resolution: resolution[key] ?? 0,
        isGrowth: literal.isGrowth)
    }
  }

  // MARK: Rivals

  /// What each grid emits for each column: with its factor as known, without one, and with one of 1.
  private func grid(
    of forecast: CompiledRun, _ carry: Knowledge.Activity, _ factors: Fitted
  ) throws(Failure) -> GridParts {
    let slots = forecast.cut?.knownFactors ?? []
    guard slots.count <= HindcastRecord.mostGrids else {
      throw .mistake(.tooLarge("known grid factors", limit: HindcastRecord.mostGrids))
    }
    func values(_ changed: [(path: String, number: String)]) throws(Failure) -> HindcastValues {
      let settings = slots.compactMap { slot in
        changed.first { $0.path == slot.path }.map { (path: slot.path, value: "\($0.number) \(slot.unit)") }
      }
      return try HindcastValues(try cutRun(carry, settings: settings), factors)
    }
    var grids: [GridParts.Grid] = []
    for slot in slots {
      let others = slots.filter { $0.path != slot.path }.map { (path: $0.path, number: "0") }
      grids.append(
        GridParts.Grid(known: try values(others), one: try values(others + [(slot.path, "1")])))
    }
    return GridParts(grids: grids, without: try values(slots.map { ($0.path, "0") }))
  }

  // MARK: Tables

  private func columns(
    observed: HindcastValues, carried: HindcastValues, grid: GridParts
  ) -> [HindcastReport.Column] {
    var order: [(inventory: String, path: String)] = []
    for cell in record.cells where !order.contains(where: { $0 == (cell.inventory, cell.path) }) {
      order.append((cell.inventory, cell.path))
    }
    return order.compactMap { inventory, path in
      guard let unit = carried.unit(of: path) else { return nil }
      let cells = record.cells.filter { $0.inventory == inventory && $0.path == path }
      let points = cells.compactMap { cell -> Rivals.Point? in
        guard cell.year <= record.split, let measured = cell.figure.value else { return nil }
        return Rivals.Point(
          year: cell.year, measured: measured, energy: grid.energy(of: path, in: cell.year),
          gridPart: grid.part(of: path, in: cell.year))
      }
      // Removals and offsets are taken off the net total alone; a measured sink is negative itself.
      let isGross = path != "emissions.net" && points.allSatisfy { $0.measured >= 0 }
      let rivals = Rivals(points, isGross: isGross)
      let rows = cells.filter { $0.year > record.split }.map { cell in
        let factors = grid.factors(of: path, in: cell.year)
        let said = [
          observed.value(of: path, in: cell.year), carried.value(of: path, in: cell.year),
          rivals?.held(factors: factors), rivals?.linear(in: cell.year, factors: factors),
        ]
        return HindcastReport.Row(
          year: cell.year, measured: cell.figure.value.map { $0 / unit.factor }, key: cell.figure.key,
          said: said.map { $0.map { $0 / unit.factor } })
      }
      return HindcastReport.Column(path: path, inventory: inventory, unit: unit.text, rows: rows)
    }
  }
}
