import Testing

@testable import ScenarioSyntax

@Test func `each code of a rejected file has a page`() throws {
  let catalogue = ErrorCatalogue(ErrorCatalogue.formPages)
  for name in TestFiles.names(in: "Rejected", ending: ".wedge") {
    let bytes = try #require(TestFiles.read("Rejected/\(name)"))
    for diagnostic in parse(bytes).diagnostics {
      #expect(catalogue.page(for: diagnostic.code) != nil, "no page for \(diagnostic.code)")
    }
  }
}

@Test func `each page has a rejected file, but for those that need a large one`() throws {
  var seen: Set<String> = ["E0901", "E0907"]
  for name in TestFiles.names(in: "Rejected", ending: ".wedge") {
    let bytes = try #require(TestFiles.read("Rejected/\(name)"))
    seen.formUnion(parse(bytes).diagnostics.map(\.code))
  }
  let unseen = ErrorCatalogue.formPages.map(\.code).filter { !seen.contains($0) }
  #expect(unseen == [])
}

@Test func `no code has two pages`() {
  let codes = ErrorCatalogue.formPages.map(\.code)
  #expect(Set(codes).count == codes.count)
}

@Test func `a page is found whatever the case of its letters`() {
  let own = ExplanationPage(code: "E0401", title: "unknown unit", body: "Units are case-sensitive.")
  let catalogue = ErrorCatalogue(ErrorCatalogue.formPages, [own])
  #expect(catalogue.page(for: "e0401")?.text == "E0401: unknown unit\n\nUnits are case-sensitive.\n")
  #expect(catalogue.page(for: "E9999") == nil)
}
