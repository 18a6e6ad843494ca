import ScenarioSyntax
import Units

/// A table of a CSV file, column by column.
struct Table {
  let name: String
  var columns: [String: TableColumn]
  var columnNames: [String] { columns.keys.sorted() }
}

/// One column: a value for each measured year, in coherent units.
struct TableColumn {
  enum Cell {
    case value(Double)
    /// A notation key: NO, NE, IE or C.
    case missing(String)
  }

  let path: String
  let measure: Measure
  /// The unit that its numbers are written in.
  var unit: Unit?
  /// In rising order of years.
  let points: [(year: Int, cell: Cell)]
  let span: Place
  let isAssumed: Bool
}
