import Modelling
import ScenarioSyntax

/// Mistakes about names: what they mean, where they stand, what is stated twice.
enum NameMistake: Mistake {
  case unknownSlot(
    name: String, block: String, kind: String, candidates: [String], meanings: [String: String], at: Place)
  case unknownKind(word: String, home: String, kinds: [String], at: Place)
  case unknownSection(name: String, home: String, candidates: [String], at: Place)
  case unknownPath(path: String, from: String, candidates: [String], at: Place)
  case unknownParameter(path: String, candidates: [(path: String, line: Int)], at: Place)
  case unknownMember(name: String, kinds: [String], candidates: [String], catalogued: String?, at: Place)
  case unknownRow(name: String, group: String, rows: [String], at: Place)
  case unknownChoice(word: String, setting: String, words: [String], at: Place)
  case unknownSetting(word: String, kind: String, candidates: [String], at: Place)
  case unknownColumn(name: String, table: String, candidates: [String], at: Place)
  case unknownSource(name: String, candidates: [String], at: Place)
  case twice(path: String, first: Place, second: Place, isMember: Bool = false)
  case hides(name: String, outer: Place?, outerPath: String, at: Place)
  case needsValue(slot: String, example: String, at: Place)
  case notANumber(path: String, what: String, at: Place)
  case missing(what: String, of: String, kind: String, because: String, at: Place)
  case notStated(path: String, slot: String, of: String, kind: String, at: Place)
  case contradiction(text: String, help: String, at: Place)
  case settingOrSlot(name: String, kind: String, isSlot: Bool, at: Place)
  case noSource(count: Int, lines: [Int], first: Place, asked: Place)
  case circle(steps: [String], written: String?, at: Place)
  case tooDeep(path: String, limit: Int, at: Place)
  case noCity(at: Place)

  var code: String {
    switch self {
    case .unknownSlot, .unknownParameter: "E0303"
    case .unknownKind, .unknownSection: "E0312"
    case .unknownPath: "E0301"
    case .unknownMember: "E0304"
    case .unknownRow: "E0306"
    case .unknownChoice: "E0307"
    case .unknownSetting: "E0308"
    case .unknownColumn: "E0309"
    case .unknownSource: "E0310"
    case .twice: "E0302"
    case .hides: "E0311"
    case .needsValue, .settingOrSlot: "E0313"
    case .notANumber: "E0314"
    case .missing, .notStated: "E0315"
    case .contradiction: "E0316"
    case .noSource: "E0305"
    case .circle: "E0320"
    case .tooDeep: "E0322"
    case .noCity: "E0317"
    }
  }

