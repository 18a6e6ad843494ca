/// What a sweep says about one scenario.
package struct ScenarioSweep: Sendable {
  package let name: String
  package let label: String
  package let outputs: [SweptOutput]
  package let targets: [TargetChance]
  package let exceedances: [Exceedance]
  package let covariance: CovarianceTable?
  package let remarks: SweepRemarks
  /// The run at the stated values, as `wedge run` reports it; nil where it has no valid result.
  package let central: ScenarioReport?

  package init(
    name: String, label: String, outputs: [SweptOutput], targets: [TargetChance],
    exceedances: [Exceedance] = [], covariance: CovarianceTable? = nil,
    remarks: SweepRemarks = SweepRemarks(), central: ScenarioReport? = nil
  ) {
    self.name = name
    self.label = label
    self.outputs = outputs
    self.targets = targets
    self.exceedances = exceedances
    self.covariance = covariance
    self.remarks = remarks
    self.central = central
  }

  package subscript(path: String) -> SweptOutput? { outputs.first { $0.path == path } }
}

/// What must not pass in silence about a scenario, and the years that its tables show.
package struct SweepRemarks: Sendable, Hashable {
  package var defaultsUsed: [String] = []
  package var calibrated: [String] = []
  package var notes: [String] = []
  package var milestones: [Int] = []
  /// The years that targets speak of.
  package var targetYears: [Int] = []
  /// The paths that tables lead with, the total among them.
  package var leading: [String] = []
  package var total: String?

  package init(
    defaultsUsed: [String] = [], calibrated: [String] = [], notes: [String] = [], milestones: [Int] = [],
    targetYears: [Int] = [], leading: [String] = [], total: String? = nil
  ) {
    self.defaultsUsed = defaultsUsed
    self.calibrated = calibrated
    self.notes = notes
    self.milestones = milestones
    self.targetYears = targetYears
    self.leading = leading
    self.total = total
  }
}

/// One output over the draws, year by year, in `unit`.
package struct SweptOutput: Sendable {
  package let path: String
  package let unit: String
  /// How many coherent units one `unit` is.
  package let coherentFactor: Double
  /// At the stated values; nil where there is no number.
  package let central: [Double?]
  package let mean: [Double]
  /// The standard deviation over the draws.
  package let deviation: [Double]
  /// Probability by probability, the quantile of each year; empty without bands.
  package let quantiles: [[Double]]
  /// Why there is no number at all: the notation key.
  package let key: String?

  package init(
    path: String, unit: String, coherentFactor: Double, central: [Double?], mean: [Double],
    deviation: [Double], quantiles: [[Double]], key: String? = nil
  ) {
    self.path = path
    self.unit = unit
    self.coherentFactor = coherentFactor
    self.central = central
    self.mean = mean
    self.deviation = deviation
    self.quantiles = quantiles
    self.key = key
  }
}

/// In how many of the draws a target is met, and what was promised.
package struct TargetChance: Sendable {
  /// The target's name and what the file calls it.
  package let name: String
  package let label: String
  package let force: Force
  /// `with probability >= 66 %`: nil where the file states none.
  package let wanted: Double?
  /// The part of the draws that meet the target; nil when a number that is needed is missing.
  package let probability: Double?
  /// Its standard error; nil where it cannot be told (one draw, or no number).
  package let standardError: Double?
  /// The notation key of what is missing.
  package let key: String?
  /// How it comes out at the stated values; nil where that is not known.
  package let stated: StatedVerdict?

  package init(
    name: String, label: String, force: Force, wanted: Double?, probability: Double?,
    standardError: Double?, key: String? = nil, stated: StatedVerdict? = nil
  ) {
    self.name = name
    self.label = label
    self.force = force
    self.wanted = wanted
    self.probability = probability
    self.standardError = standardError
    self.key = key
    self.stated = stated
  }

  /// Whether the stated probability is reached; nil where none is stated or it is not known.
  package var isMet: Bool? {
    guard let wanted, let probability else { return nil }
    return probability >= wanted
  }

  /// Whether the probability lies within two standard errors of the one that is stated.
  package var isClose: Bool {
    guard let wanted, let probability, let standardError else { return false }
    return abs(probability - wanted) <= 2 * standardError
  }

  /// Whether a promise is broken: what cannot be judged is not kept. A `must` target without a
  /// stated probability is a promise about the stated values, which a run judges.
  package var breaksPromise: Bool { force == .must && wanted != nil && isMet != true }
}

/// The part of the draws, year by year, in which an output lies above a threshold.
package struct Exceedance: Sendable {
  package let path: String
  package let unit: String
  /// In `unit`.
  package let threshold: Double
  package let shares: [Double]

  package init(path: String, unit: String, threshold: Double, shares: [Double]) {
    self.path = path
    self.unit = unit
    self.threshold = threshold
    self.shares = shares
  }
}

/// Covariances of chosen outputs over the draws, year by year, in the product of their units.
package struct CovarianceTable: Sendable {
  package let paths: [String]
  package let units: [String]
  /// Year by year the rows of a symmetric matrix.
  package let values: [[[Double]]]

  package init(paths: [String], units: [String], values: [[[Double]]]) {
    self.paths = paths
    self.units = units
    self.values = values
  }
}
