import ScenarioSyntax
import Testing

@testable import ScenarioCompiler

/// A file of a few lines, parsed, and what is said about it.
struct SmallFile {
  let map: SourceMap
  let tree: SyntaxTree
  let complaints = Complaints()

  /// Lines below `wedge 1`; the text must be sound in form.
  init(_ text: String, at location: SourceLocation = #_sourceLocation) {
    let source = SourceFile(name: "test.wedge", text: "wedge 1\n" + text)
    var map = SourceMap()
    let number = map.add(source)
    let parsed = ScenarioParser.parse(source, number: number, words: SmallFile.words)
    #expect(parsed.diagnostics.map(\.headline) == [], sourceLocation: location)
    self.map = map
    tree = parsed.tree
  }

  static let words = WordLists(
    effects: [EffectForm("set", [.init(nil, .path), .init("to", .mixOrAmount)])],
    schedules: [ScheduleForm("step", [.init("at")])],
    distributions: [DistributionForm("normal", [.plusMinus, .percentiles])],
    functions: [FunctionForm("min", arguments: 2...9)], actors: ["city"],
    sourceFields: [FieldForm("author", .string), FieldForm("quality", .oneOf(["high", "medium", "low"]))],
    runFields: [FieldForm("samples", .number), FieldForm("seed", .number), FieldForm("report", .metrics)])

  /// The codes of all mistakes, in the order they were found.
  var codes: [String] { complaints.diagnostics.map(\.code) }

  /// The text that the only mistake points at.
  var blamed: String? {
    complaints.diagnostics.count == 1 ? map.text(of: complaints.diagnostics[0].primary.span) : nil
  }

  func first<Node>(_ pick: (DeclarationSyntax) -> Node?) throws -> Node {
    try #require(tree.declarations.lazy.compactMap(pick).first)
  }
}
