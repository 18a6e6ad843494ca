// Entry of libFuzzer: any bytes are a file. See `run`.

/// Parses the bytes; for one size in eight draws what is wrong and prints tokens and tree. Nothing may trap or hang.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let source = SourceFile(name: "fuzz.wedge", bytes: bytes)
  let parsed = ScenarioParser.parse(source, words: EditionWords.all)
  if count % 8 == 0 {
    _ = TreePrinter.text(of: parsed.tree)
    _ = TokenPrinter(source, parsed.tokens).text()
    let renderer = DiagnosticRenderer(sources: SourceMap(files: [source]), usesColour: true)
    _ = renderer.report(parsed.diagnostics, file: 0)
  }
  var end: Int32 = 0
  for token in parsed.tokens {
    precondition(token.lower >= end || token.kind == .newline || token.kind == .end, "tokens overlap")
    precondition(token.upper >= token.lower && Int(token.upper) <= bytes.count, "a token leaves the file")
    end = max(end, token.upper)
  }
  return 0
}
