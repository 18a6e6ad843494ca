/// The files of one project, which turns spans back into names, lines and columns.
package struct SourceMap: Sendable {
  package private(set) var files: [SourceFile]

  package init(files: [SourceFile] = []) {
    self.files = files
  }

  /// Takes in a file and gives the number that its spans carry.
  package mutating func add(_ file: SourceFile) -> Int32 {
    files.append(file)
    return Int32(files.count - 1)
  }

  package subscript(_ file: Int32) -> SourceFile { files[Int(file)] }

  /// Where a span begins.
  package func position(of span: SourceSpan) -> SourcePosition {
    self[span.file].position(at: span.lower)
  }

  /// The text that a span covers.
  package func text(of span: SourceSpan) -> String {
    self[span.file].text(of: span)
  }
}
