package import Assessment

/// The bands of a sweep as a wide table of the IAMC with one column more: the quantile.
///
/// Names and units are those of the table of a run. It has the variables that are one output each;
/// those that are sums there are left out, since a sum of quantiles is no quantile of the sum, and
/// with them every parent whose children would not add up to it. Totals have names of their own, such
/// as `Emissions BASIC`.
package enum QuantilesCSV {
  package static let fileName = "quantiles.csv"

  package static func text(of report: SweepReport) -> String {
    var text = "Model,Scenario,Region,Variable,Unit,Quantile"
    for year in report.years { text += ",\(year)" }
    text += "\n"
    for scenario in report.scenarios {
      let head = ["wedge \(report.version)", scenario.name, report.city].map(IAMCFormat.quoted)
        .joined(separator: ",")
      for variable in IAMCFormat.variables(among: scenario.outputs.map(\.path)) {
        guard let output = scenario[variable.path], output.key == nil else { continue }
        let scale = (output.coherentFactor, variable.coherentFactor)
        let start = "\(head),\(IAMCFormat.quoted(variable.name)),\(IAMCFormat.quoted(variable.unit))"
        for (probability, values) in zip(report.probabilities, output.quantiles) {
          text += "\(start),\(probability)"
          for place in 0..<report.years.count {
            text += ","
            guard place < values.count, values[place].isFinite else { continue }
            text += (values[place] * scale.0 / scale.1).description
          }
          text += "\n"
        }
      }
    }
    return text
  }
}