  var diagnostic: Diagnostic {
    switch self {
    case .unknownSlot(let name, let block, let kind, let candidates, let meanings, let at):
      let near = Suggestions.nearest(to: name, among: candidates)
      var notes: [Diagnostic.Note] = []
      if let question = Suggestions.question(for: name, among: candidates) {
        let meaning = near.count == 1 ? meanings[near[0]].map { " (\($0))" } ?? "" : ""
        notes.append(.init(.help, question + meaning))
      }
      notes.append(.init(.note, "wedge schema \(kind) prints all slots of \(withArticle(kind))"))
      return error(
        "unknown slot \"\(name)\" of \(kind)\(block.isEmpty ? "" : " " + block)", at,
        "\(withArticle(kind)) has no such slot", notes)
    case .unknownKind(let word, let home, let kinds, let at):
      var notes: [Diagnostic.Note] = []
      if let question = Suggestions.question(for: word, among: kinds) {
        notes.append(.init(.help, question))
      }
      notes.append(
        .init(.plain, kinds.isEmpty ? "\(home) holds no members" : "one of \(kinds.joined(separator: ", "))"))
      return error(
        "\(home) has no members of kind \"\(word)\"", at, "no such kind in \(home)", notes)
    case .unknownSection(let name, let home, let candidates, let at):
      return error(
        "\(home) has no part \"\(name)\"", at, "nothing of this name can be opened here",
        suggest(name, candidates, otherwise: "a member is written with its kind first: KIND \(name) { … }"))
    case .unknownPath(let path, let from, let candidates, let at):
      let longer = candidates.filter { $0.hasSuffix("." + path) }.sorted()
      if let whole = longer.first {
        return error(
          "unknown name \"\(path)\"", at, "nothing of this name is known \(from)",
          [.init(.help, "it stands elsewhere; write the whole path: \(whole)")])
      }
      return error(
        "unknown name \"\(path)\"", at, "nothing of this name is known \(from)",
        suggest(
          path, candidates,
          otherwise: "names are looked up from the inside out; write the path from the file down"))
    case .unknownParameter(let path, let candidates, let at):
      let near = Suggestions.nearest(to: path, among: candidates.map(\.path))
      var notes: [Diagnostic.Note] = []
      if let best = near.first, let line = candidates.first(where: { $0.path == best })?.line {
        notes.append(.init(.help, "did you mean \"\(best)\"? (defined on line \(line))"))
      }
      notes.append(.init(.note, "it must name something that exists; nothing was changed"))
      return error("unknown parameter \"\(path)\"", at, "no such parameter", notes)
    case .unknownMember(let name, _, _, let kind?, let at):
      return error(
        "unknown \(kind) \"\(name)\"", at, "it is not declared in this file",
        [.init(.help, "the catalogue knows it; add: \(kind) \(name) { }")])
    case .unknownMember(let name, let kinds, let candidates, nil, let at):
      return error(
        "unknown \(kinds.joined(separator: " or ")) \"\(name)\"", at,
        "no \(kinds.joined(separator: " or ")) of this name",
        suggest(
          name, candidates,
          otherwise: candidates.isEmpty
            ? "define it: \(kinds.first ?? "KIND") \(name) { … }"
            : "here: \(candidates.sorted().joined(separator: ", "))"))
    case .unknownRow(let name, let group, let rows, let at):
      return error(
        "\(group) has no row \"\(name)\"", at, "no such row",
        suggest(name, rows, otherwise: "its rows are \(rows.sorted().joined(separator: ", "))"))
    case .unknownChoice(let word, let setting, let words, let at):
      return error(
        "\(setting) cannot be \"\(word)\"", at, "not one of its words",
        suggest(word, words, otherwise: "one of \(words.joined(separator: ", "))"))
    case .unknownSetting(let word, let kind, let candidates, let at):
      return error(
        "\(withArticle(kind)) has no setting \"\(word)\"", at, "no such setting",
        suggest(
          word, candidates, otherwise: "wedge schema \(kind) prints all settings of \(withArticle(kind))"))
    case .unknownColumn(let name, let table, let candidates, let at):
      return error(
        "table \(table) has no column \"\(name)\"", at, "no such column",
        suggest(name, candidates, otherwise: "its columns are \(candidates.sorted().joined(separator: ", "))")
      )
    case .unknownSource(let name, let candidates, let at):
      return error(
        "no source \"\(name)\" is declared", at, "an unknown source",
        suggest(name, candidates, otherwise: "declare it: source \(name) \"title\""))
    case .twice(let path, let first, let second, let isMember):
      return error(
        "\(path) is stated twice", second, "stated again here",
        [
          .init(
            .help,
            isMember
              ? "give one of them another name"
              : "keep one of them; a scenario changes it with: override \(path) = …")
        ],
        also: [.init(first, "stated here first")])
    case .hides(let name, let outer, let outerPath, let at):
      return error(
        outerPath == name
          ? "\"\(name)\" already has a meaning here" : "\"\(name)\" already means \(outerPath) here",
        at, "this would hide it",
        [.init(.help, "choose another name, for example \(name)_own")],
        also: outer.map { [.init($0, "the outer one")] } ?? [])
    case .needsValue(let slot, let example, let at):
      return error(
        "\(slot) is a number, so it needs \"=\"", at, "a choice of words has no \"=\", a number has",
        [.init(.help, "write: \(slot) = \(example)")])
    case .settingOrSlot(let name, let kind, let isSlot, let at):
      return error(
        "\(name) of \(withArticle(kind)) is a \(isSlot ? "number" : "choice of words")", at,
        isSlot ? "a number needs \"=\"" : "no \"=\" here",
        [.init(.help, isSlot ? "write: \(name) = VALUE" : "write it without \"=\": \(name) WORD")])
    case .notANumber(let path, let what, let at):
      return error(
        "\(path) is \(what), not a number", at, "a number is needed here",
        [.init(.help, "name one of its numbers: \(path).SLOT")])
    case .missing(let what, let of, let kind, let because, let at):
      return error(
        "\(kind) \(of) needs \"\(what)\"", at, because,
        [
          .init(
            .help,
            what.contains(" ")
              ? "add a line: \(what)" : "add a line for it; wedge schema \(kind) says how it is written")
        ])
    case .notStated(let path, let slot, let of, let kind, let at):
      return error(
        "\(path) is not stated; \(of) has no \(slot)", at, "there is no number to follow",
        [.init(.note, "it may be left out; wedge schema \(kind) says what it means")])
    case .contradiction(let text, let help, let at):
      return error(text, at, "this cannot be", [.init(.help, help)])
    case .noSource(let count, let lines, let first, let asked):
      return error(
        "\(count) number\(count == 1 ? " has" : "s have") no source", first,
        count == 1 ? "no source" : "the first of \(count)",
        [
          .init(.plain, "lines \(lines.map(String.init).joined(separator: ", "))"),
          .init(
            .help, "after the number: source inventory22 \"table 3\"",
            "or, honestly:     assumed \"expert guess\"",
            "for a whole block write it once as its first line"),
        ], also: [.init(asked, "asked for here")])
    case .circle(let steps, let written, let at):
      let start = steps.first?.split(separator: ".").last.map(String.init) ?? "it"
      return error(
        "these numbers go round in a circle", at,
        steps.count > 2 && written != nil ? "this needs \(start) in turn" : "this needs itself",
        [
          .init(.path, steps.joined(separator: " -> ")),
          .init(
            .help,
            "take last year: previous(\(written ?? steps.dropFirst().first ?? "PATH"), first VALUE)",
            "or use something that does not depend on it"),
        ])
    case .tooDeep(let path, let limit, let at):
      return error(
        "\(path) rests on numbers that rest on numbers, more than \(limit) deep", at, "too many steps",
        [.init(.help, "state a number on the way: let NAME = 42 UNIT")])
    case .noCity(let at):
      return error(
        "the file describes no city", at, "a city block is needed",
        [.init(.help, "add: city \"Name\" { horizon 2020 to 2050; base_year 2020; gwp \"AR5\" }")])
    }
  }
}

