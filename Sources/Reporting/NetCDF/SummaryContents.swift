import Assessment

/// The variables of a summary with their values, gathered from all scenarios of the report.
///
/// A scenario that lacks an output or a target has missing values there.
struct SummaryContents {
  /// A variable over scenarios, and over quantiles and years or targets.
  struct Entry {
    let name: String
    let axes: [Axis]
    let attributes: [(name: String, text: String)]
    let values: [Double]
    var threshold: Double?
  }

  enum Axis: String, Sendable {
    case scenario, quantile, year, target, input
    case row = "covariance_row"
    case column = "covariance_column"
  }

  let report: SweepReport
  let number: NetCDFFile.Number

  init(_ report: SweepReport, isSinglePrecision: Bool) {
    self.report = report
    number = isSinglePrecision ? .float : .double
  }

  func write(to file: NetCDFFile, state: [UInt8]?) throws(NetCDFMistake) {
    try file.endDefinitions()
  }
}
