import ScenarioSyntax

/// A flattened scenario as text: every line with the scenario it comes from.
struct FlatText {
  let flat: FlatScenario
  let sources: SourceMap

  var lines: [String] {
    var lines = ["scenario \(flat.name) \"\(flat.label)\"   (\(flat.chain.joined(separator: " > ")))"]
    for application in flat.applications {
      let changed = application.changedBy.map { ", changed in \($0)" } ?? ""
      lines.append("  \(text(application.span))   # from \(application.origin)\(changed)")
    }
    for (override, origin) in flat.overrides { lines.append("  \(text(override.span))   # from \(origin)") }
    for (name, origin) in flat.must { lines.append("  must meet \(name.text)   # from \(origin)") }
    for (name, origin) in flat.should { lines.append("  should meet \(name.text)   # from \(origin)") }
    return lines
  }

  private func text(_ span: Place) -> String { sources.oneLine(span) }
}

extension SourceMap {
  /// The text of a span on one line, without comments.
  func oneLine(_ span: Place) -> String {
    text(of: span).split(whereSeparator: { $0 == "\n" || $0 == "\r" })
      .map { line in
        let code = line.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
        return String(code).trimmed
      }.filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension String {
  /// Without spaces and tabs at either end.
  fileprivate var trimmed: String {
    var text = Substring(self)
    while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return String(text)
  }
}
