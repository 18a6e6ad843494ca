import ScenarioSyntax

/// Mistakes in what a table of the city reads from a file of measured figures.
enum TableMistake: Mistake {
  /// Where in the file: the row as a spreadsheet counts it, and the header of the column.
  struct Cell: Sendable {
    let file: String
    let row: Int
    let column: String
    var text: String { "row \(row), column \"\(column)\"" }
  }

  case unreadable(file: String, ReadProblem, at: Place)
  case notCSV(file: String, CSVProblem, at: Place)
  case hash(file: String, found: String, at: Place)
  case badHash(text: String, at: Place)
  case unknownHeader(name: String, file: String, headers: [String], at: Place)
  case headerTwice(name: String, file: String, at: Place)
  case noRow(conditions: String, value: String, header: String, candidates: [String], at: Place)
  case noNumbers(column: String, at: Place)
  case twoRows(year: Int, first: Int, second: Int, file: String, at: Place)
  case emptyCell(Cell, at: Place)
  case badNumber(Cell, text: String, isComma: Bool, at: Place)
  case badYear(Cell, text: String, at: Place)
  case noKey(at: Place)
  case itemTwice(what: String, first: Place, at: Place)
  case noColumns(at: Place)

  var code: String {
    switch self {
    case .unreadable: "E0820"
    case .notCSV: "E0821"
    case .hash, .badHash: "E0822"
    case .unknownHeader, .headerTwice: "E0823"
    case .noRow, .noNumbers: "E0824"
    case .twoRows: "E0825"
    case .emptyCell: "E0826"
    case .badNumber: "E0827"
    case .badYear: "E0828"
    case .noKey, .itemTwice, .noColumns: "E0829"
    }
  }

  var diagnostic: Diagnostic {
    switch self {
    case .unreadable(let file, let problem, let at):
      return error(
        "\"\(file)\" cannot be read: \(problem.text)", at, "the table's file",
        [
          .init(
            .help, "name a file of the project, relative to the folder of this one: data/\(Self.last(file))")
        ])
    case .notCSV(let file, let problem, let at):
      return error(
        "\"\(file)\" is not a table: \(problem.text)", at, "the table's file", [.init(.help, problem.help)])
    case .hash(let file, let found, let at):
      return error(
        "\"\(file)\" is not the file that was pinned", at, "the hash of another content",
        [
          .init(.help, "if the change is meant, write: sha256 \"\(found)\""),
          .init(.note, "without a pin any content is taken"),
        ])
    case .badHash(let text, let at):
      return error(
        "a SHA-256 has 64 hexadecimal digits", at, "this has \(text.count) characters",
        [.init(.help, "leave the pin out, or write what sha256sum prints")])
    case .unknownHeader(let name, let file, let headers, let at):
      return error(
        "\"\(file)\" has no column \"\(name)\"", at, "no such header",
        [
          .init(
            .help, Suggestions.question(for: name, among: headers) ?? "headers are written as in the file"),
          .init(.plain, "its headers are \(listed(headers.map { "\"\($0)\"" }))"),
        ])
    case .headerTwice(let name, let file, let at):
      return error(
        "\"\(file)\" has two columns \"\(name)\"", at, "which of them?",
        [.init(.help, "give one of them another header in the file")])
    case .noRow(let conditions, let value, let header, let candidates, let at):
      let help =
        Suggestions.question(for: value, among: candidates)
        ?? (candidates.isEmpty
          ? "each part is met by some row, all together by none; leave one out"
          : "\"\(header)\" holds \(listed(candidates.map { "\"\($0)\"" }))")
      return error(
        "no row of the table has \(conditions)", at, "keeps nothing", [.init(.help, help)])
    case .noNumbers(let column, let at):
      return error(
        "column \(column) holds no number", at, "only NO, NE, IE or C",
        [.init(.help, "leave the column out, and say what is not known where it would be used")])
    case .twoRows(let year, let first, let second, let file, let at):
      return error(
        "two rows give a value for \(year)", at, "rows \(first) and \(second) of \"\(file)\"",
        [.init(.help, "keep one of them by a condition more: where \"…\" = \"…\" and \"HEADER\" = \"VALUE\"")]
      )
    case .emptyCell(let cell, let at):
      return error(
        "\"\(cell.file)\" has an empty cell: \(cell.text)", at, "read by this line",
        [.init(.help, "write NE where nothing was estimated, NO where nothing occurs, or take the row out")])
    case .badNumber(let cell, let text, let isComma, let at):
      return error(
        "\"\(shown(text))\" is not a number: \(cell.text) of \"\(cell.file)\"", at, "read by this line",
        [
          .init(.needs, isComma ? "digits with a decimal comma, such as 8500,5" : "digits, such as 8500.5"),
          .init(
            .help,
            isComma
              ? "no points or blanks between thousands; for a decimal point write: decimal point"
              : "no commas or blanks between thousands; for a decimal comma write: decimal comma"),
        ])
    case .badYear(let cell, let text, let at):
      return error(
        "\"\(shown(text))\" is not a year: \(cell.text) of \"\(cell.file)\"", at, "the key of the rows",
        [.init(.needs, "a year from 1900 to 2200 with four digits, such as 2019")])
    case .noKey(let at):
      return error(
        "the table does not say which column holds the year", at, "no key",
        [.init(.help, "add a line: key year \"year\"")])
    case .itemTwice(let what, let first, let at):
      return error(
        "the table states \(what) twice", at, "stated again here", [.init(.help, "keep one of them")],
        also: [.init(first, "stated here first")])
    case .noColumns(let at):
      return error(
        "the table names no column", at, "nothing is read",
        [.init(.help, "add a line: column NAME \"header\" unit UNIT")])
    }
  }

  private static func last(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? "table.csv"
  }
}

