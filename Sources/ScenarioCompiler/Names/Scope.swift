import Modelling
import ScenarioSyntax

/// What names may mean at a place: the block it stands in, and a lever's options.
struct Scope {
  var block: Block
  /// The group of shares a row stands in: its rows come before all else.
  var group: GroupID?
  /// The options of the lever that is being applied.
  var options: [String: LeverOption] = [:]
}

/// An option as the application binds it.
enum LeverOption {
  case member(Block)
  case amount(Meaning, Measure)
}

/// What a path turned out to mean.
enum Resolved {
  case block(Block)
  case quantity(QuantityID)
  case group(GroupID)
  case row(GroupID, Int)
  case map(Block, MapEntries)
  /// A slot that is declared but not stated.
  case unstated(Block, SlotDeclaration)
  /// A group that is declared but not stated.
  case unstatedGroup(Block, SharesDeclaration)
  case result(Block, ResultDeclaration, key: NameSyntax?)
  case column(TableColumn)
  case option(Meaning, Measure)

  /// Whether nothing is stated under this name and no default stands for it.
  var isUnstated: Bool {
    switch self {
    case .unstatedGroup: return true
    case .unstated(_, let slot): return !slot.hasFallback
    default: return false
    }
  }
}

/// Follows paths from the inside out.
struct Names {
  let tree: CityTree
  let tables: [String: Table]
  let complaints: Complaints

  enum Failure: Error {
    case unknown(candidates: [String])
    case unknownColumn(table: Table, name: NameSyntax)
    case unknownRow(GroupID, NameSyntax)
  }

  func resolve(_ path: PathSyntax, in scope: Scope) -> Result<Resolved, Failure> {
    let parts = path.parts
    let first = parts[0].text
    if let option = scope.options[first] {
      switch option {
      case .member(let block):
        if parts.count == 1 { return .success(.block(block)) }
        if let found = follow(parts.dropFirst(), from: block, options: scope.options) { return found }
      case .amount(let meaning, let measure):
        if parts.count == 1 { return .success(.option(meaning, measure)) }
      }
    }
    if let group = scope.group, parts.count == 1, let row = tree[group].row(first) {
      return .success(.row(group, row))
    }
    var failure: Failure?
    var unstated: Resolved?
    for block in scope.block.enclosing {
      switch follow(parts[...], from: block, options: scope.options) {
      case .success(let found)?:
        // What an inner block could state, but does not, hides nothing.
        guard found.isUnstated else { return .success(found) }
        unstated = unstated ?? found
      case .failure(let why)?: failure = failure ?? why
      case nil: continue
      }
    }
    if let table = tables[first], unstated == nil {
      guard parts.count == 2 else { return .failure(.unknown(candidates: table.columnNames)) }
      guard let column = table.columns[parts[1].text] else {
        return .failure(.unknownColumn(table: table, name: parts[1]))
      }
      return .success(.column(column))
    }
    if let unstated { return .success(unstated) }
    return .failure(failure ?? .unknown(candidates: complaints.offering(candidates(for: parts, in: scope))))
  }

  /// What the parts lead to from a block; nil if the first leads nowhere.
  private func follow(
    _ parts: ArraySlice<NameSyntax>, from start: Block, options: [String: LeverOption]
  ) -> Result<Resolved, Failure>? {
    var block = start
    var rest = parts
    while let part = rest.first {
      let after = rest.dropFirst()
      if let child = block.children[part.text] {
        block = child
        rest = after
        continue
      }
      if after.isEmpty {
        if let id = block.quantities[part.text] { return .success(.quantity(id)) }
        if let id = block.groups[part.text] { return .success(.group(id)) }
        if let map = block.maps[part.text] { return .success(.map(block, map)) }
        if let result = block.kind.result(part.text), result.keys == nil {
          return .success(.result(block, result, key: nil))
        }
        if let slot = block.kind.slot(part.text) { return .success(.unstated(block, slot)) }
        if let shares = block.kind.shares(part.text) { return .success(.unstatedGroup(block, shares)) }
        return nil
      }
      if after.count == 1, let key = after.first {
        let name = memberName(key, options)
        if let id = block.groups[part.text] {
          if let row = tree[id].row(name) { return .success(.row(id, row)) }
          return .failure(.unknownRow(id, key))
        }
        if let map = block.maps[part.text],
          let entry = map.entries.first(where: { $0.key.text == name })
        {
          return .success(.quantity(entry.quantity))
        }
        if let result = block.kind.result(part.text), result.keys != nil {
          return .success(.result(block, result, key: key))
        }
      }
      // Names with a dot of their own, such as at_source.energy.
      let whole = rest.map(\.text).joined(separator: ".")
      if let result = block.kind.result(whole) { return .success(.result(block, result, key: nil)) }
      return nil
    }
    return .success(.block(block))
  }

  /// A row may be named by an option that stands for a member.
  private func memberName(_ name: NameSyntax, _ options: [String: LeverOption]) -> String {
    if case .member(let block)? = options[name.text] { return block.name }
    return name.text
  }

  private func candidates(for parts: [NameSyntax], in scope: Scope) -> [String] {
    tree.candidates {
      var near: [String] = []
      for block in scope.block.enclosing {
        near += block.quantities.keys
        near += block.children.keys
        near += block.kind.results.map(\.name)
        near += block.groups.keys
      }
      near += tables.keys
      return near + allPaths() + tree.blocks.map(\.path)
    }
  }

  /// All paths that state a number, for suggestions.
  func allPaths() -> [String] {
    let results = tree.blocks.flatMap { block in block.kind.results.map { block.path(of: $0.name) } }
    return tree.quantities.map(\.path) + tree.groups.map(\.path) + results
  }
}

extension SlotDeclaration {
  /// Whether a default or a catalogue may stand in where the file is silent.
  var hasFallback: Bool {
    if case .default = requirement { return true }
    return catalogue != nil
  }
}
