import Modelling
import ScenarioSyntax
import Units

/// Reads `override PATH = value` and `--set`: what is replaced, and by what.
struct OverrideReader {
  let checked: CheckedCity

  func read(_ path: PathSyntax, _ value: ValueSyntax) -> (AppliedEffect.Target, Meaning)? {
    let names = checked.table.reader.names
    let resolved: Resolved
    switch names.resolve(path, in: Scope(block: checked.tree.file)) {
    case .success(let found): resolved = found
    case .failure: return unknown(path)
    }
    switch resolved {
    case .quantity(let id):
      let quantity = checked.tree[id]
      let read = checked.table.reader.read(
        value.amount, in: Scope(block: quantity.block), address: quantity.path)
      guard let found = read.measure else { return nil }
      if let needed = checked.table.measure(of: id), !fits(found, needed) {
        return mismatch(quantity.path, found, needed, path, value)
      }
      if let slot = quantity.declaration {
        let restated = Quantity(
          id: id, name: quantity.name, path: quantity.path, block: quantity.block, role: quantity.role,
          value: value, nameSpan: path.span, around: [])
        guard
          SlotCheck(table: checked.table, complaints: checked.complaints)
            .accepts(found, read.meaning, restated, slot)
        else { return nil }
      }
      let bounds = quantity.declaration.flatMap(checked.table.bounds)
      return (.quantity(id), read.meaning.drawn(within: bounds))
    case .row(let group, let row):
      let meaning = checked.table.share(
        value.amount, in: Scope(block: checked.tree[group].block, group: group), what: path.text)
      if meaning.isUnknown { return nil }
      if checked.tree[group].restRow == row {
        checked.complaints.add(
          NameMistake.contradiction(
            text: "\(path.text) takes what the other rows leave",
            help: "override the other rows of its group",
            at: path.span))
        return nil
      }
      return (.row(group, row), meaning)
    case .unstated(let block, let slot):
      let read = checked.table.reader.read(
        value.amount, in: Scope(block: block), address: block.path(of: slot.name))
      guard let found = read.measure else { return nil }
      guard let needed = checked.unstatedMeasure(of: slot) else {
        checked.complaints.add(
          NameMistake.contradiction(
            text: "\(path.text) is stated nowhere, so nothing says in which money it is",
            help: "state it in the file, or let the city say its money: money USD2022", at: path.span))
        return nil
      }
      guard fits(found, needed) else { return mismatch(path.text, found, needed, path, value) }
      return (.unstated(block.member, slot.name), read.meaning.drawn(within: checked.table.bounds(of: slot)))
    case .result:
      checked.complaints.add(LeverMistake.result(path: path.text, by: "an override", at: path.span))
      return nil
    default: return unknown(path)
    }
  }

  private func fits(_ found: Measure, _ needed: Measure) -> Bool {
    checked.table.reader.common(found.dimension, needed.dimension) == needed.dimension
      && found.isDate == needed.isDate
  }

  private func mismatch(
    _ what: String, _ found: Measure, _ needed: Measure, _ path: PathSyntax, _ value: ValueSyntax
  ) -> (AppliedEffect.Target, Meaning)? {
    checked.complaints.add(
      needed.isDate
        ? UnitUseMistake.needsDate(what: what, at: value.expression.span)
        : UnitUseMistake.wrongDimension(
          what: what, nameSpan: path.span, found: found.dimension, needed: needed.dimension,
          example: needed.dimension.exampleUnit, help: [], at: value.expression.span))
    return nil
  }

  private func unknown(_ path: PathSyntax) -> (AppliedEffect.Target, Meaning)? {
    guard !checked.tree.isSilenced(path.parts.map(\.text)) else { return nil }
    checked.complaints.add(
      NameMistake.unknownParameter(
        path: path.text,
        candidates: checked.tree.quantities.map { ($0.path, checked.line(of: $0.nameSpan)) }
          + checked.tree.groups.flatMap { group in
            group.rows.map { (group.path + "." + $0.name.text, checked.line(of: $0.span)) }
          },
        at: path.span))
    return nil
  }
}
