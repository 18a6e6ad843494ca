import Modelling
import ScenarioSyntax

/// Fits the facts of a file to the vocabulary: which block, slot, group or map each one is.
///
/// Blocks are opened first, in as many rounds as paths between them need, so that
/// the order of lines does not matter; then what they state is taken in.
struct FactReader {
  let tree: CityTree
  let complaints: Complaints
  /// What a block states, kept until all blocks are open.
  private var contents: [(block: Block, facts: [FactSyntax])] = []
  private var waiting: [(block: Block, section: SectionSyntax)] = []

  init(tree: CityTree, complaints: Complaints) {
    self.tree = tree
    self.complaints = complaints
  }

  mutating func read(_ facts: [FactSyntax]) {
    open(facts, in: tree.file)
    var rounds = waiting.count + 1
    while !waiting.isEmpty && rounds > 0 {
      let again = waiting
      waiting = []
      for (block, section) in again { openSection(section, in: block) }
      rounds = waiting.count < again.count ? rounds : 0
    }
    for (block, section) in waiting { takeMapOrComplain(section, in: block) }
    waiting = []
    // Outer blocks first, so that a name hides the one around it wherever either stands.
    for (block, facts) in contents.sorted(by: { $0.block.enclosing.count < $1.block.enclosing.count }) {
      for fact in facts { take(fact, in: block) }
    }
    tree.numberBlocks()
    resolveMembers()
  }

  // MARK: Opening blocks

  private mutating func open(_ facts: [FactSyntax], in block: Block) {
    var own: [FactSyntax] = []
    for fact in facts {
      switch fact {
      case .member(let member): openMember(member, in: block)
      case .section(let section): openSection(section, in: block)
      default: own.append(fact)
      }
    }
    if !own.isEmpty { contents.append((block, own)) }
  }

  private mutating func openMember(_ member: MemberSyntax, in block: Block) {
    let word = member.kind.text
    let kinds = tree.vocabulary.kinds.filter {
      $0.role == .member
        && ($0.homes.contains(block.kind.word) || (block.kind.role == .section && $0.homes.contains("*")))
    }
    guard let kind = kinds.first(where: { $0.word == word }) else {
      tree.silence([member.name.text])
      complaints.add(
        NameMistake.unknownKind(
          word: word,
          home: block === tree.file ? "the file" : block.path.isEmpty ? block.kind.word : block.name,
          kinds: kinds.map(\.word).sorted(), at: member.kind.span))
      return
    }
    let name = member.name.text
    if let earlier = block.children[name] {
      complaints.add(
        NameMistake.twice(
          path: earlier.path, first: earlier.span ?? member.name.span, second: member.name.span,
          isMember: true))
      return
    }
    let child = Block(
      kind: kind, name: name, label: member.label?.text, parent: block, span: member.name.span)
    block.children[name] = child
    enter(member.block, child)
  }

  /// A part, such as `survival { … }`, exists where it is stated.
  private func openPart(_ name: NameSyntax, of block: Block) -> Block? {
    let kind = tree.vocabulary.kinds.first {
      $0.role == .part && $0.word == name.text && $0.homes.contains(block.kind.word)
    }
    guard let kind else { return nil }
    let part = Block(kind: kind, name: name.text, label: nil, parent: block, span: name.span)
    block.children[name.text] = part
    return part
  }

  private mutating func enter(_ syntax: BlockSyntax, _ block: Block) {
    block.attributes += syntax.attributes.all
    open(syntax.facts, in: block)
  }

  private mutating func openSection(_ section: SectionSyntax, in block: Block) {
    let parts = section.path.parts
    var target: Block? = block
    for part in parts { target = target.flatMap { $0.children[part.text] ?? openPart(part, of: $0) } }
    if let target {
      target.span = target.span ?? section.path.span
      enter(section.block, target)
    } else {
      waiting.append((block, section))
    }
  }

  /// The section may be a map of the block its path leads to.
  private mutating func takeMapOrComplain(_ section: SectionSyntax, in block: Block) {
    let parts = section.path.parts
    var target: Block? = block
    for part in parts.dropLast() { target = target?.children[part.text] }
    let last = parts[parts.count - 1]
    guard let home = target else {
      silence(section)
      complaints.add(
        NameMistake.unknownPath(
          path: section.path.text, from: "here", candidates: Array(block.children.keys),
          at: section.path.span))
      return
    }
    guard let declaration = home.kind.map(last.text) else {
      silence(section)
      complaints.add(
        NameMistake.unknownSection(
          name: last.text, home: home === tree.file ? "the file" : home.path,
          candidates: home.kind.maps.map(\.name) + home.children.keys, at: section.path.span))
      return
    }
    if let earlier = home.maps[last.text] {
      complaints.add(
        NameMistake.twice(path: home.path(of: last.text), first: earlier.span, second: section.path.span))
      return
    }
    let map = MapEntries(declaration: declaration, span: section.path.span)
    map.attributes = section.block.attributes.all
    home.maps[last.text] = map
    for fact in section.block.facts {
      guard case .slot(let slot) = fact, let key = slot.path.single else {
        complaints.add(
          NameMistake.contradiction(
            text: "\(last.text) holds one number for each \(declaration.keys.joined(separator: " or "))",
            help: "write: NAME = VALUE", at: fact.span))
        continue
      }
      addEntry(slot, key: key, to: map, of: home)
    }
  }

