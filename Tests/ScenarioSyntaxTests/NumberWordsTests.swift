import Testing

@testable import ScenarioSyntax

@Test func `numbers are spelt as they are spoken`() {
  #expect(NumberWords.whole(0) == "zero")
  #expect(NumberWords.whole(8_500) == "eight thousand five hundred")
  #expect(NumberWords.whole(999_999) == "nine hundred ninety-nine thousand nine hundred ninety-nine")
  #expect(NumberWords.whole(40_013) == "forty thousand thirteen")
  #expect(NumberWords.whole(1_000_000) == nil)
}

@Test func `decimals are spelt digit by digit, but for a half`() {
  #expect(NumberWords.decimal(whole: 8, fraction: "5") == "eight and a half")
  #expect(NumberWords.decimal(whole: 0, fraction: "5") == "a half")
  #expect(NumberWords.decimal(whole: 12, fraction: "025") == "twelve point zero two five")
  #expect(NumberWords.decimal(whole: 8, fraction: "") == "eight")
}
