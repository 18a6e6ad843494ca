import Testing

@testable import ScenarioSyntax

@Test func `tokens are printed with place, kind and text`() {
  let source = SourceFile(name: "t", text: "wedge 1\nlet a = (5 kWh +\n  b) # x\n")
  let tokens = ScenarioParser.parse(source, words: EditionWords.all).tokens
  #expect(
    TokenPrinter(source, tokens).text() == """
      1:1       reserved    wedge
      1:7       number      1
      1:8       newline
      2:1       reserved    let
      2:5       word        a
      2:7       sign        =
      2:9       sign        (
      2:10      number      5
      2:12      unit        kWh
      2:16      sign        +
      3:3       word        b
      3:4       sign        )
      3:9       newline
      4:1       end

      """)
}

@Test(arguments: ["small", "everything"])
func `an example prints the tree that was reviewed`(name: String) throws {
  let bytes = try #require(TestFiles.read("Examples/\(name).wedge"))
  let found = TreePrinter.text(of: parse(bytes).tree)
  if updatesExpected { TestFiles.write(found, to: "Examples/\(name).tree") }
  let expected = try #require(TestFiles.read("Examples/\(name).tree"))
  #expect(found == String(decoding: expected, as: UTF8.self))
}

@Test func `comments and line breaks leave no trace in the tree`() {
  let one = parse("wedge 1\na { b = 5 %; c = [2020: 1, 2030: 2] t linear }\n").tree
  let other = parse("wedge 1 # first\n\na {\n  b =\n 5 %\n  # c\n  c = [\n2020: 1\n 2030: 2\n] t linear\n}")
    .tree
  #expect(TreePrinter.text(of: one) == TreePrinter.text(of: other))
}
