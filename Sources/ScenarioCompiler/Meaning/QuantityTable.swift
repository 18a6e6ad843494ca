import Modelling
import ScenarioSyntax
import Units

/// The meaning and measure of every number of the city, each read once.
///
/// A `let` measures what its value does, so reading one may read others; a circle
/// of `let`s is reported with its path.
final class QuantityTable {
  let tree: CityTree
  let reader: MeaningReader
  let complaints: Complaints
  private var meanings: [QuantityID: Meaning] = [:]
  private var measures: [QuantityID: Measure?] = [:]
  private var rows: [GroupID: [Meaning?]] = [:]
  private var varying: [QuantityID: Bool] = [:]
  private var open: [QuantityID] = []
  /// How many names may rest on each other; each takes far more of the stack than an operator.
  static let deepest = 200
  /// How many names are being followed inside each other.
  private var following = 0

  init(tree: CityTree, reader: MeaningReader, complaints: Complaints) {
    self.tree = tree
    self.reader = reader
    self.complaints = complaints
    reader.measureOf = { [unowned self] in self.measure(of: $0) }
    reader.quantityChangesInTime = { [unowned self] in self.changesInTime($0) }
  }

  /// Reads everything that is stated, so that every mistake is found.
  func readAll() {
    for quantity in tree.quantities { _ = meaning(of: quantity.id) }
    for group in tree.groups { _ = rows(of: group.id) }
  }

  func measure(of id: QuantityID) -> Measure? {
    let quantity = tree[id]
    if let slot = quantity.declaration, case .ofUnit = slot.dimension {
      return reader.measure(ofUnit: slot.unit)
    }
    read(id)
    return measures[id] ?? nil
  }

  func meaning(of id: QuantityID) -> Meaning {
    read(id)
    return meanings[id] ?? .unknown
  }

  func changesInTime(_ id: QuantityID) -> Bool {
    if let known = varying[id] { return known }
    // Whatever rests on too many others is refused when it is lowered.
    guard following < MeaningReader.deepest else { return true }
    varying[id] = true
    following += 1
    defer { following -= 1 }
    let answer = reader.changesInTime(meaning(of: id))
    varying[id] = answer
    return answer
  }

  private func read(_ id: QuantityID) {
    guard meanings[id] == nil else { return }
    let quantity = tree[id]
    if let start = open.firstIndex(of: id) {
      let first = open[start...].min { $0.index < $1.index } ?? id
      let turn = open[start...].firstIndex(of: first) ?? start
      let steps = (open[turn...] + open[start..<turn] + [first]).map { tree[$0].path }
      complaints.add(NameMistake.circle(of: steps, in: tree, at: tree[first].value.span))
      meanings[id] = .unknown
      measures[id] = .some(nil)
      return
    }
    guard open.count < Self.deepest else {
      complaints.add(
        NameMistake.tooDeep(path: quantity.path, limit: Self.deepest, at: quantity.value.expression.span))
      meanings[id] = .unknown
      measures[id] = .some(nil)
      return
    }
    open.append(id)
    defer { open.removeLast() }
    if let key = notationKey(quantity) {
      meanings[id] = .missing(id.index, key: key.rawValue)
      measures[id] = quantity.declaration.flatMap { slot in
        if case .ofUnit = slot.dimension { reader.measure(ofUnit: slot.unit) } else { nil }
      }
      return
    }
    let scope = Scope(block: quantity.block)
    let read = reader.read(quantity.value.amount, in: scope, address: quantity.path)
    guard meanings[id] == nil else { return }
    meanings[id] = read.meaning.drawn(within: quantity.declaration.flatMap(bounds))
    measures[id] = read.measure
    if let measure = read.measure, let slot = quantity.declaration,
      !SlotCheck(table: self, complaints: complaints).accepts(measure, read.meaning, quantity, slot)
    {
      meanings[id] = .unknown
      measures[id] = .some(nil)
    }
  }

  /// The bounds of a slot in coherent units.
  func bounds(of slot: SlotDeclaration) -> ClosedRange<Double>? {
    guard let bounds = slot.bounds else { return nil }
    guard let unit = reader.shownUnits[slot.unit] else { return bounds }
    return bounds.lowerBound * unit.factor...bounds.upperBound * unit.factor
  }

  /// `NO`, `NE`, `IE` or `C` in place of a slot's number; NE and IE say more in a note.
  private func notationKey(_ quantity: Quantity) -> MissingKey? {
    guard quantity.declaration != nil, quantity.value.uncertainty == nil,
      case .reference(let reference) = quantity.value.expression, reference.at == nil,
      let key = (reference.path.single?.text).flatMap(MissingKey.init)
    else { return nil }
    if key == .notEstimated || key == .includedElsewhere, quantity.value.attributes.notes.isEmpty {
      complaints.add(
        NameMistake.contradiction(
          text: "\(quantity.path) is \(key.rawValue) without a word of why",
          help: key == .notEstimated
            ? "say why: \(quantity.name) = NE, note \"no data\""
            : "say where: \(quantity.name) = IE, note \"in …\"",
          at: reference.span))
    }
    return key
  }

  /// The keys that stand in place of numbers, by the number of their quantity.
  var notationKeys: [Int: (key: String, path: String, note: String?)] {
    var keys: [Int: (key: String, path: String, note: String?)] = [:]
    for (id, meaning) in meanings {
      guard case .missing(let number, let key) = meaning else { continue }
      keys[number] = (key, tree[id].path, tree[id].value.attributes.notes.first?.text)
    }
    return keys
  }

  /// The meaning of each row of a group; nil for `rest`.
  func rows(of id: GroupID) -> [Meaning?] {
    if let known = rows[id] { return known }
    let group = tree[id]
    rows[id] = group.rows.map { _ in .unknown }
    let scope = Scope(block: group.block, group: id)
    let read = group.rows.map { row -> Meaning? in
      guard let value = row.value else { return nil }
      return share(value.amount, in: scope, what: "\(group.path).\(row.name.text)")
    }
    rows[id] = read
    SharesCheck(complaints: complaints).check(group, read)
    return read
  }

  /// A share: a plain part between 0 and 1, written with a percent sign where it is a number.
  func share(_ amount: AmountSyntax, in scope: Scope, what: String) -> Meaning {
    let read = reader.read(amount, in: scope, address: what)
    guard let measure = read.measure else { return .unknown }
    return SlotCheck(table: self, complaints: complaints)
      .acceptsShare(measure, amount.expression, what: what) ? read.meaning.drawn(within: 0...1) : .unknown
  }
}
