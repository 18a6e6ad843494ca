import ScenarioCompiler
import Testing

struct DecimalReaderTests {
  private func value(_ text: String) -> Double? {
    let bytes = Array(text.utf8)
    guard let (value, end) = DecimalReader.number(bytes, from: 0, to: bytes.count), end == bytes.count
    else { return nil }
    return value
  }

  /// The standard library reads every number to the nearest Double; so must this.
  @Test func `random decimals are read to the nearest Double`() {
    var state: UInt64 = 7
    func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 32) ^ (state << 32)
    }
    var wrong: [String] = []
    for round in 0..<60_000 {
      let text: String
      switch round % 4 {
      case 0: text = "\(next() >> (next() % 64))e\(Int(next() % 64) - 32)"
      case 1:
        let number = Double(bitPattern: next())
        text = number.isFinite ? number.description : "1e400"
      // Halfway between two Doubles, where ties go to even.
      case 2: text = "\((next() >> 11) * 2 + 1)e\(next() % 4)"
      default: text = "-0.000\(next())\(next())e\(next() % 300)"
      }
      if value(text)?.bitPattern != Double(text)?.bitPattern { wrong.append(text) }
    }
    #expect(wrong == [])
  }

  @Test(arguments: [
    "0", "-0", "+7", "0.1", "1e23", "8.5e-27", "9007199254740993", "9007199254740992.5", "1e-27", "1e27",
    "0000000000000000000000000000000000001.5", "18446744073709551615e-20", "5e-324", "1.7976931348623157e308",
    "2.2250738585072014e-308", "123456789012345678901234567890",
  ])
  func `these are read as the standard library reads them`(_ text: String) {
    #expect(value(text)?.bitPattern == Double(text)?.bitPattern)
  }

  @Test(arguments: [
    "", "-", ".5", "5.", "1e", "1e+", "nan", "inf", "0x10", "1_000", "1,5", " 1", "1 ", "--1",
  ])
  func `anything else is no number`(_ text: String) {
    #expect(value(text) == nil)
  }

  @Test func `a number ends where another sign stands`() {
    let bytes = Array("12.5,7".utf8)
    #expect(DecimalReader.number(bytes, from: 0, to: bytes.count)?.end == 4)
    #expect(DecimalReader.number(bytes, from: 5, to: bytes.count)?.value == 7)
    #expect(DecimalReader.number(bytes, from: 0, to: 2)?.value == 12)
  }
}
