import Modelling
import ScenarioSyntax

/// The expression of a question, read as if a file said `let asked = …`.
struct AskedExpression {
  /// nil where it is none.
  let expression: ExpressionSyntax?
  let diagnostics: [Diagnostic]
  var hasErrors: Bool { expression == nil || diagnostics.contains { $0.severity == .error } }

  init(_ text: String, in sources: inout SourceMap, _ vocabulary: Vocabulary) {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    let lead = "wedge 1\nlet asked = "
    let source = SourceFile(
      name: "question", bytes: Array("\(lead)\(line)\n".utf8), lead: lead.utf8.count)
    let number = sources.add(source)
    let parsed = ScenarioParser.parse(source, number: number, words: wordLists(of: vocabulary))
    var found: ExpressionSyntax?
    if parsed.tree.declarations.count == 1, case .fact(.letDefinition(let own)) = parsed.tree.declarations[0]
    {
      found = own.value.expression
    }
    expression = found
    let start = SourceSpan(file: number, lower: Int32(lead.utf8.count), upper: Int32(source.bytes.count) - 1)
    let complaints = Complaints()
    if found == nil, !parsed.hasErrors {
      complaints.add(
        NameMistake.contradiction(
          text: "this is no path", help: "name one number, such as emissions.basic", at: start))
    }
    diagnostics = parsed.diagnostics + complaints.diagnostics
  }
}
