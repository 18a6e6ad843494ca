/// Measured years of a city: made by the compiler, compared with the model here.
package struct InventoryStatement: Sendable {
  /// One measured number, or the key that says why there is none.
  package struct Cell: Sendable {
    /// In coherent units, kg/yr.
    package let figure: Figure
    /// What a notation key was explained with.
    package let note: String?

    package init(_ figure: Figure, note: String? = nil) {
      self.figure = figure
      self.note = note
    }
  }

  package struct Row: Sendable {
    package let year: Int
    /// One for each column.
    package let cells: [Cell]

    package init(year: Int, cells: [Cell]) {
      self.year = year
      self.cells = cells
    }
  }

  /// `model matches emissions.waste within 2 % from 2005 to 2019`.
  package struct Match: Sendable {
    /// The columns it speaks of, by path; empty for all.
    package let columns: [String]
    /// 0.02 for 2 %.
    package let tolerance: Double
    package let years: ClosedRange<Int>
    package let place: Int32

    package init(
      columns: [String] = [], tolerance: Double, years: ClosedRange<Int>, place: Int32 = 0
    ) {
      self.columns = columns
      self.tolerance = tolerance
      self.years = years
      self.place = place
    }
  }

  package let name: String
  package let label: String
  package let method: String?
  /// Output paths, such as `emissions.energy`.
  package let columns: [String]
  package let rows: [Row]
  package let matches: [Match]
  /// Where its head stands.
  package let place: Int32

  /// The match that judges a figure: one that names its column goes before one for all, then the tighter one.
  func match(for column: String, in year: Int) -> Match? {
    let dated = matches.filter { $0.years.contains(year) }
    let own = dated.filter { $0.columns.contains(column) }
    return (own.isEmpty ? dated.filter(\.columns.isEmpty) : own).min { $0.tolerance < $1.tolerance }
  }

  package init(
    name: String, label: String, method: String? = nil, columns: [String], rows: [Row],
    matches: [Match] = [], place: Int32 = 0
  ) {
    self.name = name
    self.label = label
    self.method = method
    self.columns = columns
    self.rows = rows
    self.matches = matches
    self.place = place
  }
}
