import Modelling
import ScenarioSyntax

/// The members that rows, keys and settings name, found when all of them are known.
extension FactReader {
  func resolveMembers() {
    for group in tree.groups {
      for (index, row) in group.rows.enumerated() {
        if let member = find([row.name], of: group.declaration.rows, near: group.block) {
          tree.setMember(member.member, row: index, of: group.id)
        }
      }
    }
    for block in tree.blocks {
      for map in block.maps.values.sorted(by: { $0.span.lower < $1.span.lower }) {
        for entry in map.entries {
          _ = find([entry.key], of: map.declaration.keys, near: block)
        }
      }
      for (word, setting) in block.settings.sorted(by: { $0.value.span.lower < $1.value.span.lower }) {
        block.settings[word]?.choice = choice(of: setting, in: block)
      }
    }
  }

  func find(_ path: [NameSyntax], of kinds: [String], near block: Block) -> Block? {
    if let member = tree.member(path, of: kinds, near: block) { return member }
    if tree.isSilenced(path.map(\.text)) { return nil }
    complaints.add(
      NameMistake.unknownMember(
        name: path.map(\.text).joined(separator: "."), kinds: kinds,
        candidates: tree.candidates { tree.members(of: kinds).map(\.name) },
        catalogued: catalogued(path, of: kinds),
        at: path[0].span.joined(with: path[path.count - 1].span)))
    return nil
  }

  /// The kind whose built-in catalogue has an entry of this name.
  private func catalogued(_ path: [NameSyntax], of kinds: [String]) -> String? {
    guard path.count == 1 else { return nil }
    return kinds.first { word in
      guard case .words(let words)? = tree.vocabulary.kind(word)?.setting("catalogue")?.values else {
        return false
      }
      return words.contains(path[0].text)
    }
  }

  func choice(of setting: Setting, in block: Block) -> Choice? {
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
