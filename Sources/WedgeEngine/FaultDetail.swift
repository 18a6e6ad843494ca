import Modelling
import Plans
import ScenarioCompiler
import ScenarioSyntax

/// The numbers behind a fault, from its lane evaluated once more.
struct FaultDetail {
  /// What was found, and the loop, rows and levers behind it.
  private(set) var notes: [Diagnostic.Note] = []
  /// The value that left its range, where the fault is one of a single number.
  private(set) var value: Double?
  /// The paths of a balance of several networks.
  private(set) var paths: [String] = []

  private let fault: Fault
  private let replay: Replay

  init(of fault: Fault, in compiled: CompiledRun, inputs: LaneInputs?, lane: Int) {
    self.fault = fault
    replay = Replay(compiled.plan, inputs: inputs, lane: lane)
    let concerned = compiled.scenarios.filter { replay.anyOutput(of: $0.planOutputs, restsOn: fault.node) }
    if concerned.count < compiled.scenarios.count, let first = concerned.first {
      let names = concerned.count == 1 ? first.name : concerned.map(\.name).joined(separator: ", ")
      notes.append(.init(.note, "in scenario \(names)"))
    }
    value = replay.value(of: fault.node, in: fault.year)
    switch compiled.evidence[fault.node]?.content {
    case .numbers(let numbers): found(numbers.compactMap { shown($0).map { "\($0.label) is \($0.value)" } })
    case .bounds(let number, let lower, let upper):
      guard let number = shown(number), let lower = shown(lower), let upper = shown(upper) else { break }
      found(["\(number.label) is \(number.value), and must lie in \(lower.value) .. \(upper.value)"])
    case .limits(let pairs): found(pairs.filter(isBroken).compactMap(sentence).prefix(3))
    case .components(let paths, let isTransposed): explain(paths, isTransposed)
    case .stock(let noun): explainStock(of: noun)
    case .shares(let rows, let levers): explain(rows: rows, levers)
    case nil: break
    }
  }

  private mutating func found(_ sentences: some Sequence<String>) {
    let all = Array(sentences)
    if !all.isEmpty { notes.append(.init(.found, all)) }
  }

  private func value(_ number: FaultEvidence.Number) -> Double? {
    number.constant ?? replay.value(of: number.node, in: fault.year)
  }

  private func shown(_ number: FaultEvidence.Number) -> (label: String, value: String)? {
    guard let value = value(number), value.isFinite else { return nil }
    let unit = number.unit.isEmpty ? "" : " \(number.unit)"
    return (number.label, (value / number.factor).short() + unit)
  }

  private func isBroken(_ pair: (found: FaultEvidence.Number, limit: FaultEvidence.Number)) -> Bool {
    guard let found = value(pair.found), let limit = value(pair.limit) else { return false }
    return found > limit * (1 - 1e-12)
  }

  private func sentence(_ pair: (found: FaultEvidence.Number, limit: FaultEvidence.Number)) -> String? {
    guard let found = shown(pair.found), let limit = shown(pair.limit) else { return nil }
    return "\(found.label) is \(found.value), \(limit.label) \(limit.value)"
  }

  private mutating func explain(_ paths: [String], _ isTransposed: Bool) {
    if paths.count > 1 { self.paths = paths }
    guard let found = replay.loops(of: fault) else { return }
    self.paths = found.group.compactMap { paths.indices.contains($0) ? paths[$0] : nil }
    let rounds = found.loops.map { loop -> String in
      let rows = isTransposed ? loop.rows.prefix(1) + loop.rows.dropFirst().reversed() : loop.rows[...]
      let steps = (rows + rows.prefix(1)).map { paths.indices.contains($0) ? paths[$0] : "?" }
      return "\(steps.joined(separator: " → ")) takes \(loop.taken.short()) of each unit"
    }
    notes.append(.init(.path, rounds))
    self.found(["the spectral radius of the balance is \(found.spectralRadius.short()), and must be below 1"])
  }

  private mutating func explainStock(of noun: String) {
    guard let stock = replay.stock(of: fault) else { return }
    found(["\(stock.survivors.short()) \(noun) of earlier years are left, \(stock.wanted.short()) are wanted"]
    )
  }

  private mutating func explain(rows: [FaultEvidence.Number], _ levers: [String]) {
    let said = rows.count == 1 ? [] : rows.compactMap { shown($0).map { "\($0.label) is \($0.value)" } }
    found(said.count > 6 ? said.prefix(6) + ["and \(said.count - 6) more rows"] : said[...])
    if !levers.isEmpty { notes.append(.init(.note, Array(levers.prefix(6)))) }
  }
}
