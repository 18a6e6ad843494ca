/// How well a model that knows the first part of a record explains the rest of it.
package struct HindcastReport: Sendable {
  /// A number that was fitted to the first part.
  package struct Fitted: Sendable {
    package enum Standing: String, Sendable {
      /// The first part fixes it.
      case fitted
      /// The first part fixes it together with others, not by itself.
      case partly
      /// The first part says nothing about a growth: none is taken.
      case noTrend = "no_trend"
      /// The first part says nothing about a level: it stands as the file states it, with hindsight.
      case unknown
    }

    package let path: String
    /// As written in the file.
    package let stated: String
    package let factor: Double
    package let resolution: Double
    package let isGrowth: Bool

    package init(path: String, stated: String, factor: Double, resolution: Double, isGrowth: Bool) {
      self.path = path
      self.stated = stated
      self.factor = factor
      self.resolution = resolution
      self.isGrowth = isGrowth
    }

    package var standing: Standing {
      resolution >= 0.9 ? .fitted : resolution >= 0.1 ? .partly : isGrowth ? .noTrend : .unknown
    }
  }

  /// One measured figure of the second part, and what was said of it.
  package struct Row: Sendable {
    package let year: Int
    /// Nil where a notation key stands in place of a number.
    package let measured: Double?
    package let key: String?
    /// In the order of `Method`; nil where there is no number.
    package let said: [Double?]

    package init(year: Int, measured: Double?, key: String?, said: [Double?]) {
      self.year = year
      self.measured = measured
      self.key = key
      self.said = said
    }

    /// (said − measured) ÷ measured.
    package func deviation(of method: Method) -> Double? {
      guard let measured, measured != 0, let said = said[method.rawValue] else { return nil }
      let deviation = (said - measured) / measured
      return deviation.isFinite ? deviation : nil
    }
  }

  package enum Method: Int, Sendable, CaseIterable {
    /// Activity as observed, factors as known at the split.
    case conditional
    /// The model with activity carried on.
    case forecast
    /// The last measured value.
    case held
    /// The straight line.
    case linear

    /// Those that know the same.
    package static let forecasts: [Method] = [.forecast, .held, .linear]
  }

  package struct Column: Sendable {
    package let path: String
    package let inventory: String
    package let unit: String
    package let rows: [Row]

    package init(path: String, inventory: String, unit: String, rows: [Row]) {
      self.path = path
      self.inventory = inventory
      self.unit = unit
      self.rows = rows
    }

    /// The mean size of the deviations; nil where there is none.
    package func meanDeviation(of method: Method) -> Double? {
      let sizes = rows.compactMap { $0.deviation(of: method).map(abs) }
      return sizes.isEmpty ? nil : sizes.reduce(0, +) / Double(sizes.count)
    }

    /// The forecast with the least mean deviation; nil where not two of them can be compared.
    package var best: Method? {
      let rated = Method.forecasts.compactMap { method in meanDeviation(of: method).map { (method, $0) } }
      return rated.count < 2 ? nil : rated.min { $0.1 < $1.1 }?.0
    }
  }

  package let version: String
  package let fileHash: String
  package let city: String
  package let gwp: String
  package let scenario: String
  /// The measured years: those the model was fitted to, and those it was held against.
  package let fittedYears: [Int]
  package let judgedYears: [Int]
  /// Paths that are known in all years.
  package let known: [String]
  /// Of these, what the rivals know of the grid.
  package let gridFactors: [String]
  /// Numbers with activities, and numbers that kept their last known value.
  package let activities: [String]
  package let held: [String]
  /// Numbers that the file states for later years alone, and which were taken as they stand there.
  package let datedLater: [String]
  /// How activities are carried on, and its error against that of the last value in the known years.
  package let rule: CarryOnRule
  package let ruleError: Double
  package let calibration: [Fitted]
  package let deviationBefore: Double
  package let deviationAfter: Double
  package let columns: [Column]
  package let unusedYears: UnusedYears

  package init(
    version: String, fileHash: String, city: String, gwp: String, scenario: String, fittedYears: [Int],
    judgedYears: [Int], known: [String], gridFactors: [String], activities: [String], held: [String],
    datedLater: [String], rule: CarryOnRule, ruleError: Double, calibration: [Fitted],
    deviationBefore: Double, deviationAfter: Double,
    columns: [Column], unusedYears: UnusedYears
  ) {
    self.version = version
    self.fileHash = fileHash
    self.city = city
    self.gwp = gwp
    self.scenario = scenario
    self.fittedYears = fittedYears
    self.judgedYears = judgedYears
    self.known = known
    self.gridFactors = gridFactors
    self.activities = activities
    self.held = held
    self.datedLater = datedLater
    self.rule = rule
    self.ruleError = ruleError
    self.calibration = calibration
    self.deviationBefore = deviationBefore
    self.deviationAfter = deviationAfter
    self.columns = columns
    self.unusedYears = unusedYears
  }

  package var split: Int { fittedYears.last ?? 0 }

  /// Whether another inventory has a column for the same path.
  package func isAmbiguous(_ column: Column) -> Bool {
    columns.contains { $0.path == column.path && $0.inventory != column.inventory }
  }

  /// Columns in which a naive rival comes closer than the model.
  package var lost: [Column] { columns.filter { $0.best != nil && $0.best != .forecast } }
}
