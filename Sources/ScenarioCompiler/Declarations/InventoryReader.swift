import Assessment
import ScenarioSyntax
import Units

/// An inventory as read, with the place of its head for messages about its years.
struct ReadInventory {
  let statement: InventoryStatement
  let headSpan: Place
  var years: [Int] { statement.rows.map(\.year) }
}

/// Reads measured years: numbers in coherent units, keys with their notes, and what the model must match.
struct InventoryReader {
  let units: UnitCatalogue
  let horizon: ClosedRange<Int>
  let results: ResultPaths
  let places: Places
  let complaints: Complaints

  /// All inventories of a file, in the order of their names.
  func read(_ all: [InventorySyntax]) -> [ReadInventory] {
    var first: [String: Place] = [:]
    var read: [ReadInventory] = []
    for syntax in all {
      if let earlier = first[syntax.name.text] {
        complaints.add(
          LeverMistake.twice(
            what: "inventory", name: syntax.name.text, first: earlier, at: syntax.name.span))
        continue
      }
      first[syntax.name.text] = syntax.name.span
      if let inventory = self.read(syntax) { read.append(inventory) }
    }
    return read.sorted { $0.statement.name < $1.statement.name }
  }

  private func read(_ syntax: InventorySyntax) -> ReadInventory? {
    var method: (text: String, span: Place)?
    var columns: (paths: [PathSyntax], span: Place)?
    var rows: [InventoryRowSyntax] = []
    var matches: [ModelMatchSyntax] = []
    for item in syntax.items {
      switch item.content {
      case .method(let text):
        if let method {
          complaints.add(InventoryMistake.itemTwice(word: "method", first: method.span, at: item.span))
        } else {
          method = (text.text, item.span)
        }
      case .columns(let paths):
        if let columns {
          complaints.add(InventoryMistake.itemTwice(word: "columns", first: columns.span, at: item.span))
        } else {
          columns = (paths, item.span)
        }
      case .row(let row): rows.append(row)
      case .modelMatches(let match): matches.append(match)
      case .attributes: continue
      }
    }
    let unit = unit(syntax.unit)
    guard let columns else {
      complaints.add(
        InventoryMistake.missing(
          what: "columns", example: "columns emissions.energy, emissions.transport", at: syntax.headSpan))
      return nil
    }
    let isSound = check(columns.paths)
    guard let unit else { return nil }
    let read = self.rows(rows, columns: columns, unit)
    if rows.isEmpty {
      complaints.add(
        InventoryMistake.missing(what: "rows", example: "2020: 1_234_567, …", at: syntax.headSpan))
    }
    guard isSound, !read.isEmpty else { return nil }
    // A row that is refused for its numbers has a year all the same.
    let years = Set(rows.compactMap(\.year.whole)).sorted()
    let statement = InventoryStatement(
      name: syntax.name.text, label: syntax.label.text, method: method?.text,
      columns: columns.paths.map(\.text), rows: read,
      matches: matches.compactMap { match($0, columns: columns.paths, measured: years) })
    return ReadInventory(statement: statement, headSpan: syntax.headSpan)
  }

  /// An amount of CO2e a year; the year may be left out.
  private func unit(_ syntax: UnitSyntax) -> Unit? {
    switch units.parse(syntax.text) {
    case .failure(let mistake):
      complaints.add(UnitUseMistake.unit(mistake, text: syntax.text, at: syntax.span))
      return nil
    case .success(let unit):
      let dimension = unit.dimension.withCO2AsCO2e
      if dimension == .co2e || dimension == .co2e / .time { return unit }
      complaints.add(InventoryMistake.notEmissions(found: unit.dimension, at: syntax.span))
      return nil
    }
  }

  private func check(_ columns: [PathSyntax]) -> Bool {
    var first: [String: Place] = [:]
    var isSound = true
    for path in columns {
      if let earlier = first[path.text] {
        complaints.add(InventoryMistake.columnTwice(path: path.text, first: earlier, at: path.span))
        isSound = false
      }
      first[path.text] = path.span
      guard let dimension = results[path.text] else {
        complaints.add(
          InventoryMistake.unknownColumn(
            path: path.text, candidates: complaints.offering(results.candidates), at: path.span))
        isSound = false
        continue
      }
      if dimension.withCO2AsCO2e != .co2e / .time {
        complaints.add(
          InventoryMistake.columnNotEmissions(path: path.text, found: dimension, at: path.span))
        isSound = false
      }
    }
    return isSound
  }

