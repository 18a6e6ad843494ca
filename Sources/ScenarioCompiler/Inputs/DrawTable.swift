package import ScenarioSyntax

/// The draws that a table states, as the plan reads them.
package struct DrawTable: Sendable {
  /// Draws in each block but the last.
  package static let block = 4096

  package let draws: Int
  package let columns: Int
  /// Block after block, each column after column with one number for every draw of the block.
  package let blocks: [[Double]]
  /// SHA-256 of the file, in hexadecimal.
  package let hash: String

  package subscript(draw draw: Int, column column: Int) -> Double {
    let first = draw / Self.block * Self.block
    return blocks[draw / Self.block][column * min(Self.block, draws - first) + draw - first]
  }
}

/// What is wrong with a table of draws, with the lines that it is about.
package struct DrawTableProblems: Error, Sendable {
  /// File 0 of the places in `diagnostics`.
  package let source: SourceFile
  package let diagnostics: [Diagnostic]

  /// As printed on standard error.
  package func report(usesColour: Bool = false) -> String {
    DiagnosticRenderer(sources: SourceMap(files: [source]), usesColour: usesColour)
      .report(diagnostics, file: 0)
  }
}
