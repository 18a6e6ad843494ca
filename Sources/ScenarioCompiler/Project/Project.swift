package import ScenarioSyntax

/// The files of a project as read: the city's file, its libraries and its tables.
package struct Project: Sendable {
  /// One file under the name it was imported by; a library may stand under several.
  package struct File: Sendable {
    /// Empty for the city's file, `cnca` for a library imported under that name,
    /// `cnca.shared` for what that one imports.
    package let prefix: String
    package let parsed: ParsedFile

    package var tree: SyntaxTree { parsed.tree }
  }

  package let sources: SourceMap
  /// The city's file first; empty only if it could not be read.
  package let files: [File]
  /// Mistakes of form and of files.
  package let diagnostics: [Diagnostic]
  /// The content of each table's file, by its location as the city's file writes it.
  package let tables: [String: Result<[UInt8], ReadProblem>]

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  package init(
    sources: SourceMap, files: [File], diagnostics: [Diagnostic],
    tables: [String: Result<[UInt8], ReadProblem>]
  ) {
    self.sources = sources
    self.files = files
    self.diagnostics = diagnostics
    self.tables = tables
  }
}