  /// What a faulty section would define is not missed elsewhere.
  private func silence(_ section: SectionSyntax) {
    tree.silence(section.path.parts.map(\.text))
    for fact in section.block.facts {
      if case .member(let member) = fact { tree.silence([member.name.text]) }
    }
  }

  /// Nor is the slot that a misspelt one was meant to be.
  private func silence(_ name: String, meaning candidates: [String]) {
    tree.silence([name] + Suggestions.nearest(to: name, among: candidates))
  }

  private func addEntry(_ slot: SlotSyntax, key: NameSyntax, to map: MapEntries, of home: Block) {
    let path = home.path(of: map.declaration.name) + "." + key.text
    if let earlier = map.entries.first(where: { $0.key.text == key.text }) {
      complaints.add(NameMistake.twice(path: path, first: earlier.key.span, second: key.span))
      return
    }
    let id = tree.add(
      .entry(map.declaration.entry, key: key), name: key.text, in: home, path: path,
      value: slot.value, nameSpan: slot.path.span, around: map.attributes)
    map.entries.append((key, id))
  }

  // MARK: What blocks state

  private func take(_ fact: FactSyntax, in block: Block) {
    switch fact {
    case .letDefinition(let own): takeOwn(own, in: block)
    case .slot(let slot): takeSlot(slot, in: block)
    case .shares(let shares): takeShares(shares, in: block)
    case .setting(let setting): takeSetting(setting, in: block)
    case .member, .section: break
    }
  }

  private func takeOwn(_ own: LetSyntax, in block: Block) {
    let name = own.name.text
    for outer in block.enclosing {
      let earlier = outer.quantities[name].map { tree[$0].nameSpan }
      if outer === block, let earlier {
        complaints.add(NameMistake.twice(path: block.path(of: name), first: earlier, second: own.name.span))
        return
      }
      if earlier != nil || outer.kind.slot(name) != nil {
        complaints.add(
          NameMistake.hides(
            name: name, outer: earlier, outerPath: outer.path(of: name), at: own.name.span))
        return
      }
    }
    if let child = block.children[name] {
      complaints.add(
        NameMistake.twice(path: child.path, first: child.span ?? own.name.span, second: own.name.span))
      return
    }
    block.quantities[name] = tree.add(
      .own, name: name, in: block, path: block.path(of: name), value: own.value,
      nameSpan: own.name.span, around: block.attributes)
  }

  private func home(_ path: PathSyntax, in block: Block) -> (block: Block, map: MapEntries?)? {
    var target = block
    for (index, part) in path.parts.dropLast().enumerated() {
      if let child = target.children[part.text] {
        target = child
      } else if index == path.parts.count - 2, let declaration = target.kind.map(part.text) {
        let map = target.maps[part.text] ?? MapEntries(declaration: declaration, span: part.span)
        target.maps[part.text] = map
        return (target, map)
      } else {
        complaints.add(
          NameMistake.unknownPath(
            path: path.text, from: "here", candidates: target.children.keys.map { target.path(of: $0) },
            at: path.span))
        return nil
      }
    }
    return (target, nil)
  }

  private func takeSlot(_ slot: SlotSyntax, in block: Block) {
    guard let (home, map) = home(slot.path, in: block) else { return }
    let last = slot.path.parts[slot.path.parts.count - 1]
    if let map { return addEntry(slot, key: last, to: map, of: home) }
    guard let declaration = home.kind.slot(last.text) else {
      if home.kind.setting(last.text) != nil {
        complaints.add(
          NameMistake.settingOrSlot(name: last.text, kind: home.kind.word, isSlot: false, at: last.span))
        return
      }
      silence(last.text, meaning: home.kind.slots.map(\.name))
      complaints.add(
        NameMistake.unknownSlot(
          name: last.text, block: home.name, kind: home.kind.word,
          candidates: home.kind.slots.map(\.name),
          meanings: Dictionary(
            home.kind.slots.map { ($0.name, $0.meaning) }, uniquingKeysWith: { a, _ in a }),
          at: slot.path.span))
      return
    }
    if let earlier = home.quantities[last.text] {
      complaints.add(
        NameMistake.twice(
          path: home.path(of: last.text), first: tree[earlier].nameSpan, second: slot.path.span))
      return
    }
    home.quantities[last.text] = tree.add(
      .slot(declaration), name: last.text, in: home, path: home.path(of: last.text),
      value: slot.value, nameSpan: slot.path.span, around: home.attributes)
  }

