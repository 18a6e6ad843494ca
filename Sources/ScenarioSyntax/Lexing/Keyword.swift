/// A word that the grammar itself knows.
///
/// Words of the open lists (effects, schedules, distributions, functions,
/// actors, fields) are not here: see ``WordLists``.
package enum Keyword: String, Sendable, CaseIterable {
  /// Any other word.
  case none = ""
  /// A reserved word that stands in one of the word lists only.
  case label = "_"

  // Reserved: never a name, never a unit on its own.
  case allYears = "all_years"
  case and
  case asName = "as"
  case assumed
  case at
  case because
  case before
  case between
  case billion
  case by
  case calibrated
  case ci90
  case ci95
  case city
  case correlate
  case delayed
  case eachYear = "each_year"
  case exchange
  case from
  case geometric
  case gpc
  case importing = "import"
  case inYear = "in"
  case inventory
  case lag
  case letName = "let"
  case lever
  case linear
  case million
  case note
  case of
  case on
  case packaged = "package"
  case per
  case rest
  case run
  case sCurve = "s_curve"
  case scenario
  case schedule
  case scope
  case sd
  case shares
  case source
  case stages
  case step
  case table
  case target
  case then
  case thousand
  case to
  case unit
  case wedge
  case widening
  case within

  // Contextual: a keyword only in its place, free elsewhere.
  case confidential = "C"
  case includedElsewhere = "IE"
  case notEstimated = "NE"
  case notOccurring = "NO"
  case annual
  case apply
  case baseYear = "base_year"
  case benefit
  case capital
  case ceiling
  case change
  case column
  case columns
  case comma
  case controlledBy = "controlled_by"
  case cost
  case csv
  case cumulative
  case decimal
  case defaultInterval = "default_interval"
  case drop
  case effect
  case excludes
  case falls
  case firstValue = "first"
  case floor
  case grow
  case gwp
  case high
  case hold
  case horizon
  case interim
  case key
  case least
  case low
  case matches
  case medium
  case meet
  case method
  case model
  case money
  case most
  case must
  case needs
  case offsets
  case option
  case overriding = "override"
  case point
  case previous
  case probability
  case rank
  case require
  case saving
  case sha256
  case should
  case sources
  case stays
  case stop
  case use
  case version
  case weakens
  case whereWord = "where"
  case with
  case year

  /// True if the word is never a name and never a unit on its own.
  package var isReserved: Bool {
    switch self {
    case .label, .allYears, .and, .asName, .assumed, .at, .because, .before, .between, .billion, .by,
      .calibrated, .ci90, .ci95, .city, .correlate, .delayed, .eachYear, .exchange, .from,
      .geometric, .gpc, .importing, .inYear, .inventory, .lag, .letName, .lever, .linear, .million,
      .note, .of, .on, .packaged, .per, .rest, .run, .sCurve, .scenario, .schedule, .scope, .sd,
      .shares, .source, .stages, .step, .table, .target, .then, .thousand, .to, .unit, .wedge,
      .widening, .within:
      true
    default: false
    }
  }

  /// The words that begin a declaration at the top of a file and nothing else.
  var beginsDeclaration: Bool {
    switch self {
    case .importing, .city, .unit, .exchange, .table, .inventory, .correlate, .lever, .packaged, .scenario,
      .target, .run:
      true
    default: false
    }
  }
}
