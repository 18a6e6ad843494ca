import Testing

@testable import ScenarioSyntax

private func sources(_ texts: String...) -> SourceMap {
  SourceMap(files: texts.enumerated().map { SourceFile(name: "file\($0).wedge", text: $1) })
}

private func span(_ lower: Int32, _ upper: Int32, file: Int32 = 0) -> SourceSpan {
  SourceSpan(file: file, lower: lower, upper: upper)
}

@Test func `marks stand under their characters, whatever the bytes`() {
  let text = "é\t± (x)"
  let map = sources(text)
  let lower = Int32("é\t± ".utf8.count)
  let diagnostic = Diagnostic(
    code: "E0000", headline: "a test", primary: .init(span(lower, lower + 3), "here"))
  #expect(
    DiagnosticRenderer(sources: map).picture(of: diagnostic) == """
      error[E0000]: a test
       --> file0.wedge:1:5
        |
      1 | é ± (x)
        |     ^^^ here

      """)
}

@Test func `related places come in the order of their lines, with dots for what lies between`() {
  let map = sources("one\ntwo\nthree\nfour\n")
  let diagnostic = Diagnostic(
    severity: .warning, code: "E0000", headline: "a test", primary: .init(span(14, 18), "cause"),
    secondary: [.init(span(0, 3), "first"), .init(span(4, 7))],
    notes: [.init(.help, "do this", "or that"), .init(.plain, "one of a, b"), .init(.init("driven by"), "x")])
  #expect(
    DiagnosticRenderer(sources: map).picture(of: diagnostic) == """
      warning[E0000]: a test
       --> file0.wedge:4:1
        |
      1 | one
        | --- first
      2 | two
        | ---
       ...
      4 | four
        | ^^^^ cause
        |
        = help      do this
        =           or that
        = one of a, b
        = driven by x

      """)
}

@Test func `a related place in another file is shown with its name`() {
  let map = sources("here\n", "there\n")
  let diagnostic = Diagnostic(
    code: "E0000", headline: "a test", primary: .init(span(0, 4), "cause"),
    secondary: [.init(span(0, 5, file: 1), "from the library")])
  #expect(
    DiagnosticRenderer(sources: map).picture(of: diagnostic) == """
      error[E0000]: a test
       --> file0.wedge:1:1
        |
      1 | here
        | ^^^^ cause
       ::: file1.wedge:1
        |
      1 | there
        | ----- from the library

      """)
}

@Test func `a message fits on one line for tools`() {
  let map = sources("one\ntwo\n")
  let diagnostic = Diagnostic(code: "E0104", headline: "a test", primary: .init(span(5, 7)))
  #expect(DiagnosticRenderer(sources: map).line(of: diagnostic) == "file0.wedge:2:2: error: a test [E0104]")
}

@Test func `colour changes nothing but colour`() {
  let source = SourceFile(name: "t.wedge", text: "wedge 1\nlet a = 8,500\n")
  let found = parse("wedge 1\nlet a = 8,500\n").diagnostics
  let plain = DiagnosticRenderer(sources: SourceMap(files: [source])).report(found, file: 0)
  let coloured = DiagnosticRenderer(sources: SourceMap(files: [source]), usesColour: true).report(
    found, file: 0)
  var stripped = ""
  var inEscape = false
  for character in coloured {
    if character == "\u{1B}" { inEscape = true }
    if !inEscape { stripped.append(character) }
    if inEscape, character == "m" { inEscape = false }
  }
  #expect(coloured != plain)
  #expect(stripped == plain)
}

@Test func `twenty messages are shown and the rest are counted`() {
  let text = "wedge 1\n" + String(repeating: "let = 5\n", count: 30)
  let shown = report(on: Array(text.utf8), name: "t.wedge")
  #expect(shown.split(separator: "\n").count { $0.hasPrefix("error[") } == 20)
  #expect(
    shown.hasSuffix(
      "30 errors in t.wedge, of which 20 are shown. Reading went on after each; nothing was run.\n"))
}

@Test func `the last line counts warnings apart`() {
  let map = sources("one\n")
  let warning = Diagnostic(severity: .warning, code: "E0000", headline: "a test", primary: .init(span(0, 3)))
  let renderer = DiagnosticRenderer(sources: map)
  #expect(renderer.summary([warning], file: 0, shown: 1) == "1 warning in file0.wedge.")
}
