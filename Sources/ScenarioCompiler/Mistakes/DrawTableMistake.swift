import Modelling
import ScenarioSyntax

/// Mistakes in a table that states the draws of a sweep.
enum DrawTableMistake: Mistake {
  case notUTF8(at: Place)
  case separator(found: String, at: Place)
  case quote(at: Place)
  case tooLongLine(limit: Int, at: Place)
  case noHeader(at: Place)
  case noRows(at: Place)
  case missingColumns([String], at: Place)
  case unknownColumn(name: String, missing: [String], at: Place)
  case columnTwice(name: String, first: Place, at: Place)
  case ragged(row: Int, fields: Int, columns: Int, at: Place)
  case emptyRow(row: Int, at: Place)
  case emptyCell(row: Int, column: String, at: Place)
  case notANumber(row: Int, column: String, unit: String, text: String, at: Place)
  case tooLarge(row: Int, column: String, at: Place)
  case outOfBounds(row: Int, column: String, unit: String, bounds: ClosedRange<Double>, at: Place)
  case wrongDraw(row: Int, wanted: Int, at: Place)

  var code: String {
    switch self {
    case .notUTF8, .separator, .quote, .tooLongLine, .noHeader, .noRows: "E0830"
    case .missingColumns: "E0831"
    case .unknownColumn: "E0832"
    case .columnTwice: "E0833"
    case .ragged: "E0834"
    case .emptyRow, .emptyCell: "E0835"
    case .notANumber, .tooLarge: "E0836"
    case .outOfBounds: "E0837"
    case .wrongDraw: "E0838"
    }
  }

  var diagnostic: Diagnostic {
    switch self {
    case .notUTF8(let at):
      return error("a table of draws is UTF-8 text", at, "this is not", [.init(.help, "save it as UTF-8")])
    case .separator(let found, let at):
      return error(
        "the columns of a table of draws are separated by commas", at, "\(found), but no commas",
        [.init(.help, "save it with commas between columns and a decimal point in numbers")])
    case .quote(let at):
      return error(
        "a quote stands alone", at, "",
        [.init(.help, "quotes go around a whole field, and are not needed")])
    case .tooLongLine(let limit, let at):
      return error(
        "a line has more than \(limit) bytes", at, "",
        [.init(.help, "one line for each draw, ended by a line feed")])
    case .noHeader(let at):
      return error(
        "the table is empty", at, "",
        [.init(.help, "the first row names the columns, each draw has a row below it")])
    case .noRows(let at):
      return error(
        "the table has no draws", at, "only this row",
        [.init(.help, "write one row for each draw below the names of the columns")])
    case .missingColumns(let names, let at):
      return error(
        names.count == 1
          ? "the table has no column for \(names[0])" : "the table has no columns for \(names.count) numbers",
        at, "no such column",
        (names.count == 1 ? [] : [.init(.needs, listed(names))])
          + [
            .init(.why, "every uncertain number of the scenarios is drawn, so every draw has to state it"),
            .init(.help, "wedge sweep … --samples 1 --draws draws.csv writes such a table"),
          ])
    case .unknownColumn("", _, let at):
      return error(
        "a column has no name", at, "no name",
        [.init(.help, "name the number it states, or take it out; in pandas: to_csv(…, index=False)")])
    case .unknownColumn(let name, let missing, let at):
      return error(
        "there is no uncertain number \"\(shown(name))\"", at, "no such number",
        [
          .init(
            .help,
            Suggestions.question(for: name, among: missing)
              ?? (missing.isEmpty
                ? "leave the column out; the scenarios draw nothing of this name"
                : "columns are named by the paths of the numbers, such as \"\(missing[0])\""))
        ])
    case .columnTwice(let name, let first, let at):
      return error(
        "the table has two columns \"\(shown(name))\"", at, "the second",
        [.init(.help, "keep one of them")], also: [.init(first, "the first")])
    case .ragged(let row, let fields, let columns, let at):
      return error(
        "row \(row) has \(fields) field\(fields == 1 ? "" : "s"), the header \(columns)", at,
        fields < columns ? "\(columns - fields) too few" : "\(fields - columns) too many",
        [
          .init(
            .help,
            fields < columns
              ? "every draw states every number" : "numbers have a decimal point and no commas: 8500.5")
        ])
    case .emptyRow(let row, let at):
      return error(
        "row \(row) is empty", at, "", [.init(.help, "take it out; empty lines may only end a table")])
    case .emptyCell(let row, let column, let at):
      return error(
        "row \(row) has no number for \(column)", at, "empty",
        [.init(.help, "every draw states every number")])
    case .notANumber(let row, let column, let unit, let text, let at):
      return error(
        "\"\(shown(text))\" in row \(row) is not a number", at, column,
        [
          .init(.needs, "digits with a decimal point, such as 8500.5 or 1.2e-5, in \(inWords(unit))"),
          .init(.help, Self.advice(on: text, unit: unit)),
        ])
    case .tooLarge(let row, let column, let at):
      return error(
        "a number in row \(row) is too large", at, column,
        [.init(.help, "check the exponent")])
    case .outOfBounds(let row, let column, let unit, let bounds, let at):
      return error(
        "\(column) in row \(row) is outside its bounds", at, range(bounds, unit),
        [.init(.help, "numbers stand in \(inWords(unit)), as in the scenario file")])
    case .wrongDraw(let row, let wanted, let at):
      return error(
        "row \(row) is draw \(wanted)", at, "another number",
        [
          .init(.needs, "the column \"draw\" counts 0, 1, 2, …"),
          .init(.help, "sort the rows by it, or leave the column out"),
        ])
    }
  }

  private static func advice(on text: String, unit: String) -> String {
    let lower = text.lowercased()
    if ["nan", "na", "n/a", "null", "none", "-nan"].contains(lower) {
      return "every draw states every number; take the row out where one is not known"
    }
    if lower.hasSuffix("inf") || lower.hasSuffix("infinity") { return "write a number that is finite" }
    if text.hasSuffix("%") { return "leave the sign out: the column stands in \(inWords(unit))" }
    if text.contains(",") { return "write a decimal point, and nothing between thousands" }
    return "leave out units, blanks and marks between thousands"
  }
}

private func inWords(_ unit: String) -> String { unit == "1" || unit.isEmpty ? "plain numbers" : unit }

/// `it lies between 0 and 100 %`; a side without end is left out.
private func range(_ bounds: ClosedRange<Double>, _ unit: String) -> String {
  let unit = unit == "1" || unit.isEmpty ? "" : " \(unit)"
  let (low, high) = (bounds.lowerBound.short(digits: 6), bounds.upperBound.short(digits: 6))
  if bounds.upperBound == .infinity { return "it is at least \(low)\(unit)" }
  if bounds.lowerBound == -.infinity { return "it is at most \(high)\(unit)" }
  return "it lies between \(low) and \(high)\(unit)"
}
