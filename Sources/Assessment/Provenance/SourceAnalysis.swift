package import Experiments

/// How far each stated number moves each result: one lane for each, raised by 1 %.
///
/// The share of a result that rests on assumptions is Σ|Δy| over assumed and fitted numbers
/// ÷ Σ|Δy| over all stated numbers. A number that cannot be raised, because a bound holds it
/// or a mix is full, is lowered by 1 % instead. Sums run in the order of the paths.
package struct SourceAnalysis: Sendable {
  /// A result that is asked about.
  package struct Result: Sendable {
    package let path: String
    package let unit: String
    /// How many coherent units one `unit` is.
    package let factor: Double
    /// Its number among the outputs of the plan.
    package let output: Int

    package init(path: String, unit: String, factor: Double, output: Int) {
      self.path = path
      self.unit = unit
      self.factor = factor
      self.output = output
    }
  }

  /// The lanes would take too long: numbers to try, and numbers computed for each.
  package struct TooMany: Error, Equatable {
    package let numbers: Int
    package let steps: Int
  }

  package static let step = 0.01
  package static let mostLargest = 10
  /// How many numbers all lanes together may compute, about ten seconds of one processor.
  package static let mostWork = 10_000_000_000

  private let inputs: [StatedInput]
  private let years: [Int]
  private let base: [Double]
  /// The changes of all readings for each input, in the order of `inputs`; nil where untried.
  private let changes: [[Double]?]
  private let results: [Result]

  /// Evaluates the lanes; nil where not even the stated numbers give a result.
  ///
  /// - Parameter design: the lanes of a plan in which every input is a factor, 1 as stated.
  package init?(
    inputs: [StatedInput], results: [Result], years: [Int], mostWork: Int = Self.mostWork,
    design: ([OneAtATime.Reading]) -> OneAtATime
  ) throws(TooMany) {
    let readings = results.flatMap { result in
      years.map { OneAtATime.Reading(output: result.output, year: $0) }
    }
    let design = design(readings)
    let read = design.inputsRead
    let ordered = inputs.filter { read.contains($0.input) }
      .sorted { ($0.path, $0.place, $0.input) < ($1.path, $1.place, $1.input) }
    guard ordered.count * design.numbersPerLane <= mostWork else {
      throw TooMany(numbers: ordered.count, steps: design.numbersPerLane)
    }
    guard let base = design.base() else { return nil }
    self.results = results
    self.years = years
    self.base = base
    self.inputs = ordered
    let raised = Self.changes(design, ordered, factor: 1 + Self.step, base)
    let still = ordered.indices.filter { raised[$0]?.allSatisfy { $0 == 0 } ?? true }
    let lowered = Self.changes(design, still.map { ordered[$0] }, factor: 1 - Self.step, base)
    var changes = raised
    for (place, index) in still.enumerated() { changes[index] = lowered[place] ?? raised[index] }
    self.changes = changes
  }

  private static func changes(
    _ design: OneAtATime, _ inputs: [StatedInput], factor: Double, _ base: [Double]
  ) -> [[Double]?] {
    design.values(of: inputs.map { OneAtATime.Step(input: $0.input, value: factor) }).map { values in
      values.map { zip($0, base).map { abs($0 - $1) } }
    }
  }

  /// Numbers whose lanes all end in a fault.
  package var untried: [StatedInput] { zip(inputs, changes).filter { $0.1 == nil }.map(\.0) }

  /// What each result rests on, in the order in which they were asked for.
  package func sources() -> [ResultSources] {
    results.enumerated().map { index, result in
      let years = years.enumerated().map { step, year in
        sources(reading: index * self.years.count + step, year: year, factor: result.factor)
      }
      return ResultSources(path: result.path, unit: result.unit, years: years)
    }
  }

  private func sources(reading: Int, year: Int, factor: Double) -> YearSources {
    var moved: [(input: StatedInput, change: Double)] = []
    for (input, changes) in zip(inputs, changes) {
      if let change = changes?[reading], change > 0 { moved.append((input, change)) }
    }
    let whole = moved.reduce(0) { $0 + $1.change }
    var order: [YearSources.Source] = []
    var sums: [YearSources.Source: Double] = [:]
    for (input, change) in moved {
      let source = YearSources.Source(of: input)
      if sums[source] == nil { order.append(source) }
      sums[source, default: 0] += change
    }
    let sources = order.map { (source: $0, share: (sums[$0] ?? 0) / whole) }.enumerated()
      .sorted { ($1.element.share, $0.offset) < ($0.element.share, $1.offset) }.map(\.element)
    let largest = moved.enumerated()
      .sorted { ($1.element.change, $0.offset) < ($0.element.change, $1.offset) }
      .prefix(Self.mostLargest).map { (input: $0.element.input, share: $0.element.change / whole) }
    return YearSources(year: year, value: base[reading] / factor, sources: sources, largest: largest)
  }
}

extension YearSources.Source {
  init(of input: StatedInput) {
    let provenance = input.provenance
    self.init(
      kind: provenance.kind, name: provenance.source,
      title: provenance.kind == .source ? provenance.title : "",
      isBuiltIn: input.isBuiltIn && provenance.kind == .source, isLowQuality: provenance.isLowQuality)
  }
}