  private func takeShares(_ shares: SharesSyntax, in block: Block) {
    guard let (home, _) = home(shares.path, in: block) else { return }
    let last = shares.path.parts[shares.path.parts.count - 1]
    guard let declaration = home.kind.shares(last.text) else {
      silence(last.text, meaning: home.kind.shares.map(\.name))
      complaints.add(
        NameMistake.unknownSlot(
          name: last.text, block: home.name, kind: home.kind.word,
          candidates: home.kind.shares.map(\.name), meanings: [:], at: last.span))
      return
    }
    if let earlier = home.groups[last.text] {
      complaints.add(
        NameMistake.twice(
          path: home.path(of: last.text), first: tree[earlier].nameSpan, second: last.span))
      return
    }
    var rows: [Group.Row] = []
    for row in shares.mix.rows {
      if let earlier = rows.first(where: { $0.name.text == row.name.text }) {
        complaints.add(
          NameMistake.twice(
            path: home.path(of: last.text) + "." + row.name.text, first: earlier.span, second: row.span))
        continue
      }
      switch row.content {
      case .value(let value):
        rows.append(.init(name: row.name, value: value, member: nil, span: row.span))
      case .rest(let span, _):
        if rows.contains(where: { $0.value == nil }) {
          complaints.add(
            NameMistake.contradiction(
              text: "two rows of \(home.path(of: last.text)) are \"rest\"",
              help: "one row takes what is left; give the other a number", at: span))
          continue
        }
        rows.append(.init(name: row.name, value: nil, member: nil, span: row.span))
      }
    }
    home.groups[last.text] = tree.addGroup(
      declaration, in: home, rows: rows, span: shares.mix.span, nameSpan: last.span,
      attributes: shares.mix.attributes.all)
  }

  private func takeSetting(_ setting: SettingSyntax, in block: Block) {
    let word = setting.word.text
    guard let declaration = block.kind.setting(word) else {
      if block.kind.slot(word) != nil {
        complaints.add(
          NameMistake.settingOrSlot(name: word, kind: block.kind.word, isSlot: true, at: setting.span))
      } else {
        complaints.add(
          NameMistake.unknownSetting(
            word: word, kind: block.kind.word,
            candidates: block.kind.settings.map(\.name) + block.kind.slots.map(\.name),
            at: setting.word.span))
      }
      return
    }
    if let earlier = block.settings[word] {
      complaints.add(
        NameMistake.twice(path: block.path(of: word), first: earlier.span, second: setting.span))
      return
    }
    block.settings[word] = Setting(declaration: declaration, value: setting.value, span: setting.span)
    block.attributes += setting.attributes.all.filter { !$0.isProvenance }
  }

  // MARK: Members that rows, keys and settings name

  private func resolveMembers() {
    for group in tree.groups {
      for (index, row) in group.rows.enumerated() {
        if let member = find([row.name], of: group.declaration.rows, near: group.block) {
          tree.setMember(member.member, row: index, of: group.id)
        }
      }
    }
    for block in tree.blocks {
      for map in block.maps.values {
        for entry in map.entries {
          _ = find([entry.key], of: map.declaration.keys, near: block)
        }
      }
      for (word, setting) in block.settings {
        block.settings[word]?.choice = choice(of: setting, in: block)
      }
    }
  }

  private func find(_ path: [NameSyntax], of kinds: [String], near block: Block) -> Block? {
    if let member = tree.member(path, of: kinds, near: block) { return member }
    if tree.isSilenced(path.map(\.text)) { return nil }
    complaints.add(
      NameMistake.unknownMember(
        name: path.map(\.text).joined(separator: "."), kinds: kinds,
        candidates: tree.members(of: kinds).map(\.name),
        at: path[0].span.joined(with: path[path.count - 1].span)))
    return nil
  }

  private func choice(of setting: Setting, in block: Block) -> Choice? {
    switch setting.declaration.values {
    case .words(let words):
      if let word = setting.value.single?.text, words.contains(word) { return .word(word) }
      complaints.add(
        NameMistake.unknownChoice(
          word: setting.value.text, setting: setting.declaration.name, words: words,
          at: setting.value.span))
      return nil
    case .members(let kinds):
      return find(setting.value.parts, of: kinds, near: block).map { .member($0.member) }
    case .either(let words, let kinds):
      if let word = setting.value.single?.text, words.contains(word) { return .word(word) }
      return find(setting.value.parts, of: kinds, near: block).map { .member($0.member) }
    }
  }
}
