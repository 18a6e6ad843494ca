/// Numbers as tables write them: digits with one decimal sign, no thousands.
enum TableNumber {
  /// The number, or nil if the text is anything else.
  static func value(_ text: String, isComma: Bool) -> Double? {
    let mark: UInt8 = isComma ? 0x2C : 0x2E
    var bytes = Array(text.utf8)
    guard bytes.count <= 40 else { return nil }
    var place = 0
    func isDigit(_ at: Int) -> Bool { at < bytes.count && (0x30...0x39).contains(bytes[at]) }
    if place < bytes.count, bytes[place] == 0x2D || bytes[place] == 0x2B { place += 1 }
    guard isDigit(place) else { return nil }
    while isDigit(place) { place += 1 }
    if place < bytes.count, bytes[place] == mark {
      bytes[place] = 0x2E
      guard isDigit(place + 1) else { return nil }
      place += 1
      while isDigit(place) { place += 1 }
    }
    if place < bytes.count, bytes[place] == 0x65 || bytes[place] == 0x45 {
      place += 1
      if place < bytes.count, bytes[place] == 0x2D || bytes[place] == 0x2B { place += 1 }
      guard isDigit(place) else { return nil }
      while isDigit(place) { place += 1 }
    }
    guard place == bytes.count, let value = Double(String(decoding: bytes, as: UTF8.self)),
      abs(value) <= 1e30
    else { return nil }
    return value
  }

  /// A calendar year of four digits, as the language knows them.
  static func year(_ text: String) -> Int? {
    guard text.utf8.count == 4, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let year = Int(text), (1900...2200).contains(year)
    else { return nil }
    return year
  }
}
