import ScenarioSyntax

/// A parsed file of measured figures, with the texts of its filtered columns as numbers.
final class TableFile {
  let csv: CSVReader
  let name: String
  private let headers: [String: [Int]]
  private var texts: [Int: (numbers: [String: Int], rows: [Int])] = [:]

  init(_ csv: CSVReader, name: String) {
    self.csv = csv
    self.name = name
    headers = Dictionary(grouping: csv.header.indices) { csv.header[$0] }
  }

  func cell(_ row: Int, _ column: Int) -> TableMistake.Cell {
    TableMistake.Cell(file: name, row: csv.rowNumbers[row], column: csv.header[column])
  }

  /// The place of the only column with this header.
  func column(_ header: StringSyntax, _ complaints: Complaints) -> Int? {
    let places = headers[header.text] ?? []
    if places.isEmpty {
      complaints.add(
        TableMistake.unknownHeader(name: header.text, file: name, headers: csv.header, at: header.span))
    } else if places.count > 1 {
      complaints.add(TableMistake.headerTwice(name: header.text, file: name, at: header.span))
    }
    return places.count == 1 ? places[0] : nil
  }

  /// The rows that meet all conditions; nil, with a mistake, if there is none.
  func rows(_ filters: [FilterSyntax], among kept: [Int]? = nil, _ complaints: Complaints) -> [Int]? {
    var rows = kept ?? Array(0..<csv.rowCount)
    for filter in filters {
      for condition in filter.conditions {
        guard let column = column(condition.column, complaints) else { return nil }
        let known = numbered(column)
        guard let wanted = known.numbers[condition.value.text] else {
          complaints.add(
            TableMistake.noRow(
              conditions: "\"\(condition.column.text)\" = \"\(condition.value.text)\"",
              value: condition.value.text, header: condition.column.text,
              candidates: known.numbers.keys.sorted(), at: condition.value.span))
          return nil
        }
        rows.removeAll { known.rows[$0] != wanted }
      }
      if rows.isEmpty {
        complaints.add(
          TableMistake.noRow(
            conditions: filter.conditions.map { "\"\($0.column.text)\" = \"\($0.value.text)\"" }
              .joined(separator: " and "),
            value: "", header: "", candidates: [], at: filter.span))
        return nil
      }
    }
    return rows
  }

  /// Each text of a column as a number, and the number of each row.
  private func numbered(_ column: Int) -> (numbers: [String: Int], rows: [Int]) {
    if let known = texts[column] { return known }
    var numbers: [String: Int] = [:]
    let rows = (0..<csv.rowCount).map { row in
      let text = csv.text(row: row, column: column)
      if let known = numbers[text] { return known }
      numbers[text] = numbers.count
      return numbers.count - 1
    }
    texts[column] = (numbers, rows)
    return (numbers, rows)
  }
}
