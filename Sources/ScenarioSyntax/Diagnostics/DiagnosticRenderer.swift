/// Draws diagnostics as text: the layout of errors.md, a line each, or a whole report.
package struct DiagnosticRenderer: Sendable {
  package let sources: SourceMap
  /// True if the text goes to a terminal that shows ANSI colours.
  package let usesColour: Bool

  package init(sources: SourceMap, usesColour: Bool = false) {
    self.sources = sources
    self.usesColour = usesColour
  }

  /// The full picture, ending in a line end.
  package func picture(of diagnostic: Diagnostic) -> String {
    let labels = [diagnostic.primary] + diagnostic.secondary
    let lastLine = labels.map { sources.position(of: $0.span).line }.max() ?? 1
    let margin = String(repeating: " ", count: String(lastLine).count)
    let place = sources.position(of: diagnostic.primary.span)
    let style: Ink = diagnostic.severity == .warning ? .warning : .error
    var text = paint("\(diagnostic.severity.rawValue)[\(diagnostic.code)]", style)
    text += paint(": \(diagnostic.headline)", .strong) + "\n"
    text += margin + paint("--> ", .margin)
    text += "\(sources[diagnostic.primary.span.file].name):\(place.line):\(place.column)\n"
    let home = diagnostic.primary.span.file
    text += snippet(diagnostic, in: home, margin: margin, style: style)
    for file in Set(labels.map(\.span.file)).subtracting([home]).sorted() {
      let first = labels.first { $0.span.file == file }.map { sources.position(of: $0.span) }
      text += margin + paint("::: ", .margin) + "\(sources[file].name):\(first?.line ?? 1)\n"
      text += snippet(diagnostic, in: file, margin: margin, style: style)
    }
    return text + notes(diagnostic, margin: margin)
  }

  /// `littleton.wedge:16:28: error: a comma cannot be part of a number [E0104]`
  package func line(of diagnostic: Diagnostic) -> String {
    let place = sources.position(of: diagnostic.primary.span)
    let name = sources[diagnostic.primary.span.file].name
    let word = diagnostic.severity.rawValue
    return "\(name):\(place.line):\(place.column): \(word): \(diagnostic.headline) [\(diagnostic.code)]"
  }

  /// The messages of one file with empty lines between them and a last line that counts them.
  ///
  /// At most `limit` are shown; errors come before warnings when not all are.
  package func report(
    _ diagnostics: [Diagnostic], file: Int32, limit: Int = Limits.standard.shownMessages
  ) -> String {
    guard !diagnostics.isEmpty else { return "" }
    var shown = diagnostics
    if shown.count > limit {
      let errors = diagnostics.filter { $0.severity != .warning }
      shown = Array((errors + diagnostics.filter { $0.severity == .warning }).prefix(limit))
    }
    let pictures = shown.map { picture(of: $0) }.joined(separator: "\n")
    return pictures + "\n" + summary(diagnostics, file: file, shown: shown.count) + "\n"
  }

  /// `2 errors in littleton.wedge. Reading went on after each; nothing was run.`
  package func summary(_ diagnostics: [Diagnostic], file: Int32, shown: Int) -> String {
    let warnings = diagnostics.count { $0.severity == .warning }
    let errors = diagnostics.count - warnings
    var counts: [String] = []
    if errors > 0 { counts.append(errors == 1 ? "1 error" : "\(errors) errors") }
    if warnings > 0 { counts.append(warnings == 1 ? "1 warning" : "\(warnings) warnings") }
    var text = counts.joined(separator: " and ") + " in \(sources[file].name)"
    if shown < diagnostics.count { text += ", of which \(shown) are shown" }
    if errors == 0 { return text + "." }
    return text + (errors == 1 ? "; nothing was run." : ". Reading went on after each; nothing was run.")
  }

  private func notes(_ diagnostic: Diagnostic, margin: String) -> String {
    guard !diagnostic.notes.isEmpty else { return "" }
    let width = max(5, diagnostic.notes.map(\.kind.word.count).max() ?? 0)
    var text = margin + paint(" |", .margin) + "\n"
    for note in diagnostic.notes {
      let word = note.kind.word
      let pad = String(repeating: " ", count: width - word.count + 1)
      for (number, line) in note.lines.enumerated() {
        var row = ""
        if note.kind == .plain {
          row = line
        } else if number == 0 {
          row = paint(word, .note) + pad + line
        } else {
          row = String(repeating: " ", count: width + 1) + line
        }
        text += margin + paint(" = ", .margin) + row.withoutTrailingSpaces + "\n"
      }
    }
    return text
  }
}
