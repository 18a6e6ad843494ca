import Testing

@testable import ScenarioSyntax

#if canImport(Glibc)
  import Glibc
#endif

/// True if expectations are to be rewritten: `UPDATE_EXPECTED=1 swift test`.
let updatesExpected = getenv("UPDATE_EXPECTED") != nil

/// Files beside the tests.
enum TestFiles {
  /// The folder `ScenarioSyntaxTests`.
  static let folder: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(2).joined(separator: "/")
  }()

  static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen("\(folder)/\(path)", "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }

  static func write(_ text: String, to path: String) {
    guard let file = fopen("\(folder)/\(path)", "wb") else { return }
    defer { fclose(file) }
    fputs(text, file)
  }

  /// The names in a folder that end so, sorted.
  static func names(in path: String, ending suffix: String) -> [String] {
    guard let directory = opendir("\(folder)/\(path)") else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(suffix) { names.append(name) }
    }
    return names.sorted()
  }
}

/// Parses a text with all words of the edition.
func parse(_ text: String, name: String = "test.wedge", limits: Limits = .standard) -> ParsedFile {
  parse(Array(text.utf8), name: name, limits: limits)
}

func parse(_ bytes: [UInt8], name: String = "test.wedge", limits: Limits = .standard) -> ParsedFile {
  ScenarioParser.parse(SourceFile(name: name, bytes: bytes), words: EditionWords.all, limits: limits)
}

/// The report on a text as `wedge check` prints it.
func report(on bytes: [UInt8], name: String) -> String {
  let source = SourceFile(name: name, bytes: bytes)
  let parsed = ScenarioParser.parse(source, words: EditionWords.all)
  return DiagnosticRenderer(sources: SourceMap(files: [source])).report(parsed.diagnostics, file: 0)
}
