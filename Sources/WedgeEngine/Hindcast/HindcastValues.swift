import Assessment
import Experiments
import ScenarioCompiler
import ScenarioSyntax

/// The factors on fitted numbers, found again in any plan by the number's place in the file.
struct Fitted {
  struct Key: Hashable {
    let path: String
    let file: Int32
    let lower: Int32

    init(_ literal: StatedLiteral) {
      path = literal.path
      file = literal.place.file
      lower = Int32(literal.place.lower)
    }
  }

  /// Nil where every number is as stated.
  private let factors: [Key: Double]?

  /// Every number as stated.
  init() { factors = nil }

  init(_ run: CompiledRun, _ calibration: Calibration) {
    factors = Dictionary(
      zip(run.literals.map(Key.init), calibration.factors), uniquingKeysWith: { first, _ in first })
  }

  /// A number that the fit never met says least: a level as stated, a growth that is none.
  subscript(literal: StatedLiteral) -> Double {
    factors.map { $0[Key(literal)] ?? (literal.isGrowth ? 0 : 1) } ?? 1
  }

  /// What one lane of a plan brings.
  func lane(of run: CompiledRun) -> [Double] {
    let lane = run.literals.map { self[$0] }
    return lane.isEmpty ? [1] : lane
  }
}

/// The results of one plan with fitted numbers, by path, in coherent units.
struct HindcastValues {
  private let outputs: [String: CompiledScenario.Output]
  private let values: LaneRun

  init(_ run: CompiledRun, _ factors: Fitted) throws(HindcastJourney.Failure) {
    values = LaneRun(run.plan, lanes: [factors.lane(of: run)])
    outputs = Dictionary(
      run.scenarios[0].outputs.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    if let fault = values.faults[0] { throw .fault(fault, run) }
  }

  /// Nil where the model has no number.
  func value(of path: String, in year: Int) -> Double? {
    guard let output = outputs[path], output.key == nil else { return nil }
    return values.value(of: output.index, in: year, lane: 0)
  }

  func value(ofOutput index: Int, in year: Int) -> Double {
    values.value(of: index, in: year, lane: 0) ?? 0
  }

  func unit(of path: String) -> (text: String, factor: Double)? {
    outputs[path].map { ($0.unit, $0.factor) }
  }
}

/// What the grids emit for a result, and the energy behind it: results are linear in their factors.
struct GridParts {
  /// One for each known factor.
  struct Grid {
    /// With this factor as it is known, and as 1; all others are 0.
    let known: HindcastValues
    let one: HindcastValues
  }

  let grids: [Grid]
  /// With all factors 0.
  let without: HindcastValues

  /// What all grids emit for it.
  func part(of path: String, in year: Int) -> Double {
    grids.reduce(0) { $0 + difference($1.known, path, year) }
  }

  /// The energy from each grid, in units of its factor.
  func energy(of path: String, in year: Int) -> [Double] {
    grids.map { difference($0.one, path, year) }
  }

  /// What each grid emits for a unit of energy; 0 where the result draws on none.
  func factors(of path: String, in year: Int) -> [Double] {
    grids.map { grid in
      let energy = difference(grid.one, path, year)
      return energy > 0 ? difference(grid.known, path, year) / energy : 0
    }
  }

  private func difference(_ values: HindcastValues, _ path: String, _ year: Int) -> Double {
    guard let more = values.value(of: path, in: year), let less = without.value(of: path, in: year) else {
      return 0
    }
    return more - less
  }
}
