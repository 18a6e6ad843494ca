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

  /// What can be fitted in seconds; a stranger's file must end soon.
  static let mostFigures = 5_000
  static let mostNumbers = 200
  static let mostGrids = 12
  /// Rows of a plan times lanes, for one step of the fit.
  static let mostWork = 100_000_000

  var split: Int { fitted[fitted.count - 1] }

  static func of(_ run: CompiledRun, split: Int?) -> Result<HindcastRecord, RecordMistake> {
    let cells = run.inventories.flatMap { inventory in
      inventory.rows.filter { run.horizon.contains($0.year) }.sorted { $0.year < $1.year }.flatMap { row in
        zip(inventory.columns, row.cells).map { path, cell in
          Cell(inventory: inventory.name, path: path, year: row.year, figure: cell.figure)
        }
      }
    }
    let years = Set(cells.filter { $0.figure.value != nil }.map(\.year)).sorted()
    guard !run.scenarios.isEmpty, !years.isEmpty else {
      return .failure(.nothingMeasured(in: run))
    }
    guard cells.count <= mostFigures else {
      return .failure(.tooLarge("measured figures", limit: mostFigures))
    }
    guard run.literals.count <= mostNumbers else {
      return .failure(.tooLarge("calibrated numbers", limit: mostNumbers))
    }
    let year = split ?? years[max(0, years.count / 2 - 1)]
    let fitted = years.filter { $0 <= year }
    let judged = years.filter { $0 > year }
    guard fitted.count >= 2, !judged.isEmpty else {
      return .failure(.noSplit(in: year, of: years, run))
    }
    return .success(HindcastRecord(fitted: fitted, judged: judged, cells: cells))
  }
}
