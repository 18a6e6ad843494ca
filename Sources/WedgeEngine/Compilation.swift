import ScenarioCompiler
import ScenarioSyntax

/// What the compiler found in a file: a plan if it is sound, and everything wrong with it.
struct Compilation {
  let run: CompiledRun?
  let diagnostics: [Diagnostic]
  let sources: SourceMap
  /// The content of each table's file, by its location.
  var tables: [String: Result<[UInt8], ReadProblem>] = [:]
  /// SHA-256 of the main file, the first that is read.
  var hash: String { sources.files.first.map { SHA256.hexadecimal(of: $0.bytes) } ?? "" }

  /// SHA-256 over the main file, its libraries and its tables, and what the command line set.
  var projectHash: String {
    var bytes: [UInt8] = []
    func add(_ name: String, _ content: [UInt8]) {
      bytes += Array("\(name)\n\(content.count)\n".utf8) + SHA256.hash(content)
    }
    for file in sources.files { add(file.name, file.bytes) }
    for (location, content) in tables.sorted(by: { $0.key < $1.key }) {
      if case .success(let content) = content { add(location, content) }
    }
    return SHA256.hexadecimal(of: bytes)
  }

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  func span(of place: Int32) -> SourceSpan? {
    guard let places = run?.places, places.indices.contains(Int(place)) else { return nil }
    return places[Int(place)]
  }

  /// The messages of each file, and what a run adds to them.
  func messages(_ terminals: Terminals, adding outcomes: [Diagnostic] = []) -> String {
    let renderer = DiagnosticRenderer(sources: sources, usesColour: terminals.messagesHaveColour)
    var files: [Int32] = []
    for diagnostic in diagnostics where !files.contains(diagnostic.primary.span.file) {
      files.append(diagnostic.primary.span.file)
    }
    let reports = files.map { file in
      renderer.report(diagnostics.filter { $0.primary.span.file == file }, file: file)
    }
    return (reports + outcomes.map(renderer.picture)).joined(separator: "\n")
  }

  /// One message alone.
  func picture(of diagnostic: Diagnostic, _ terminals: Terminals) -> String {
    DiagnosticRenderer(sources: sources, usesColour: terminals.messagesHaveColour).picture(of: diagnostic)
  }
}
