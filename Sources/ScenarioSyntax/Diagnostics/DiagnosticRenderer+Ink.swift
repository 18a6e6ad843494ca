extension DiagnosticRenderer {
  /// What a piece of a message is, which decides its colour on a terminal.
  enum Ink: String {
    case error = "\u{1B}[1;31m"
    case warning = "\u{1B}[1;33m"
    case strong = "\u{1B}[1m"
    case margin = "\u{1B}[1;34m"
    case related = "\u{1B}[36m"
    case note = "\u{1B}[1;36m"
  }

  func paint(_ text: String, _ ink: Ink) -> String {
    usesColour && !text.isEmpty ? ink.rawValue + text + "\u{1B}[0m" : text
  }
}
