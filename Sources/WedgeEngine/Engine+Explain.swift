import ScenarioCompiler
package import ScenarioSyntax

extension Engine {
  /// The long page about a code; without one, all codes with their titles.
  public func explain(_ code: String?) -> CommandResult {
    guard let code else {
      let lines = Self.catalogue.pages.map { "\($0.code)  \($0.title)\n" }
      return CommandResult(output: lines.joined())
    }
    if let page = Self.catalogue.page(for: code) { return CommandResult(output: page.text) }
    let codes = Self.catalogue.pages.map(\.code)
    var message = "error: there is no page for \"\(code)\"\n"
    if let question = Suggestions.question(for: code.uppercased(), among: codes) {
      message += "  = help  \(question)\n"
    }
    message += "  = note  codes look like E0402; T01 and T02 are missed targets and matches\n"
    return CommandResult(messages: message, exitCode: .usage)
  }

  /// The pages of all rooms.
  package static let catalogue = ErrorCatalogue(
    ErrorCatalogue.formPages, ErrorCatalogue.meaningPages, filePages, modelPages, runPages,
    recordPages, sweepPages, netCDFPages)

  private static let filePages = FileProblem.allCases.filter { $0 != .outsideProject }.map { problem in
    ExplanationPage(
      code: problem.code, title: problem.sentence(for: "FILE"), body: "What to do: \(problem.help).")
  }
}
