package import Assessment

/// Why numbers of the IAMC table are missing, and which of its totals leave something out.
///
/// The cells of that table are numbers or empty, since whoever reads it takes a key for a broken
/// number. This table stands beside it: one line for each series without numbers, for each gap in
/// a total, and for each measured year that has a key. Its variables are those of the IAMC table,
/// or paths where that has none.
package struct NotationKeysFormat: OutputFormat {
  package static let name = "notation_keys"
  package static let fileName: String? = "notation-keys.csv"

  package static func text(of report: RunReport, style: TerminalStyle) -> String {
    var text = "Model,Scenario,Region,Variable,Unit,Year,Status,Notation Key,Of,Note\n"
    for scenario in report.scenarios {
      let head = [IAMCFormat.model(report), scenario.trajectories.scenario, report.city]
      func add(
        _ path: String, _ unit: String, year: String, _ status: String, key: String, of: String, note: String?
      ) {
        let known = IAMCFormat.variable(of: path)
        let row =
          head + [known?.name ?? path, known?.unit ?? unit, year, status, key, of, note ?? ""]
        text += row.map(IAMCFormat.quoted).joined(separator: ",") + "\n"
      }
      for series in scenario.trajectories.series {
        for gap in series.gaps {
          add(series.path, series.unit, year: "", "incomplete", key: gap.key, of: gap.path, note: gap.note)
        }
        if let key = series.key {
          add(series.path, series.unit, year: "", "missing", key: key, of: series.path, note: nil)
        }
      }
      for cell in scenario.inventory {
        guard let key = cell.key else { continue }
        add(
          cell.path, cell.unit, year: "\(cell.year)", "not measured", key: key, of: cell.inventory, note: nil)
      }
    }
    return text
  }
}
