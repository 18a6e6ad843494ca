package import Assessment

/// `report.html`: one file for a reader, with pictures, tables and where the numbers come from.
package struct PageFormat: OutputFormat {
  package static let name = "page"
  package static let fileName: String? = "report.html"

  package static func text(of report: RunReport, style: TerminalStyle) -> String { RunPage.text(of: report) }
}