  private func rows(
    _ rows: [InventoryRowSyntax], columns: (paths: [PathSyntax], span: Place), _ unit: Unit
  ) -> [InventoryStatement.Row] {
    var first: [Int: Place] = [:]
    var read: [InventoryStatement.Row] = []
    for row in rows {
      guard let year = row.year.whole else {
        complaints.add(InventoryMistake.brokenYear(at: row.year.span))
        continue
      }
      if let earlier = first[year] {
        complaints.add(InventoryMistake.yearTwice(year: year, first: earlier, at: row.year.span))
        continue
      }
      first[year] = row.year.span
      if row.cells.count != columns.paths.count {
        complaints.add(
          InventoryMistake.cellCount(
            year: year, cells: row.cells.count, columns: columns.paths.count, columnsAt: columns.span,
            at: row.span))
        continue
      }
      read.append(.init(year: year, cells: row.cells.map { cell($0, of: row, year, unit) }))
    }
    return read.sorted { $0.year < $1.year }
  }

  private func cell(
    _ cell: InventoryRowSyntax.Cell, of row: InventoryRowSyntax, _ year: Int, _ unit: Unit
  ) -> InventoryStatement.Cell {
    switch cell.content {
    case .number(let number): return .init(.value(unit.coherent(number)))
    case .missing(let key):
      let note = row.attributes.notes.map(\.text).joined(separator: "; ")
      if note.isEmpty, key == .notEstimated || key == .includedElsewhere {
        complaints.add(InventoryMistake.noNote(key: key.rawValue, year: year, at: cell.span))
      }
      return .init(.missing(key.rawValue), note: note.isEmpty ? nil : note)
    }
  }

  private func match(
    _ syntax: ModelMatchSyntax, columns: [PathSyntax], measured: [Int]
  ) -> InventoryStatement.Match? {
    let known = columns.map(\.text)
    for column in syntax.columns where !known.contains(column.text) {
      complaints.add(InventoryMistake.noColumn(path: column.text, columns: known, at: column.span))
      return nil
    }
    guard let first = syntax.first.whole, let last = syntax.last.whole else {
      let broken = syntax.first.whole == nil ? syntax.first : syntax.last
      complaints.add(InventoryMistake.brokenYear(at: broken.span))
      return nil
    }
    guard first <= last else {
      complaints.add(InventoryMistake.matchBackwards(first: first, last: last, at: syntax.span))
      return nil
    }
    for (year, span) in [(first, syntax.first.span), (last, syntax.last.span)] {
      if !horizon.contains(year) {
        complaints.add(InventoryMistake.outsideHorizon(year: year, horizon: horizon, at: span))
        return nil
      }
      if !measured.contains(year) {
        complaints.add(InventoryMistake.neverMeasured(year: year, measured: measured, at: span))
        return nil
      }
    }
    guard let tolerance = Percent(complaints: complaints).part(syntax.tolerance, what: "a tolerance") else {
      return nil
    }
    guard tolerance <= 1, tolerance >= 0 else {
      complaints.add(
        InventoryMistake.tolerance(text: syntax.tolerance.numberText + " %", at: syntax.tolerance.span))
      return nil
    }
    return .init(
      columns: syntax.columns.map(\.text), tolerance: tolerance, years: first...last,
      place: places.number(of: syntax.span))
  }
}

/// Reads parts of a whole, which need a percent sign.
struct Percent {
  let complaints: Complaints

  /// 0.02 for `2 %`; nil, with a mistake, for anything without the sign.
  func part(_ quantity: QuantitySyntax, what: String) -> Double? {
    if quantity.unitText == "%" { return quantity.scaledNumber / 100 }
    complaints.add(
      UnitUseMistake.needsPercent(what: what, text: quantity.numberText, at: quantity.span))
    return nil
  }
}
