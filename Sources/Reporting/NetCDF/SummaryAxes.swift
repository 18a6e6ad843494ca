import Assessment

/// The dimensions of a summary with what stands along them.
struct SummaryAxes {
  /// Names that no output may take: dimensions, and variables that describe them.
  static let names = [
    "scenario", "quantile", "year", "target", "input", "covariance_row", "covariance_column", stateByte,
    NetCDFSummary.stateName, "scenario_name", "scenario_label", "target_name", "target_label", "target_force",
    "target_probability", "target_standard_error", "target_wanted", "input_address", "input_unit",
    "input_law",
    "covariance", "covariance_row_path", "covariance_column_path", "covariance_unit",
  ]
  static let stateByte = "sweep_state_byte"

  private let dimensions: [SummaryContents.Axis: NetCDFFile.Dimension]
  /// Variables of texts and whole numbers, to be filled when all is defined.
  private var texts: [(NetCDFFile.Variable, [String])] = []
  private var integers: [(NetCDFFile.Variable, [Int32])] = []
  private var doubles: [(NetCDFFile.Variable, [Double])] = []

  init(of contents: SummaryContents, in file: NetCDFFile) throws(NetCDFMistake) {
    let report = contents.report
    var dimensions: [SummaryContents.Axis: NetCDFFile.Dimension] = [:]
    // A length of 0 would mean one that grows.
    if !report.scenarios.isEmpty {
      dimensions[.scenario] = try file.dimension("scenario", report.scenarios.count)
    }
    if !report.probabilities.isEmpty {
      dimensions[.quantile] = try file.dimension("quantile", report.probabilities.count)
    }
    dimensions[.year] = try file.dimension("year", report.years.count)
    if !contents.targets.isEmpty {
      dimensions[.target] = try file.dimension("target", contents.targets.count)
    }
    if !contents.covariates.isEmpty {
      dimensions[.row] = try file.dimension("covariance_row", contents.covariates.count)
      dimensions[.column] = try file.dimension("covariance_column", contents.covariates.count)
    }
    self.dimensions = dimensions
    try describeYearsAndScenarios(report, file)
    try describeTargets(contents, file)
    try describeInputs(report, file)
    try describeCovariates(contents, file)
  }

  func dimensions(of axes: [SummaryContents.Axis]) -> [NetCDFFile.Dimension] {
    axes.compactMap { dimensions[$0] }
  }

  /// The names that stand beside the numbers of a variable.
  static func coordinates(of axes: [SummaryContents.Axis]) -> String {
    axes.compactMap { axis -> String? in
      switch axis {
      case .scenario: "scenario_name"
      case .target: "target_name"
      case .row: "covariance_row_path"
      case .column: "covariance_column_path"
      case .quantile, .year: nil
      }
    }.joined(separator: " ")
  }

  func fill(_ file: NetCDFFile) throws(NetCDFMistake) {
    for (variable, values) in texts { try file.put(values, to: variable) }
    for (variable, values) in integers { try file.put(values, to: variable) }
    for (variable, values) in doubles { try file.put(values, to: variable) }
  }

  private mutating func addTexts(
    _ name: String, _ dimension: NetCDFFile.Dimension, _ title: String, _ values: [String], _ file: NetCDFFile
  ) throws(NetCDFMistake) {
    let variable = try file.strings(name, [dimension])
    try file.set("long_name", title, of: variable)
    texts.append((variable, values))
  }

  private mutating func describeYearsAndScenarios(
    _ report: SweepReport, _ file: NetCDFFile
  ) throws(NetCDFMistake) {
    if let dimension = dimensions[.year] {
      integers.append((try CFAttributes.year(of: file, dimension), report.years.map { Int32(clamping: $0) }))
    }
    if let dimension = dimensions[.scenario] {
      let labels = try CFAttributes.scenarios(of: file, dimension)
      texts.append((labels.name, report.scenarios.map(\.name)))
      texts.append((labels.label, report.scenarios.map(\.label)))
    }
    if let dimension = dimensions[.quantile] {
      let quantile = try file.variable("quantile", .double, [dimension])
      try file.set("long_name", "part of the draws that lies at or below", of: quantile)
      try file.set("units", "1", of: quantile)
      doubles.append((quantile, report.probabilities))
    }
  }

  private mutating func describeTargets(
    _ contents: SummaryContents, _ file: NetCDFFile
  ) throws(NetCDFMistake) {
    guard let target = dimensions[.target], let scenario = dimensions[.scenario] else { return }
    let scenarios = contents.report.scenarios
    let chances = contents.targets.map { name in
      scenarios.lazy.flatMap(\.targets).first { $0.name == name }
    }
    try addTexts("target_name", target, "name of the target", contents.targets, file)
    try addTexts(
      "target_label", target, "what the file calls the target", chances.map { $0?.label ?? "" }, file)
    let force = try file.variable("target_force", .integer, [scenario, target])
    try file.set("long_name", "whether the scenario must meet the target", of: force)
    try file.set("flag_values", [0, 1, 2], of: force)
    try file.set("flag_meanings", "absent should must", of: force)
    try file.set("coordinates", "scenario_name target_name", of: force)
    integers.append(
      (
        force,
        scenarios.flatMap { scenario in
          contents.targets.map { name -> Int32 in
            switch scenario.targets.first(where: { $0.name == name })?.force {
            case nil: 0
            case .should: 1
            case .must: 2
            }
          }
        }
      ))
  }

  private mutating func describeInputs(_ report: SweepReport, _ file: NetCDFFile) throws(NetCDFMistake) {
    guard !report.inputs.isEmpty else { return }
    let input = try file.dimension("input", report.inputs.count)
    try addTexts("input_address", input, "number that was drawn", report.inputs.map(\.address), file)
    try addTexts("input_unit", input, "unit of the drawn number", report.inputs.map(\.unit), file)
    try addTexts("input_law", input, "law of the drawn number", report.inputs.map(\.law), file)
  }

  private mutating func describeCovariates(
    _ contents: SummaryContents, _ file: NetCDFFile
  ) throws(NetCDFMistake) {
    guard let row = dimensions[.row], let column = dimensions[.column] else { return }
    let paths = contents.covariates.map(\.path)
    try addTexts("covariance_row_path", row, "output", paths, file)
    try addTexts("covariance_column_path", column, "output", paths, file)
    try addTexts("covariance_unit", row, "unit of the output", contents.covariates.map(\.unit), file)
  }
}
