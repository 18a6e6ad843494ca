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
    let source = SourceFile(name: "asked", text: "wedge 1\nlet asked = \(line)\n")
    let number = sources.add(source)
    let parsed = ScenarioParser.parse(source, number: number, words: wordLists(of: vocabulary))
    var found: ExpressionSyntax?
    if parsed.tree.declarations.count == 1, case .fact(.letDefinition(let own)) = parsed.tree.declarations[0]
    {
      found = own.value.expression
    }
    expression = found
    let start = SourceSpan(file: number, lower: 8, upper: Int32(source.bytes.count) - 1)
    diagnostics =
      found == nil && !parsed.hasErrors
      ? [
        NameMistake.contradiction(
          text: "this is no path", help: "name one number, such as emissions.basic", at: start
        ).diagnostic
      ] : parsed.diagnostics
  }
}
