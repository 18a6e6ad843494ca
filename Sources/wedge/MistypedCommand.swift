import WedgeEngine

/// A first word that is no command but nearly one.
enum MistypedCommand {
  static func message(for arguments: [String], known: [String]) -> String? {
    guard let word = arguments.first, !word.hasPrefix("-"), word != "help", !known.contains(word)
    else { return nil }
    let question = Spelling.question(for: word, among: known).map { "; \($0)" } ?? ""
    return """
      error: there is no command "\(word)"\(question)
        = one of \(known.joined(separator: ", "))
        = help  wedge --help

      """
  }
}
