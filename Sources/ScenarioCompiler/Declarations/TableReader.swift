import ScenarioSyntax
import Units

/// Reads a declared table from the bytes of its file.
///
/// The file is parsed once; texts that filters ask for are numbered, so that 40
/// columns over thousands of rows compare integers.
struct TableReader {
  let units: UnitCatalogue
  let complaints: Complaints

  /// The table with all its declared columns; one that could not be read has no points,
  /// which silences what uses it.
  func read(
    _ syntax: TableSyntax, bytes: Result<[UInt8], ReadProblem>, citySource: AttributeSyntax? = nil
  ) -> Table {
    let declared = declaration(syntax)
    var table = Table(name: syntax.name.text, columns: [:])
    let isAssumed = (declared.attributes.first(where: \.isProvenance) ?? citySource)?.isAssumption ?? false
    for (name, column) in declared.columns {
      table.columns[name] = TableColumn(
        path: "\(syntax.name.text).\(name)", measure: unit(column.unit)?.measure ?? .number, points: [],
        span: column.span, isAssumed: isAssumed)
    }
    guard let file = file(syntax, bytes) else { return table }
    guard let key = declared.key else {
      complaints.add(TableMistake.noKey(at: syntax.name.span))
      return table
    }
    guard let keyColumn = file.column(key, complaints),
      let kept = file.rows(declared.filters, complaints)
    else { return table }
    for (name, column) in declared.columns {
      guard let unit = unit(column.unit),
        let points = points(
          column, unit, keyColumn: keyColumn, key: key, among: kept, of: file, isComma: declared.isComma)
      else { continue }
      table.columns[name] = TableColumn(
        path: "\(syntax.name.text).\(name)", measure: unit.measure, unit: unit, points: points,
        span: column.span,
        isAssumed: isAssumed)
    }
    return table
  }

  // MARK: What the block says

  private struct Declaration {
    var key: StringSyntax?
    var filters: [FilterSyntax] = []
    var columns: [(name: String, syntax: ColumnSyntax)] = []
    var isComma = false
    var attributes: [AttributeSyntax] = []
  }

  private func declaration(_ syntax: TableSyntax) -> Declaration {
    var found = Declaration()
    var keySpan: Place?
    var decimalSpan: Place?
    for item in syntax.items {
      switch item.content {
      case .keyYear(let header):
        if let first = keySpan {
          complaints.add(TableMistake.itemTwice(what: "its key", first: first, at: item.span))
        } else {
          found.key = header
          keySpan = item.span
        }
      case .filter(let filter): found.filters.append(filter)
      case .column(let column):
        if let first = found.columns.first(where: { $0.name == column.name.text }) {
          complaints.add(
            NameMistake.twice(
              path: "\(syntax.name.text).\(column.name.text)", first: first.syntax.name.span,
              second: column.name.span))
        } else {
          found.columns.append((column.name.text, column))
        }
      case .decimal(let sign):
        if let first = decimalSpan {
          complaints.add(TableMistake.itemTwice(what: "its decimal sign", first: first, at: item.span))
        } else {
          found.isComma = sign == .comma
          decimalSpan = item.span
        }
      case .attributes(let attributes): found.attributes += attributes.all
      }
    }
    if found.columns.isEmpty { complaints.add(TableMistake.noColumns(at: syntax.name.span)) }
    return found
  }

  private func unit(_ syntax: UnitSyntax) -> Unit? {
    switch units.parse(syntax.text) {
    case .success(let unit): return unit
    case .failure(let mistake):
      complaints.add(UnitUseMistake.unit(mistake, text: syntax.text, at: syntax.span))
      return nil
    }
  }

  // MARK: The file

  private func file(_ syntax: TableSyntax, _ bytes: Result<[UInt8], ReadProblem>) -> TableFile? {
    let name = syntax.location.text
    let content: [UInt8]
    switch bytes {
    case .failure(.leavesProject):
      complaints.add(ProjectMistake.leavesProject(location: name, at: syntax.location.span))
      return nil
    case .failure(let problem):
      complaints.add(TableMistake.unreadable(file: name, problem, at: syntax.location.span))
      return nil
    case .success(let read): content = read
    }
    if let pin = syntax.sha256, !isPinned(content, pin, name) { return nil }
    do throws(CSVProblem) {
      return TableFile(try CSVReader(content), name: name)
    } catch {
      complaints.add(TableMistake.notCSV(file: name, error, at: syntax.location.span))
      return nil
    }
  }

  private func isPinned(_ content: [UInt8], _ pin: StringSyntax, _ name: String) -> Bool {
    let wanted = pin.text.lowercased()
    let digits = Set("0123456789abcdef")
    guard wanted.utf8.count == 64, wanted.allSatisfy(digits.contains) else {
      complaints.add(TableMistake.badHash(text: pin.text, at: pin.span))
      return false
    }
    let found = SHA256.hexadecimal(of: content)
    guard found != wanted else { return true }
    complaints.add(TableMistake.hash(file: name, found: found, at: pin.span))
    return false
  }

  // MARK: One column

  /// The value of each year, or nil after the first mistake of the column.
  private func points(
    _ column: ColumnSyntax, _ unit: Unit, keyColumn: Int, key: StringSyntax, among kept: [Int],
    of file: TableFile, isComma: Bool
  ) -> [(year: Int, cell: TableColumn.Cell)]? {
    guard let place = file.column(column.header, complaints),
      let rows = file.rows(column.filter.map { [$0] } ?? [], among: kept, complaints)
    else { return nil }
    var cells: [Int: (row: Int, cell: TableColumn.Cell)] = [:]
    for row in rows {
      let yearText = file.csv.text(row: row, column: keyColumn)
      guard let year = TableNumber.year(yearText) else {
        complaints.add(
          TableMistake.badYear(file.cell(row, keyColumn), text: yearText, at: key.span))
        return nil
      }
      if let earlier = cells[year] {
        complaints.add(
          TableMistake.twoRows(
            year: year, first: file.csv.rowNumbers[earlier.row], second: file.csv.rowNumbers[row],
            file: file.name, at: column.span))
        return nil
      }
      let text = file.csv.text(row: row, column: place)
      if text.isEmpty {
        complaints.add(TableMistake.emptyCell(file.cell(row, place), at: column.span))
        return nil
      }
      if MissingKey(rawValue: text) != nil {
        cells[year] = (row, .missing(text))
        continue
      }
      guard let number = TableNumber.value(text, isComma: isComma) else {
        complaints.add(
          TableMistake.badNumber(file.cell(row, place), text: text, isComma: isComma, at: column.span))
        return nil
      }
      cells[year] = (row, .value(unit.coherent(number)))
    }
    let points = cells.sorted { $0.key < $1.key }.map { (year: $0.key, cell: $0.value.cell) }
    let hasNumber = points.contains { if case .value = $0.cell { true } else { false } }
    if !hasNumber { complaints.add(TableMistake.noNumbers(column: column.name.text, at: column.span)) }
    return hasNumber ? points : nil
  }
}

extension AttributeSyntax {
  /// Whether it says that the number was not measured.
  var isAssumption: Bool {
    switch content {
    case .assumed, .calibrated: true
    default: false
    }
  }
}
