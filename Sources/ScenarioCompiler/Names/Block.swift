import Modelling
import ScenarioSyntax

/// A block of the city as the file states it: a section, a member or a part.
final class Block {
  let kind: KindDeclaration
  let name: String
  let label: String?
  let parent: Block?
  /// Where it is opened; nil for a section that the file does not open.
  var span: SourceSpan?
  /// Names joined by dots from the file down; the kind is no part of it.
  let path: String
  /// Its number among all blocks in path order; set when all are known.
  var member = Member(index: -1)

  var children: [String: Block] = [:]
  var quantities: [String: QuantityID] = [:]
  var groups: [String: GroupID] = [:]
  var maps: [String: MapEntries] = [:]
  var settings: [String: Setting] = [:]
  /// Attributes on lines of their own.
  var attributes: [AttributeSyntax] = []

  init(kind: KindDeclaration, name: String, label: String?, parent: Block?, span: SourceSpan?) {
    self.kind = kind
    self.name = name
    self.label = label
    self.parent = parent
    self.span = span
    if let parent, !parent.path.isEmpty {
      path = parent.path + "." + name
    } else {
      path = name
    }
  }

  /// This block and those around it, innermost first.
  var enclosing: [Block] {
    var chain: [Block] = [self]
    while let next = chain[chain.count - 1].parent { chain.append(next) }
    return chain
  }

  /// The section it stands in, itself for a section.
  var section: Block? { enclosing.first { $0.kind.role == .section } }

  func path(of name: String) -> String { path.isEmpty ? name : path + "." + name }
}

/// The entries of a map as stated.
final class MapEntries {
  let declaration: MapDeclaration
  let span: SourceSpan
  var entries: [(key: NameSyntax, quantity: QuantityID)] = []
  var attributes: [AttributeSyntax] = []

  init(declaration: MapDeclaration, span: SourceSpan) {
    self.declaration = declaration
    self.span = span
  }
}

/// A setting as stated; its word or member is resolved when all members are known.
struct Setting {
  let declaration: SettingDeclaration
  let value: PathSyntax
  let span: SourceSpan
  var choice: Choice?
}

/// A number of the city: where it stands, what declares it and how it is stated.
final class Quantity {
  enum Role {
    case slot(SlotDeclaration)
    case own
    /// An entry of a map, declared by the map's entry slot.
    case entry(SlotDeclaration, key: NameSyntax)
  }

  let id: QuantityID
  let name: String
  let path: String
  let block: Block
  let role: Role
  let value: ValueSyntax
  /// Of the name (or the path) it is stated under.
  let nameSpan: SourceSpan
  /// Attributes of the block or map around it that cover it, innermost first.
  let around: [AttributeSyntax]

  init(
    id: QuantityID, name: String, path: String, block: Block, role: Role, value: ValueSyntax, nameSpan: Place,
    around: [AttributeSyntax]
  ) {
    self.id = id
    self.name = name
    self.path = path
    self.block = block
    self.role = role
    self.value = value
    self.nameSpan = nameSpan
    self.around = around
  }

  var declaration: SlotDeclaration? {
    switch role {
    case .slot(let slot), .entry(let slot, _): slot
    case .own: nil
    }
  }
}

/// A group of shares as stated.
struct Group {
  struct Row {
    let name: NameSyntax
    /// nil for `rest`.
    let value: ValueSyntax?
    var member: Member?
    let span: SourceSpan
  }

  let id: GroupID
  let path: String
  let block: Block
  let declaration: SharesDeclaration
  var rows: [Row]
  let span: SourceSpan
  let nameSpan: SourceSpan
  let attributes: [AttributeSyntax]

  var restRow: Int? { rows.firstIndex { $0.value == nil } }
  func row(_ name: String) -> Int? { rows.firstIndex { $0.name.text == name } }
}
