import Modelling
import ScenarioSyntax

/// What blocks state: slots, own numbers, shares and settings.
extension FactReader {
  func take(_ fact: FactSyntax, in block: Block) {
    switch fact {
    case .letDefinition(let own): takeOwn(own, in: block)
    case .slot(let slot): takeSlot(slot, in: block)
    case .shares(let shares): takeShares(shares, in: block)
    case .setting(let setting): takeSetting(setting, in: block)
    case .member, .section: break
    }
  }

  func takeOwn(_ own: LetSyntax, in block: Block) {
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

  func home(_ path: PathSyntax, in block: Block) -> (block: Block, map: MapEntries?)? {
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
            path: path.text, from: "here",
            candidates: complaints.offering(target.children.keys.map { target.path(of: $0) }),
            at: path.span))
        return nil
      }
    }
    return (target, nil)
  }

  func takeSlot(_ slot: SlotSyntax, in block: Block) {
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

  func takeShares(_ shares: SharesSyntax, in block: Block) {
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
    guard shares.mix.rows.count <= CityLimits.rows else {
      return complaints.add(
        CityMistake.tooMany(what: "rows of shares", limit: CityLimits.rows, at: last.span))
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

  func takeSetting(_ setting: SettingSyntax, in block: Block) {
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
}
