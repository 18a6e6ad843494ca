/// Reads the form of a unit and multiplies the names in it.
///
///     unit  = [ "/" ] atom { ("/" | "*" | "·") ( atom | group ) }
///     group = "(" atom { ("*" | "·") atom } ")"
///     atom  = "%" | name [ "^" [ "-" ] digit ] [ "²" | "³" ]
struct UnitReader {
  private let text: String
  private let characters: [Character]
  private let catalogue: UnitCatalogue
  /// The index of the next character and its byte.
  private var next = 0
  private var byte = 0

  private var dimension = Dimension.one
  private var multiplier = 1.0
  private var divisor = 1.0
  private var notation = Unit.Notation.plain
  private var atomsRead = 0

  /// No quantity of a city has a base dimension beyond this power.
  private static let largestExponent = 9

  init(_ text: String, catalogue: UnitCatalogue) {
    self.text = text
    characters = Array(text)
    self.catalogue = catalogue
  }

  mutating func read() throws(UnitMistake) -> Unit {
    guard !characters.isEmpty else { throw malformed(.empty, from: 0) }
    var below = take("/")
    try readAtom(sign: below ? -1 : 1)
    while let separator = peek {
      let start = byte
      switch separator {
      case "/": below = true
      case "*", "·":
        if below { throw malformed(.productAfterQuotient(suggestion: regrouped(from: start)), from: start) }
      case ")": throw malformed(.group, from: start)
      default: throw malformed(.unexpected(character: String(separator)), from: start)
      }
      advance()
      try peek == "(" ? readGroup(sign: below ? -1 : 1) : readAtom(sign: below ? -1 : 1)
    }
    let unit = Unit(
      text: text, dimension: dimension, multiplier: multiplier, divisor: divisor, notation: notation)
    guard unit.multiplier.isNormal, unit.divisor.isNormal, unit.factor.isNormal else {
      throw .exponentOutOfRange(atom: text, at: 0..<text.utf8.count)
    }
    return unit
  }

  private mutating func readGroup(sign: Int) throws(UnitMistake) {
    let start = byte
    advance()
    if peek == ")" || peek == "(" { throw malformed(.group, from: start) }
    try readAtom(sign: sign)
    while peek == "*" || peek == "·" {
      advance()
      try readAtom(sign: sign)
    }
    guard take(")") else { throw malformed(.group, from: start) }
  }

  private mutating func readAtom(sign: Int) throws(UnitMistake) {
    let start = byte
    let name = readName()
    if name.isEmpty {
      guard let wrong = peek, !"/*·)".contains(wrong) else { throw malformed(.missingAtom, from: start) }
      if wrong == "(" { throw malformed(.group, from: start) }
      throw malformed(.unexpected(character: String(wrong)), from: start)
    }
    let nameEnd = byte
    let exponent = try readExponent(of: name, from: start)
    guard let entry = catalogue.entry(name) else {
      throw catalogue.mistake(about: name, at: start..<nameEnd)
    }
    if entry.notation != .plain {
      guard atomsRead == 0, sign == 1, exponent == 1 else { throw malformed(.percentNotFirst, from: start) }
      notation = entry.notation
    }
    atomsRead += 1
    let signed = sign * exponent
    for _ in 0..<abs(signed) {
      multiplier *= signed > 0 ? entry.multiplier : entry.divisor
      divisor *= signed > 0 ? entry.divisor : entry.multiplier
    }
    dimension = dimension * entry.dimension.power(signed)
    guard dimension.powers.allSatisfy({ abs($0.exponent) <= UnitReader.largestExponent }) else {
      throw .exponentOutOfRange(atom: name, at: start..<byte)
    }
  }

  private mutating func readName() -> String {
    if take("%") { return "%" }
    var name = ""
    while let character = peek, UnitReader.isNamePart(character, first: name.isEmpty) {
      name.append(character)
      advance()
    }
    return name
  }

  /// The exponent written after a name, one where there is none.
  private mutating func readExponent(of name: String, from start: Int) throws(UnitMistake) -> Int {
    var exponent = 1
    if take("^") {
      let sign = take("-") ? -1 : 1
      guard let digit = peek, digit.isASCII, let value = digit.wholeNumberValue else {
        throw .exponentOutOfRange(atom: name, at: start..<byte)
      }
      exponent = sign * value
      advance()
      if let more = peek, more.isASCII, more.isNumber {
        advance()
        throw .exponentOutOfRange(atom: name, at: start..<byte)
      }
    }
    if take("²") { exponent *= 2 } else if take("³") { exponent *= 3 }
    guard exponent != 0 else { throw .exponentOutOfRange(atom: name, at: start..<byte) }
    return exponent
  }

  // MARK: Characters

  private var peek: Character? { next < characters.count ? characters[next] : nil }

  private mutating func advance() {
    byte += characters[next].utf8.count
    next += 1
  }

  private mutating func take(_ wanted: Character) -> Bool {
    guard peek == wanted else { return false }
    advance()
    return true
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  static func isInName(_ byte: UInt8) -> Bool {
    isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "_")
  }

  private static func isNamePart(_ character: Character, first: Bool) -> Bool {
    if character == "µ" { return first }
    guard let byte = character.asciiValue else { return false }
    return first ? isLetter(byte) : isInName(byte)
  }

  // MARK: Mistakes

  private func malformed(_ reason: UnitMistake.Malformation, from start: Int) -> UnitMistake {
    let end = min(max(start + 1, byte + (peek?.utf8.count ?? 0)), max(text.utf8.count, start))
    return .malformed(text: text, reason: reason, at: start..<end)
  }

  /// `a/b*c` read as a/(b*c), the reading people mean when they write it.
  private func regrouped(from star: Int) -> String {
    guard let slash = characters[..<next].lastIndex(of: "/") else { return text }
    let head = String(characters[...slash])
    let group = String(characters[(slash + 1)...]).filter { $0 != "(" && $0 != ")" }
    return group.contains("/") ? head + String(characters[(slash + 1)..<next]) : "\(head)(\(group))"
  }
}
