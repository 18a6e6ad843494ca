extension SyntaxMistake {
  /// The sentences of E02 that are about the shape of lines and blocks.
  var grammarDiagnostic: Diagnostic? {
    switch self {
    case .unexpected(let found, let expected, let at):
      say("expected \(expected), found \(found)", at, "\(expected) was expected here")
    case .notClosed(let owner, let brace, let next): sayNotClosed(owner, brace, next)
    case .noEdition(let isEmpty, let at):
      say(
        isEmpty ? "the file is empty" : "the first line must name the edition of the language", at,
        "\"wedge 1\" was expected here", [.init(.help, "write as the first line: wedge 1")])
    case .unknownEdition(let text, let at):
      say(
        "edition \(text) of the language is not known here", at, "this wedge reads edition 1",
        [.init(.help, "write: wedge 1"), .init(.note, "a file of a later edition needs a later wedge")])
    case .missingValue(let name, let at):
      say(
        "\(name) has no value", at, "nothing stands after it",
        [
          .init(.help, "write a number with its unit, or NE with a note if it was not estimated"),
          .init(.note, "a line that ends in \"=\" goes on in the next one"),
        ])
    case .strayBrace(let at):
      say(
        "this \"}\" closes nothing", at, "no block is open here",
        [.init(.help, "delete it, or open its block")])
    case .bracketNotClosed(let bracket, let found, let open, let at):
      say(
        "this \"\(bracket)\" is not closed", at, "found \(found) instead of \"\(Self.partner(bracket))\"",
        also: [.init(open, "opened here")])
    case .lineGoesOn(let found, let hint, let at): sayLineGoesOn(found, hint, at)
    case .declarationInside(let word, let owner, let at):
      say(
        "\"\(word)\" cannot stand inside \(owner)", at, "this word begins a declaration of its own",
        [.init(.help, "close \(owner) with \"}\" before it, or choose another name for a fact")])
    case .emptyBlock(let owner, let wants, let at):
      say("\(owner) is empty", at, "\(wants) was expected")
    case .missingEquals(let name, let at):
      say(
        "a number is given with \"=\"", at, "no \"=\" before it", [.init(.help, "write: \(name) = ...")])
    case .lateUncertainty(let at):
      say(
        "the uncertainty stands too late", at, "it belongs right after the number",
        [.init(.help, "first the number, then ~ and its distribution, then source, assumed or note")])
    default: nil
    }
  }

  private func sayNotClosed(_ owner: String, _ brace: SourceSpan, _ next: NextDeclaration?) -> Diagnostic {
    guard let next else {
      return say(
        "\(owner) is not closed", brace, "this brace has no partner",
        [.init(.help, "add a line \"}\" where the block ends"), .init(.note, "the file ends before it")])
    }
    let article = "aeiou".contains(next.word.first ?? "x") ? "an" : "a"
    return say(
      "\(owner) is not closed", brace, "this brace has no partner",
      [.init(.help, "add a line \"}\" before line \(next.line)")],
      also: [
        .init(
          next.span, "\(article) new \(next.word) begins here, so the missing \"}\" goes before this line")
      ])
  }

  private func sayLineGoesOn(_ found: String, _ hint: LineHint, _ at: SourceSpan) -> Diagnostic {
    let note: Diagnostic.Note? =
      switch hint {
      case .none: .init(.help, "write one statement a line, or \";\" between two")
      case .shapeWithoutSeries:
        .init(.help, "what changes in time is a series: [2022: 5 %] then grow 1 %/yr")
      case .unitWithSpaces: .init(.help, "a unit has no spaces: write kWh/m2/yr, not \"kWh per m2\"")
      case .numberWithSpaces: .init(.help, "digits are grouped with \"_\", as in 8_500")
      case .comment: .init(.help, "a comment begins with #")
      case .comparison: .init(.help, "limits are written: at most 5 %, at least 5 %")
      }
    return say(
      "\(found) does not fit here", at, "the line was complete before it", note.map { [$0] } ?? [])
  }

  private static func partner(_ bracket: String) -> String {
    switch bracket {
    case "(": ")"
    case "[": "]"
    default: "}"
    }
  }
}
