import Testing

@testable import ScenarioSyntax

/// The kinds and texts of the tokens of one line, without the line end.
private func lex(_ text: String) -> [String] {
  let source = SourceFile(name: "t", text: text)
  var lexer = Lexer(bytes: source.bytes, file: 0, words: EditionWords.all, limits: .standard)
  lexer.lexAll()
  return lexer.tokens.dropLast().map { token in
    if token.kind == .newline { return "NL" }
    let spelling = lexer.text(Int(token.lower), Int(token.upper))
    switch token.kind {
    case .unit: return "UNIT(\(spelling))"
    case .year: return "YEAR(\(spelling))"
    case .number: return "NUMBER(\(spelling))"
    default: return spelling
    }
  }
}

@Test func `a unit follows a number, a scale, a bracket, unit or money`() {
  #expect(lex("8_500 vkm/vehicle/yr") == ["NUMBER(8_500)", "UNIT(vkm/vehicle/yr)", "NL"])
  #expect(lex("1.5 billion USD2022") == ["NUMBER(1.5)", "billion", "UNIT(USD2022)", "NL"])
  #expect(lex("] person linear") == ["]", "UNIT(person)", "linear", "NL"])
  #expect(lex("unit ft3/yr") == ["unit", "UNIT(ft3/yr)", "NL"])
  #expect(lex("money USD2022") == ["money", "UNIT(USD2022)", "NL"])
  #expect(lex("0.4/yr") == ["NUMBER(0.4)", "UNIT(/yr)", "NL"])
  #expect(lex("5 %/yr") == ["NUMBER(5)", "UNIT(%/yr)", "NL"])
  #expect(lex("3 kWh/(m2*yr)") == ["NUMBER(3)", "UNIT(kWh/(m2*yr))", "NL"])
  #expect(lex("3 kWh·h^-1") == ["NUMBER(3)", "UNIT(kWh·h^-1)", "NL"])
  #expect(lex("3 µg/m³") == ["NUMBER(3)", "UNIT(µg/m³)", "NL"])
}

@Test func `an operator with spaces is no unit`() {
  #expect(lex("5 / population") == ["NUMBER(5)", "/", "population", "NL"])
  #expect(lex("5 GWh / population") == ["NUMBER(5)", "UNIT(GWh)", "/", "population", "NL"])
  #expect(lex("distance at 2015 / vehicles") == ["distance", "at", "YEAR(2015)", "/", "vehicles", "NL"])
}

@Test func `a reserved word is never a unit`() {
  #expect(lex("5 per x") == ["NUMBER(5)", "per", "x", "NL"])
  #expect(lex("at 80 % from 2026 to 2032").contains("from"))
}

@Test(arguments: ["1900", "2030", "2200", "2026.5"])
func `four digits from 1900 to 2200 are a year`(text: String) {
  #expect(lex(text) == ["YEAR(\(text))", "NL"])
}

@Test(arguments: ["1899", "2201", "2_030", "2030.0e0", "20300", "203", "2200.5"])
func `other numbers are no year`(text: String) {
  #expect(lex(text) == ["NUMBER(\(text))", "NL"])
}

@Test func `a year with a unit or a scale is a number`() {
  #expect(lex("2000 kWh") == ["NUMBER(2000)", "UNIT(kWh)", "NL"])
  #expect(lex("2000 million") == ["NUMBER(2000)", "million", "NL"])
}

@Test func `a line goes on after an operator, a comma and an open bracket`() {
  #expect(lex("a =\n5 +\n3") == ["a", "=", "NUMBER(5)", "+", "NUMBER(3)", "NL"])
  #expect(lex("a,\n\n# comment\nb") == ["a", ",", "b", "NL"])
  #expect(lex("{\na\n}") == ["{", "a", "NL", "}", "NL"])
}

@Test func `a line goes on before a tilde`() {
  #expect(lex("a = 5\n  ~ normal") == ["a", "=", "NUMBER(5)", "~", "normal", "NL"])
}

@Test func `blank lines, comments and semicolons make one line end`() {
  #expect(lex("a;\n\n;# x\nb") == ["a", "NL", "b", "NL"])
  #expect(lex("\n\na") == ["a", "NL"])
}

@Test func `CRLF, a byte order mark and tabs change nothing`() {
  let plain = lex("wedge 1\nlet a = 5 %\n")
  #expect(lex("\u{FEFF}wedge\t1\r\nlet a = 5\t%\r\n") == plain)
}

@Test func `aliases read as what they stand for`() {
  func kinds(_ text: String) -> [Token.Kind] {
    let source = SourceFile(name: "t", text: text)
    var lexer = Lexer(bytes: source.bytes, file: 0, words: EditionWords.all, limits: .standard)
    lexer.lexAll()
    return lexer.tokens.map(\.kind)
  }
  #expect(kinds("+/- 5") == kinds("± 5"))
  #expect(kinds("≥ 5") == kinds(">= 5"))
  #expect(kinds("a × b") == kinds("a * b"))
}

@Test func `after a dot every word is a name`() {
  let parsed = parse("wedge 1\nlet a = energy.rate.unit.from * 2")
  #expect(parsed.diagnostics.isEmpty)
}

@Test func `numbers have the value nearest to what is written`() {
  for text in [
    "0.1", "1.1126480870157514", "8_500", "1e18", "123456789012345678", "0.000001", "5e-324", "2.5e-7",
  ] {
    let bytes = Array(text.utf8)
    let plain = Double(text.filter { $0 != "_" })
    #expect(DecimalText.value(of: bytes, 0, bytes.count) == plain)
  }
}

@Test(arguments: [
  "small.wedge", "new-york.wedge", "refmodel.wedge", "lib/cnca/levers.wedge", "everything.wedge",
])
func `tokens and what lies between them give the file back`(name: String) throws {
  let bytes = try #require(TestFiles.read("Examples/\(name)"))
  let tokens = parse(bytes).tokens
  var rebuilt: [UInt8] = []
  for token in tokens {
    let gap = bytes[rebuilt.count..<Int(token.lower)]
    #expect(isTrivia(gap))
    rebuilt += gap
    rebuilt += bytes[Int(token.lower)..<Int(token.upper)]
  }
  #expect(rebuilt == bytes)
}

/// True for spaces, line ends, semicolons and comments.
private func isTrivia(_ bytes: ArraySlice<UInt8>) -> Bool {
  var inComment = false
  for byte in bytes {
    if byte == 0x0A { inComment = false }
    if byte == 0x23 { inComment = true }
    if !inComment, ![0x20, 0x09, 0x0A, 0x0D, 0x3B].contains(byte) { return false }
  }
  return true
}
