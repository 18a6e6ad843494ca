import Modelling
import Plans
import ScenarioSyntax
import Units

/// What the equations ask.
extension ScenarioCity: City {
  var horizon: Years { checked.horizon }
  var gwp: String { checked.gwp }
  var file: Member { tree.file.member }

  func section(_ word: String) -> Member {
    guard let block = tree.file.children[word] else {
      preconditionFailure("the vocabulary has no section \(word)")
    }
    return block.member
  }

  func members(of kind: String) -> [Member] { checked.members[kind] ?? [] }
  func members(of kind: String, in parent: Member) -> [Member] {
    tree[parent].children.values.filter { $0.kind.word == kind }.map(\.member).sorted()
  }
  func part(_ word: String, of member: Member) -> Member? {
    tree[member].children[word].flatMap { $0.kind.role == .part ? $0.member : nil }
  }

  func kind(of member: Member) -> String { tree[member].kind.word }
  func name(of member: Member) -> String { tree[member].name }
  func path(of member: Member) -> String { tree[member].path }
  func parent(of member: Member) -> Member? { tree[member].parent?.member }
  func section(of member: Member) -> Member? { tree[member].section?.member }

  func states(_ slot: String, of member: Member) -> Bool {
    if tree[member].quantities[slot] != nil { return true }
    let target = AppliedEffect.Target.unstated(member, slot)
    return overrides[target] != nil || effects[target] != nil
  }

  func value(_ slot: String, of member: Member, over years: Years) -> Node? {
    if let id = tree[member].quantities[slot] { return value(of: .quantity(id), over: years) }
    guard let declaration = tree[member].kind.slot(slot) else { return nil }
    let target = AppliedEffect.Target.unstated(member, slot)
    if case .default = declaration.requirement { return value(of: target, over: years) }
    if overrides[target] != nil || declaration.catalogue?(self, member) != nil {
      return value(of: target, over: years)
    }
    return nil
  }

  func dimension(of slot: String, of member: Member) -> Dimension? {
    if let id = tree[member].quantities[slot] { return checked.table.measure(of: id)?.dimension }
    guard let declaration = tree[member].kind.slot(slot) else { return nil }
    if let entry = declaration.catalogue?(self, member) {
      return checked.table.reader.measure(ofUnit: entry.unit).dimension
    }
    return checked.unstatedMeasure(of: declaration)?.dimension
  }

  func shares(_ group: String, of member: Member, over years: Years) -> [(row: Member, share: Node)]? {
    guard let id = tree[member].groups[group] else { return nil }
    let whole = scaledWhole(of: id, over: years)
    return checked.rowsInOrder(id).map { row, member in
      let share = self.row(row, of: id, over: years)
      return (member, whole.map { share / $0 } ?? share)
    }
  }

  /// What the rows add up to where lanes bring factors on stated shares and no row takes the rest:
  /// the others then give way in proportion, and the mix stays a whole.
  private func scaledWhole(of group: GroupID, over years: Years) -> Node? {
    guard literals != nil, tree[group].restRow == nil else { return nil }
    let sum = graph.sum(checked.rowsByName(group).map { row($0, of: group, over: years) })
    return sum.constant == nil ? sum : nil
  }

  func statesShares(_ group: String, of member: Member) -> Bool { tree[member].groups[group] != nil }

  func rows(_ group: String, of member: Member) -> [Member] {
    tree[member].groups[group].map { checked.rowsInOrder($0).map(\.member) } ?? []
  }

  func map(_ map: String, of member: Member, over years: Years) -> [(key: Member, value: Node)]? {
    guard tree[member].maps[map] != nil else { return nil }
    return checked.keysInOrder(map, of: tree[member]).map {
      ($0.member, value(of: .quantity($0.quantity), over: years))
    }
  }

  func keys(_ map: String, of member: Member) -> [Member] {
    checked.keysInOrder(map, of: tree[member]).map(\.member)
  }

  func setting(_ name: String, of member: Member) -> Choice? { tree[member].settings[name]?.choice }

  func gpc(of member: Member) -> String? {
    let own = statedAttributes(of: tree[member])
    for attribute in own + tree[member].enclosing.dropFirst().flatMap(\.attributes) {
      if case .gpc(let text) = attribute.content { return text.text }
    }
    return nil
  }

  func scope(of member: Member) -> Int? {
    for attribute in statedAttributes(of: tree[member]) {
      if case .scope(let number) = attribute.content { return Int(exactly: number.value) }
    }
    return nil
  }

  /// The attributes of a block: on lines of their own, or behind one of its numbers.
  private func statedAttributes(of block: Block) -> [AttributeSyntax] {
    block.attributes
      + block.quantities.sorted { $0.key < $1.key }.flatMap { tree[$0.value].value.attributes.all }
  }

  func note(_ sentence: String) { notes.insert(sentence) }

  func report(_ problem: ModelProblem) {
    let block = tree[problem.member]
    let at = block.span ?? checked.cityPlace
    switch problem.cause {
    case .missing(let what, let because):
      complaints.add(
        NameMistake.missing(
          what: what, of: block.path, kind: block.kind.word, because: because, at: at))
    case .excludes(let one, let other, let because):
      complaints.add(
        NameMistake.contradiction(
          text: "\(block.path) states both \(one) and \(other)", help: because, at: at))
    case .unread(let what, let because):
      complaints.add(
        NameMistake.contradiction(
          text: "\(block.path(of: what)) is stated, but nothing reads it", help: because, at: at))
    case .contradiction(let text, let help):
      complaints.add(NameMistake.contradiction(text: text, help: help, at: at))
    case .finding(let finding): complaints.add(ModelMistake(finding: finding, at: at))
    }
  }
}

extension ScenarioCity {
  /// Follows names to the number behind them; levers and lanes are not looked at.
  func statedNumber(_ slot: String, of member: Member) -> Double? {
    guard let id = tree[member].quantities[slot] else {
      return overrides[.unstated(member, slot)].flatMap(statedNumber)
    }
    return statedNumber(.quantity(id))
  }

  private func statedNumber(_ meaning: Meaning) -> Double? {
    switch meaning {
    case .quantity(let id):
      if let known = statedNumbers[id] { return known }
      // In a circle, or behind a longer chain of names than may rest on each other, there is none.
      guard depth < MeaningReader.deepest else { return nil }
      statedNumbers[id] = .some(nil)
      depth += 1
      defer { depth -= 1 }
      let number = statedNumber(overrides[.quantity(id)] ?? checked.table.meaning(of: id))
      statedNumbers[id] = .some(number)
      return number
    case .uncertain(_, let stated): return statedNumber(stated)
    case .negate(let x): return statedNumber(x).map { -$0 }
    case .binary(let function, let x, let y):
      guard let a = statedNumber(x), let b = statedNumber(y) else { return nil }
      return function.value(a, b)
    default: return meaning.constant
    }
  }

  /// The years at the end of `span` in which the slot is stated without a gap.
  func statedYears(_ slot: String, of member: Member, within span: Years) -> Years? {
    guard let id = tree[member].quantities[slot] else { return states(slot, of: member) ? span : nil }
    var stated = StatedYears(checked: checked, horizon: horizon)
    return stated.years(of: overrides[.quantity(id)] ?? checked.table.meaning(of: id), within: span)
  }
}
