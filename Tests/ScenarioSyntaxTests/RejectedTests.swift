import Testing

@testable import ScenarioSyntax

/// Files that must be refused, each named by its one mistake; `UPDATE_EXPECTED=1` rewrites what is expected.
private let rejected = TestFiles.names(in: "Rejected", ending: ".wedge")

@Test(arguments: rejected)
func `a rejected file gets its message`(name: String) throws {
  let bytes = try #require(TestFiles.read("Rejected/\(name)"))
  let found = report(on: bytes, name: name)
  let expectation = "Rejected/\(name.dropLast(".wedge".count)).expected"
  if updatesExpected {
    TestFiles.write(found, to: expectation)
  }
  let expected = try #require(TestFiles.read(expectation))
  #expect(found == String(decoding: expected, as: UTF8.self))
}

@Test(arguments: rejected)
func `a rejected file has the one mistake it is named for`(name: String) throws {
  let bytes = try #require(TestFiles.read("Rejected/\(name)"))
  let count = parse(bytes, name: name).diagnostics.count
  #expect(name.hasPrefix("several-") ? count > 1 : count == 1)
}

@Test func `many files are rejected`() {
  #expect(rejected.count >= 25)
}
