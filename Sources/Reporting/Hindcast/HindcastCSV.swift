package import Assessment

/// One line for each measured figure of the second part and each thing that was said of it.
package enum HindcastCSV {
  package static func text(of report: HindcastReport) -> String {
    var text = "city,inventory,path,unit,year,measured,method,value,deviation\n"
    for column in report.columns {
      for row in column.rows {
        for method in HindcastReport.Method.allCases {
          let fields = [
            quoted(report.city), quoted(column.inventory), quoted(column.path), quoted(column.unit),
            "\(row.year)", number(row.measured) ?? row.key ?? "", HindcastJSON.key(method),
            number(row.said[method.rawValue]) ?? "", number(row.deviation(of: method)) ?? "",
          ]
          text += fields.joined(separator: ",") + "\n"
        }
      }
    }
    return text
  }

  private static func number(_ value: Double?) -> String? {
    value.flatMap { $0.isFinite ? $0.description : nil }
  }

  /// A field as RFC 4180 wants it.
  private static func quoted(_ field: String) -> String {
    guard field.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else {
      return field
    }
    let parts = field.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"" + parts.joined(separator: "\"\"") + "\""
  }
}
