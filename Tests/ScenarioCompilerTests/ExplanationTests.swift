import ScenarioSyntax
import Testing

@testable import ScenarioCompiler

struct ExplanationTests {
  @Test func `every code has one page, with a wrong line and a right one`() {
    #expect(Set(ErrorCatalogue.meaningPages.map(\.code)).count == ErrorCatalogue.meaningPages.count)
    for page in ErrorCatalogue.meaningPages {
      #expect(page.body.contains("\n\nWrong:\n\n    "), "\(page.code)")
      #expect(page.body.contains("\n\nRight:\n\n    "), "\(page.code)")
    }
  }

  @Test func `no code of this room is one of the parser's`() {
    let ours = Set(ErrorCatalogue.meaningPages.map(\.code))
    #expect(ours.isDisjoint(with: ErrorCatalogue.formPages.map(\.code)))
  }
}
