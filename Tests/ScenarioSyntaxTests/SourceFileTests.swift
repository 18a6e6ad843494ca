import Testing

@testable import ScenarioSyntax

@Test func `columns count characters, lines count line ends`() {
  let file = SourceFile(name: "t", text: "é±x\r\nsecond\n")
  #expect(file.position(at: 0) == SourcePosition(line: 1, column: 1))
  #expect(file.position(at: 4) == SourcePosition(line: 1, column: 3))
  #expect(file.position(at: 7) == SourcePosition(line: 2, column: 1))
  #expect(file.position(at: 14) == SourcePosition(line: 3, column: 1))
  #expect(file.lineCount == 3)
}

@Test func `a byte order mark is no column`() {
  let file = SourceFile(name: "t", text: "\u{FEFF}wedge 1\n")
  #expect(file.position(at: 3) == SourcePosition(line: 1, column: 1))
  #expect(file.position(at: 9) == SourcePosition(line: 1, column: 7))
}

@Test func `a line has neither its end nor the carriage return`() {
  let file = SourceFile(name: "t", text: "one\r\n\r\nlast")
  #expect(file.text(of: SourceSpan(file: 0, lower: 0, upper: 3)) == "one")
  #expect(file.lineBounds(1) == 0..<3)
  #expect(file.lineBounds(2) == 5..<5)
  #expect(file.lineBounds(3) == 7..<11)
}

@Test func `a map gives each file its number`() {
  var map = SourceMap()
  let first = map.add(SourceFile(name: "a", text: "one"))
  let second = map.add(SourceFile(name: "b", text: "x\ntwo"))
  #expect(map[first].name == "a")
  #expect(map.text(of: SourceSpan(file: second, lower: 2, upper: 5)) == "two")
  let place = map.position(of: SourceSpan(file: second, lower: 2, upper: 5))
  #expect(place == SourcePosition(line: 2, column: 1))
}

@Test func `joined spans hold both`() {
  let left = SourceSpan(file: 0, lower: 3, upper: 5)
  let right = SourceSpan(file: 0, lower: 9, upper: 12)
  #expect(right.joined(with: left) == SourceSpan(file: 0, lower: 3, upper: 12))
  #expect(left.end.isEmpty)
}
