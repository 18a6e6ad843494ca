import Assessment
import ScenarioCompiler

/// The measured years of a file, split into those that are known and those that are judged.
struct HindcastRecord {
  /// One measured figure: where the model says the same, and what was measured in coherent units.
  struct Cell {
    let inventory: String
    let path: String
    let year: Int
    let figure: Figure
  }

  let fitted: [Int]
  let judged: [Int]
  let cells: [Cell]

  var split: Int { fitted[fitted.count - 1] }

  static func of(_ run: CompiledRun, split: Int?) -> Result<HindcastRecord, HindcastMistake> {
    let cells = run.inventories.flatMap { inventory in
      inventory.rows.filter { run.horizon.contains($0.year) }.sorted { $0.year < $1.year }.flatMap { row in
        zip(inventory.columns, row.cells).map { path, cell in
          Cell(inventory: inventory.name, path: path, year: row.year, figure: cell.figure)
        }
      }
    }
    let years = Set(cells.filter { $0.figure.value != nil }.map(\.year)).sorted()
    guard !run.scenarios.isEmpty, let first = years.first, let last = years.last else {
      return .failure(.nothingMeasured(in: run.city))
    }
    let year = split ?? years[max(0, years.count / 2 - 1)]
    let fitted = years.filter { $0 <= year }
    let judged = years.filter { $0 > year }
    guard fitted.count >= 2, !judged.isEmpty else {
      return .failure(
        HindcastMistake(
          code: "E0822", sentence: "the record cannot be split in \(year)",
          notes: [
            ("needs", "two measured years up to it and one after it"),
            (
              "note ",
              "\(years.count) year\(years.count == 1 ? " is" : "s are") measured, from \(first) to \(last)"
            ),
            ("learn", "wedge explain E0822"),
          ]))
    }
    return .success(HindcastRecord(fitted: fitted, judged: judged, cells: cells))
  }
}
