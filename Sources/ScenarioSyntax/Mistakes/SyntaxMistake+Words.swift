extension SyntaxMistake {
  /// The sentences of E02 that are about words and what must follow them.
  var wordDiagnostic: Diagnostic? {
    switch self {
    case .unknownWord(let kind, let word, let known, let at):
      say(
        "unknown \(kind) \"\(word)\"", at,
        Suggestions.question(for: word, among: known) ?? "no such \(kind)",
        known.isEmpty ? [] : [.init(.plain, "one of \(known.joined(separator: ", "))")])
    case .missingOperand(let form, let expected, let found, let at):
      say(
        "expected \(expected), found \(found)", at, "\(expected) was expected here",
        [.init(.help, "write: \(form)")])
    case .wrongArguments(let word, let forms, let at):
      say(
        "this is not how \(word) is written", at, "does not fit",
        [.init(.help, forms.map { "write: \($0)" })])
    case .notAYear(let text, let at):
      say(
        "\(text) is not a calendar year", at, "a year was expected here",
        [.init(.help, "write four digits from 1900 to 2200, such as 2030")])
    case .missingLabel(let kind, let name, let at):
      say(
        "\(kind) \"\(name)\" has no label", at, "a text in quotes was expected here",
        [.init(.help, "write: \(kind) \(name) \"what it is, in a few words\" { ... }")])
    case .wrongCount(let function, let takes, let found, let at):
      say("\(function) takes \(takes), not \(found)", at, "\(found) here")
    default: nil
    }
  }
}
