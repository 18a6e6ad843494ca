import ArgumentParser

/// `--set PATH=VALUE` as a pair.
enum SettingOption {
  static func pairs(_ settings: [String]) throws -> [(path: String, value: String)] {
    try settings.map { text in
      guard let equals = text.firstIndex(of: "="), equals != text.startIndex else {
        throw ValidationError("--set needs PATH=VALUE, such as --set population='9 million person'.")
      }
      return (path: trimmed(text[..<equals]), value: trimmed(text[text.index(after: equals)...]))
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