/// At most eight of them, and how many more there are.
func listed(_ words: [String]) -> String {
  let shown = words.prefix(8).joined(separator: ", ")
  return words.count > 8 ? "\(shown) and \(words.count - 8) more" : shown
}

/// A foreign text as a message can hold it: short and without control characters.
func shown(_ text: String) -> String {
  let clean = text.unicodeScalars.prefix(40).filter { $0.properties.generalCategory != .control }
  var kept = String.UnicodeScalarView()
  kept.append(contentsOf: clean)
  return String(kept) + (text.unicodeScalars.count > 40 ? "…" : "")
}

extension ReadProblem {
  /// Why, as the end of a sentence.
  var text: String {
    switch self {
    case .notFound: "there is no such file"
    case .notAFile: "it is no ordinary file"
    case .unreadable: "the system does not give it out"
    case .leavesProject: "it lies outside the project"
    case .tooLarge(let limit): "it has more than \(limit) bytes"
    }
  }
}

extension CSVProblem {
  var text: String {
    switch self {
    case .empty: "it holds nothing"
    case .notUTF8: "it is not UTF-8 text"
    case .tooLarge(let limit): "it has more than \(limit) bytes"
    case .tooManyRows(let limit): "it has more than \(limit) rows"
    case .tooManyColumns(let limit): "a row has more than \(limit) fields"
    case .raggedRow(let row, let fields, let columns):
      "row \(row) has \(fields) field\(fields == 1 ? "" : "s"), the header \(columns)"
    case .strayQuote(let row, let column): "row \(row), field \(column) has a quote in its midst"
    case .quoteNotClosed(let row, let column):
      "the quote that opens row \(row), field \(column) is not closed"
    }
  }

  var help: String {
    switch self {
    case .empty: "the first row names the columns"
    case .notUTF8: "save it as UTF-8"
    case .tooLarge, .tooManyRows, .tooManyColumns: "take out what the city does not use"
    case .raggedRow: "put a field that holds a comma between quotes: \"a, b\""
    case .strayQuote, .quoteNotClosed: "a field with quotes stands between quotes, and each inside is doubled"
    }
  }
}
