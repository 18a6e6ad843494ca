import Modelling
import ScenarioSyntax

/// Everything the facts of a file state, by name and by number.
final class CityTree {
  let vocabulary: Vocabulary
  let file: Block
  /// All blocks in path order, numbered by `Block.member`.
  private(set) var blocks: [Block] = []
  private(set) var quantities: [Quantity] = []
  private(set) var groups: [Group] = []
  /// Members by name, in path order.
  private var named: [String: [Block]] = [:]
  /// How often suggestions were wanted.
  private var asked = 0
  private static let mostSuggestions = 20

  /// Names whose definition was faulty: what refers to them is silent.
  private var silenced: Set<String> = []

  func silence(_ names: [String]) { silenced.formUnion(names) }

  func isSilenced(_ names: some Sequence<String>) -> Bool { names.contains { silenced.contains($0) } }

  init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    guard let root = vocabulary.kinds.first(where: { $0.role == .file }) else {
      preconditionFailure("a vocabulary declares the file itself")
    }
    file = Block(kind: root, name: "", label: nil, parent: nil, span: nil)
    open(sectionsOf: file)
  }

  /// Sections and their parts exist in every city, stated or not.
  private func open(sectionsOf block: Block) {
    for kind in vocabulary.kinds
    where kind.homes.contains(block.kind.word)
      && (kind.role == .section || (kind.role == .part && block.kind.role == .section))
    {
      let section = Block(kind: kind, name: kind.word, label: nil, parent: block, span: nil)
      block.children[kind.word] = section
      open(sectionsOf: section)
    }
  }

  subscript(_ id: QuantityID) -> Quantity { quantities[id.index] }
  subscript(_ id: GroupID) -> Group { groups[id.index] }
  subscript(_ member: Member) -> Block { blocks[Int(member.index)] }

  func add(
    _ role: Quantity.Role, name: String, in block: Block, path: String, value: ValueSyntax,
    nameSpan: SourceSpan, around: [AttributeSyntax]
  ) -> QuantityID {
    let id = QuantityID(index: quantities.count)
    quantities.append(
      Quantity(
        id: id, name: name, path: path, block: block, role: role, value: value,
        nameSpan: nameSpan, around: around))
    return id
  }

  func addGroup(
    _ declaration: SharesDeclaration, in block: Block, rows: [Group.Row], span: SourceSpan,
    nameSpan: SourceSpan, attributes: [AttributeSyntax]
  ) -> GroupID {
    let id = GroupID(index: groups.count)
    groups.append(
      Group(
        id: id, path: block.path(of: declaration.name), block: block, declaration: declaration,
        rows: rows, span: span, nameSpan: nameSpan, attributes: attributes))
    return id
  }

  /// Numbers the blocks in the order of their paths, so that no sum over members
  /// depends on the order of lines.
  func numberBlocks() {
    var all: [Block] = []
    func visit(_ block: Block) {
      all.append(block)
      for name in block.children.keys.sorted() { visit(block.children[name]!) }
    }
    visit(file)
    for (index, block) in all.enumerated() { block.member = Member(index: Int32(index)) }
    blocks = all
    named = Dictionary(grouping: all.filter { $0.kind.role == .member }, by: \.name)
  }

  /// What a misspelt name may have meant; nothing after so many mistakes that nobody reads on.
  func candidates(_ all: () -> [String]) -> [String] {
    asked += 1
    return asked > Self.mostSuggestions ? [] : all()
  }

  func setMember(_ member: Member, row: Int, of group: GroupID) {
    groups[group.index].rows[row].member = member
  }

  /// Members of these kinds, in path order.
  func members(of kinds: [String]) -> [Block] {
    blocks.filter { $0.kind.role == .member && kinds.contains($0.kind.word) }
  }

  /// The member a bare name or a path means, where one of these kinds is expected:
  /// the nearest around `block`, else the only one of that name.
  func member(_ path: [NameSyntax], of kinds: [String], near block: Block) -> Block? {
    if path.count == 1 {
      let name = path[0].text
      for outer in block.enclosing {
        if let child = outer.children[name], kinds.contains(child.kind.word) { return child }
      }
      let named = (named[name] ?? []).filter { kinds.contains($0.kind.word) }
      return named.count == 1 ? named[0] : nil
    }
    var found: Block? = block.enclosing.lazy.compactMap { $0.children[path[0].text] }.first
    for part in path.dropFirst() { found = found?.children[part.text] }
    return found.flatMap { kinds.contains($0.kind.word) ? $0 : nil }
  }
}