extension NameMistake {
  /// A circle, shown where the first of its numbers that a file states reads the next.
  static func circle(of steps: [String], in tree: CityTree, at place: Place) -> NameMistake {
    for (step, next) in zip(steps, steps.dropFirst()) {
      guard let quantity = tree.quantities.first(where: { $0.path == step }) else { continue }
      let expression = quantity.value.expression
      let path = expression.reference(to: next)
      let turned = steps.firstIndex(of: step).map { steps[$0..<(steps.count - 1)] + steps[..<$0] + [step] }
      return .circle(
        steps: turned.map(Array.init) ?? steps, written: path?.text, at: path?.span ?? expression.span)
    }
    return .circle(steps: steps, written: nil, at: place)
  }
}

/// `an item`, `a network`.
func withArticle(_ noun: String) -> String {
  "\("aeiou".contains(noun.first ?? "x") ? "an" : "a") \(noun)"
}

/// An error with one primary place.
func error(
  code: String = "", _ headline: String, _ at: Place, _ label: String,
  _ notes: [Diagnostic.Note] = [], also: [Diagnostic.Label] = []
) -> Diagnostic {
  Diagnostic(code: code, headline: headline, primary: .init(at, label), secondary: also, notes: notes)
}

private func suggest(_ word: String, _ candidates: [String], otherwise: String) -> [Diagnostic.Note] {
  [.init(.help, Suggestions.question(for: word, among: candidates) ?? otherwise)]
}
