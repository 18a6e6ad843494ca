import Modelling
import Plans
import ScenarioSyntax
import Units

/// Paths that are read, and last year's values.
extension MeaningReader {
  func readReference(_ reference: ReferenceSyntax, in scope: Scope, address: String) -> Read {
    let path = reference.path
    if let key = path.single?.text, MissingKey(rawValue: key) != nil, reference.at == nil {
      complaints.add(TimeMistake.missingValue(path: address, key: key, year: nil, at: path.span))
      return Self.unknown
    }
    guard let resolved = resolve(path, in: scope) else { return Self.unknown }
    if case .column(let column) = resolved {
      return readColumn(column, reference, in: scope, address: address)
    }
    if !reference.shape.isEmpty {
      complaints.add(TimeMistake.shapeOnNumber(path: path.text, at: reference.span))
      return Self.unknown
    }
    guard let read = read(resolved, path) else { return Self.unknown }
    guard let at = reference.at else { return read }
    guard let year = at.whole else {
      complaints.add(TimeMistake.brokenYear(at: at.span))
      return Self.unknown
    }
    return (.at(read.meaning, year: year, place: reference.span), read.measure)
  }

  /// What a path means; nil after a report.
  func resolve(_ path: PathSyntax, in scope: Scope) -> Resolved? {
    let found = names.resolve(path, in: scope)
    if case .success(let resolved) = found { return resolved }
    guard !tree.isSilenced(path.parts.map(\.text)) else { return nil }
    switch found {
    case .success(let resolved): return resolved
    case .failure(.unknown(let candidates)):
      complaints.add(
        NameMistake.unknownPath(
          path: path.text, from: scope.block === tree.file ? "in this file" : "from \(scope.block.path)",
          candidates: candidates, at: path.span))
    case .failure(.unknownColumn(let table, let name)):
      complaints.add(
        NameMistake.unknownColumn(
          name: name.text, table: table.name, candidates: table.columnNames, at: name.span))
    case .failure(.unknownRow(let group, let name)):
      complaints.add(
        NameMistake.unknownRow(
          name: name.text, group: tree[group].path, rows: tree[group].rows.map(\.name.text),
          at: name.span))
    }
    return nil
  }

  /// A path alone, without a year or a shape.
  func read(_ path: PathSyntax, in scope: Scope) -> Read {
    guard let resolved = resolve(path, in: scope), let read = read(resolved, path) else {
      return Self.unknown
    }
    return read
  }

  private func read(_ resolved: Resolved, _ path: PathSyntax) -> Read? {
    switch resolved {
    case .quantity(let id):
      guard let measure = measureOf(id) else { return nil }
      return (.quantity(id), measure)
    case .row(let group, let row): return (.row(group, row), Measure(.one, .percent))
    case .unstated(let block, let slot):
      guard slot.hasFallback else {
        guard !tree.isSilenced([slot.name]) else { return nil }
        complaints.add(
          NameMistake.missing(
            what: slot.name, of: block.path, kind: block.kind.word,
            because: "it is read here and stated nowhere", at: path.span))
        return nil
      }
      return (.unstated(block.member, slot: slot.name), measure(ofUnit: slot.unit))
    case .result(let block, let result, let key):
      return (
        .result(block.member, name: result.name, key: key?.text, at: path.span), measure(ofUnit: result.unit)
      )
    case .option(let meaning, let measure): return (meaning, measure)
    case .column: return nil
    case .block(let block): return notANumber(path, withArticle(block.kind.word))
    case .group: return notANumber(path, "a group of shares")
    case .unstatedGroup: return notANumber(path, "a group of shares that is not stated")
    case .map: return notANumber(path, "a map")
    }
  }

  private func notANumber(_ path: PathSyntax, _ what: String) -> Read? {
    complaints.add(NameMistake.notANumber(path: path.text, what: what, at: path.span))
    return nil
  }

  /// What a unit of the vocabulary measures.
  func measure(ofUnit text: String) -> Measure {
    guard let unit = shownUnits[text] else {
      preconditionFailure("the vocabulary uses an unknown unit: \(text)")
    }
    return unit.measure
  }

  private func readColumn(
    _ column: TableColumn, _ reference: ReferenceSyntax, in scope: Scope, address: String
  ) -> Read {
    if let at = reference.at {
      guard let year = at.whole, let cell = column.points.first(where: { $0.year == year })?.cell else {
        complaints.add(
          TimeMistake.missingValue(
            path: column.path, key: "not in the table", year: at.whole, at: reference.span))
        return Self.unknown
      }
      switch cell {
      case .value where year > knownUntil:
        let points = column.points.compactMap { point -> (year: Int, value: Meaning)? in
          if case .value(let value) = point.cell { (point.year, self.cell(value, of: column)) } else { nil }
        }
        let series = SeriesMeaning(
          points: points, curve: .linear, after: .hold, before: .hold, dimension: column.measure.dimension,
          place: reference.span)
        return (.at(.series(series), year: year, place: reference.span), column.measure)
      case .value(let value): return (self.cell(value, of: column), column.measure)
      case .missing(let key):
        complaints.add(
          TimeMistake.missingValue(path: column.path, key: key, year: year, at: reference.span))
        return Self.unknown
      }
    }
    var points: [(year: Int, value: Meaning)] = []
    var gap: (year: Int, key: String)?
    for (year, cell) in column.points {
      switch cell {
      case .value(let value): points.append((year, self.cell(value, of: column)))
      case .missing(let key): gap = gap ?? (year, key)
      }
    }
    if let gap, let last = points.last?.year, gap.year > points[0].year, gap.year < last {
      complaints.warn(
        TimeMistake.gapInColumn(path: column.path, key: gap.key, year: gap.year, at: reference.span))
      gapsPassed.insert("\(address) runs across \(gap.year), in which \(column.path) is \(gap.key)")
    }
    guard !points.isEmpty,
      let series = shape(
        reference.shape, points: points, measure: column.measure, place: reference.span, in: scope,
        address: address)
    else { return Self.unknown }
    return (.series(series), column.measure)
  }

  private func cell(_ value: Double, of column: TableColumn) -> Meaning {
    literals.map { .literal($0.column(column), value) } ?? .number(value)
  }

  func readPrevious(_ previous: PreviousSyntax, in scope: Scope, address: String) -> Read {
    let first = read(previous.first, in: scope, address: address + ".first")
    guard let resolved = resolve(previous.path, in: scope) else { return Self.unknown }
    // A quantity may look back at itself; its measure is that of the first value.
    if case .quantity(let id) = resolved {
      guard let measure = first.measure else { return Self.unknown }
      return (
        .previous(.quantity(id), first: first.meaning, path: previous.path.text, place: previous.span),
        measure
      )
    }
    guard let target = read(resolved, previous.path), let a = target.measure, let b = first.measure
    else { return Self.unknown }
    guard common(a.dimension, b.dimension) != nil, a.isDate == b.isDate else {
      complaints.add(
        UnitUseMistake.wrongDimension(
          what: "the first value of previous", nameSpan: previous.path.span, found: b.dimension,
          needed: a.dimension, example: a.dimension.exampleUnit, help: [], at: previous.first.span))
      return Self.unknown
    }
    return (
      .previous(target.meaning, first: first.meaning, path: previous.path.text, place: previous.span), a
    )
  }
}
