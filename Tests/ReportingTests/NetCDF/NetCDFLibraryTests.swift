import Testing

@testable import Reporting

struct NetCDFLibraryTests {
  @Test func `the library is found and new enough`() throws {
    try NetCDFLibrary.require()
    #expect(NetCDFLibrary.version.contains("."))
  }

  @Test func `an old version is told with the one that is needed`() throws {
    for old in ["3.6.3", "4.1.3", "4.5.0", ""] {
      #expect(throws: NetCDFMistake.libraryTooOld(found: old)) { try NetCDFLibrary.check(version: old) }
    }
    for fine in ["4.6", "4.6.1", "4.9.0", "4.10.0", "5.0"] { try NetCDFLibrary.check(version: fine) }
    #expect(NetCDFMistake.libraryTooOld(found: "4.1.3").sentence.contains("4.6 or later"))
  }
}
