extension SyntaxMistake {
  /// The sentences of E01: letters and numbers.
  var letterDiagnostic: Diagnostic? {
    switch self {
    case .stranger(let text, let at): sayStranger(text, at)
    case .stringNotClosed(let at):
      say(
        "a text has no closing quote", at, "it must end on this line",
        [
          .init(.help, "add \" at the end of the text; inside it write \\\" for a quote")
        ])
    case .hiddenCharacter(let scalar, let count, let at): sayHidden(scalar, count, at)
    case .commaInNumber(let text, let at): sayComma(text, at)
    case .badNumber(let text, let at):
      say(
        "\"\(text)\" is not a number", at, "digits, perhaps one point between digits",
        [.init(.help, Self.numberAdvice(text))])
    case .numberTooLarge(let at):
      say(
        "the number is too large", at, "numbers go up to 1e18",
        [.init(.help, "use a larger unit, or thousand, million, billion before the unit")])
    case .operatorNeedsSpaces(let text, let at):
      say(
        "\"\(text)\" needs a space on both sides", at, "no space here",
        [
          .init(.help, "write: a \(text) b"),
          .init(.why, "without spaces it is part of a unit, as in GWh/yr, or a sign, as in -2 %"),
        ])
    case .unknownEscape(let at):
      say(
        "a backslash in a text stands before \" or \\ only", at, "no such pair",
        [.init(.help, "write \\\\ for one backslash")])
    case .unitNotPlain(let text, let at):
      say(
        "a new unit is one plain word", at, "\"\(text)\" is more than a word",
        [.init(.help, "write such as: unit bin = 120 L")])
    case .reservedName(let word, let expected, let at):
      say(
        "\"\(word)\" is a word of the language, not a name", at, "\(expected) was expected here",
        [
          .init(.help, "choose another name, such as \(word)_1"),
          .init(.why, "words that can follow a number are reserved, as they would read as units"),
        ])
    case .needlessPlus(let at):
      say(
        "a number needs no plus sign", at, "leave it out", [.init(.help, "write 5, or -5 for less than zero")]
      )
    default: nil
    }
  }

  private func sayStranger(_ text: String, _ at: SourceSpan) -> Diagnostic {
    switch text {
    case "−", "–", "—":
      say(
        "\"\(text)\" is a dash, not a minus", at, "looks like a minus",
        [.init(.help, "write - from the keyboard")])
    case "“", "”", "„", "«", "'", "‘", "’":
      say(
        "a text stands between straight double quotes", at, "not these quotes",
        [.init(.help, "write \"like this\"")])
    case "$", "€", "£":
      say(
        "\"\(text)\" is not used for money", at, "which currency, of which year?",
        [.init(.help, "write the currency and its price year after the number: 350 USD2022")])
    case "<", ">":
      say(
        "\"\(text)\" is not used for limits", at, "no such sign",
        [.init(.help, "write: at most 5 MtCO2e/yr, or at least 5 %")])
    case "%":
      say("\"%\" must follow a number", at, "no number before it", [.init(.help, "write such as 5 %")])
    default:
      say(
        "\(Self.spell(text)) has no meaning here", at, "not a letter or sign of the language",
        [.init(.note, "names are made of a-z, A-Z, 0-9 and _; other letters may stand in texts and comments")]
      )
    }
  }

  private func sayHidden(_ scalar: UInt32, _ count: Int, _ at: SourceSpan) -> Diagnostic {
    let turns = (0x202A...0x202E).contains(scalar) || (0x2066...0x2069).contains(scalar)
    let why =
      turns
      ? "such a mark can make a line look different from what it says"
      : "a character that cannot be seen cannot be reviewed"
    var notes: [Diagnostic.Note] = [
      .init(.why, why), .init(.help, "delete it; the file is plain text with spaces and line ends"),
    ]
    if count > 1 { notes.append(.init(.note, "the first of \(count) such characters in this file")) }
    return say(
      "the file holds a hidden character, U+\(Self.hex(scalar))", at,
      turns ? "turns the direction of the text" : "a control character", notes)
  }

  private func sayComma(_ text: String, _ at: SourceSpan) -> Diagnostic {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let joined = parts.joined()
    let isGrouped = parts.dropFirst().allSatisfy { $0.prefix { $0 != "." }.count == 3 }
    guard isGrouped, parts.count == 2, !text.contains(".") else {
      let plain = isGrouped ? parts.joined(separator: "_") : parts.joined(separator: ".")
      return say(
        "a comma cannot be part of a number", at, isGrouped ? "is this \(joined)?" : "one number or two?",
        [
          .init(.why, "in some countries a comma groups digits, in others it is the decimal point"),
          .init(.help, "for one number write: \(plain)", "between two numbers write a space after the comma"),
        ])
    }
    let fraction = Self.withoutTrailingZeros(String(parts[1]))
    let decimal = fraction.isEmpty ? "\(parts[0])" : "\(parts[0]).\(fraction)"
    let large = Int(joined).flatMap { NumberWords.whole($0) } ?? joined
    let small = Int(parts[0]).flatMap { NumberWords.decimal(whole: $0, fraction: fraction) } ?? decimal
    let pad = { (words: String) in
      String(repeating: " ", count: max(0, max(large.count, small.count) - words.count))
    }
    return say(
      "a comma cannot be part of a number", at, "is this \(joined) or \(decimal)?",
      [
        .init(
          .why,
          "in some countries \"\(text)\" means \(joined), in others \(decimal); a factor of 1000 must not",
          "depend on who reads the file"),
        .init(
          .help, "for \(large) write: \(pad(large))\(parts.joined(separator: "_"))",
          "for \(small) write: \(pad(small))\(decimal)"),
      ])
  }

  /// For digits grouped by points the number that was meant.
  private static func numberAdvice(_ text: String) -> String {
    let groups = text.split(separator: ".", omittingEmptySubsequences: false)
    let isGrouped = groups.count > 2 && groups.dropFirst().allSatisfy { $0.utf8.count == 3 }
    return isGrouped ? "write: \(groups.joined(separator: "_"))" : "write such as 0.5, 12, 8_500 or 1.2e6"
  }

  private static func withoutTrailingZeros(_ digits: String) -> String {
    var text = digits
    while text.hasSuffix("0") { text.removeLast() }
    return text
  }

  /// A character as it can be shown: itself if it is visible, else its number.
  private static func spell(_ text: String) -> String {
    guard let scalar = text.unicodeScalars.first else { return "nothing" }
    let isVisible = scalar.properties.generalCategory != .format && !scalar.properties.isWhitespace
    return isVisible ? "\"\(text)\"" : "the invisible character U+\(hex(scalar.value))"
  }

  private static func hex(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
