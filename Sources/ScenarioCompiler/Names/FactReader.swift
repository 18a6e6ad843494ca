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
  var contents: [(block: Block, facts: [FactSyntax])] = []
  var waiting: [(block: Block, section: SectionSyntax)] = []
  private var members = 0

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

  mutating func open(_ facts: [FactSyntax], in block: Block) {
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

  mutating func openMember(_ member: MemberSyntax, in block: Block) {
    members += 1
    guard members <= CityLimits.members else {
      if members == CityLimits.members + 1 {
        complaints.add(CityMistake.tooMany(what: "members", limit: CityLimits.members, at: member.name.span))
      }
      return
    }
    let word = member.kind.text
    let kinds = tree.vocabulary.kinds.filter {
      $0.role == .member
        && ($0.homes.contains(block.kind.word) || (block.kind.role == .section && $0.homes.contains("*")))
    }
    guard let kind = kinds.first(where: { $0.word == word }) else {
      tree.silence([member.name.text])
      if let part = tree.vocabulary.kinds.first(where: { isPart($0, word, of: block) }) {
        complaints.add(namedPart(part, member))
        return
      }
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

  private func isPart(_ kind: KindDeclaration, _ word: String, of block: Block) -> Bool {
    kind.role == .part && kind.word == word && kind.homes.contains(block.kind.word)
  }

  /// `survival normal { … }`: the name may be meant as a word of one of the part's settings.
  private func namedPart(_ part: KindDeclaration, _ member: MemberSyntax) -> NameMistake {
    let setting = part.settings.first { setting in
      if case .words(let words) = setting.values { words.contains(member.name.text) } else { false }
    }
    let line = setting.map { " \($0.name) \(member.name.text);" } ?? ""
    return .contradiction(
      text: "\(part.word) takes no name", help: "write: \(part.word) {\(line) … }", at: member.name.span)
  }

  /// A part, such as `survival { … }`, exists where it is stated.
  func openPart(_ name: NameSyntax, of block: Block) -> Block? {
    guard let kind = tree.vocabulary.kinds.first(where: { isPart($0, name.text, of: block) }) else {
      return nil
    }
    let part = Block(kind: kind, name: name.text, label: nil, parent: block, span: name.span)
    block.children[name.text] = part
    return part
  }

  mutating func enter(_ syntax: BlockSyntax, _ block: Block) {
    block.attributes += syntax.attributes.all
    open(syntax.facts, in: block)
  }

  mutating func openSection(_ section: SectionSyntax, in block: Block) {
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
  mutating func takeMapOrComplain(_ section: SectionSyntax, in block: Block) {
    let parts = section.path.parts
    var target: Block? = block
    for part in parts.dropLast() { target = target?.children[part.text] }
    let last = parts[parts.count - 1]
    guard let home = target else {
      silence(section)
      complaints.add(
        NameMistake.unknownPath(
          path: section.path.text, from: "here", candidates: complaints.offering(Array(block.children.keys)),
          at: section.path.span))
      return
    }
    guard let declaration = home.kind.map(last.text) else {
      silence(section)
      complaints.add(
        NameMistake.unknownSection(
          name: last.text, home: home === tree.file ? "the file" : home.path,
          candidates: complaints.offering(home.kind.maps.map(\.name) + home.children.keys),
          at: section.path.span))
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
  func silence(_ section: SectionSyntax) {
    tree.silence(section.path.parts.map(\.text))
    for fact in section.block.facts {
      if case .member(let member) = fact { tree.silence([member.name.text]) }
    }
  }

  /// Nor is the slot that a misspelt one was meant to be.
  func silence(_ name: String, meaning candidates: [String]) {
    tree.silence([name] + Suggestions.nearest(to: name, among: candidates))
  }

  func addEntry(_ slot: SlotSyntax, key: NameSyntax, to map: MapEntries, of home: Block) {
    let path = home.path(of: map.declaration.name) + "." + key.text
    if let earlier = map.entries.first(where: { $0.key.text == key.text }) {
      complaints.add(NameMistake.twice(path: path, first: earlier.key.span, second: key.span))
      return
    }
    guard map.entries.count < CityLimits.rows else {
      return complaints.add(CityMistake.tooMany(what: "keys in a map", limit: CityLimits.rows, at: map.span))
    }
    let id = tree.add(
      .entry(map.declaration.entry, key: key), name: key.text, in: home, path: path,
      value: slot.value, nameSpan: slot.path.span, around: map.attributes)
    map.entries.append((key, id))
  }
}
