import CityModel
import Foundation
import Modelling
import Testing

@testable import WedgeEngine

/// The page on the accounting says what the engine does, since its tables are made from the declarations.
///
/// `UPDATE_EXPECTED=1 swift test --filter AccountingPageTests` writes the tables anew.
struct AccountingPageTests {
  private static let file = "Sources/WedgeEngine/WedgeEngine.docc/Accounting.md"
  private static let tables = [
    AccountingTables.markdown(AccountingTables.referenceHeadings, AccountingTables.references),
    AccountingTables.markdown(AccountingTables.bookingHeadings, AccountingTables.bookings),
  ]

  @Test func `the page holds both tables as they are declared`() throws {
    var page = try Repository.text(Self.file)
    if updatesExpected {
      for table in Self.tables {
        let heading = table.prefix { $0 != "\n" } + "\n"
        let start = try #require(page.firstRange(of: heading)?.lowerBound, "no table begins \(heading)")
        let end = page[start...].firstRange(of: "\n\n")?.lowerBound ?? page.endIndex
        page.replaceSubrange(start..<end, with: end == page.endIndex ? table[...] : table.dropLast())
      }
      try page.write(toFile: Repository.path(Self.file), atomically: true, encoding: .utf8)
    }
    for table in Self.tables { #expect(page.contains(table)) }
  }

  @Test func `every kind that emits has a row, and every word that changes its number stands there`() {
    for kind in CityVocabulary.vocabulary.kinds where kind.lines != nil {
      #expect(AccountingTables.bookings.contains { $0[0] == kind.word }, "\(kind.word)")
    }
    func said(_ kind: String) -> String {
      AccountingTables.bookings.filter { $0[0] == kind }.map { $0[2] }.joined(separator: "; ")
    }
    for (kind, setting) in [("demand", "end_use"), ("mode", "use"), ("treatment", "method")] {
      let values = CityVocabulary.vocabulary.kind(kind)?.setting(setting)?.values
      guard case .words(let words)? = values else {
        Issue.record("\(kind) has no words for \(setting)")
        continue
      }
      for word in words where word != "feedstock" && word != "none" {
        #expect(said(kind).contains("\(setting) \(word)"), "\(kind) \(word)")
      }
    }
  }

  @Test func `the command prints every number and every row`() {
    let page = Engine().schema("gpc").output
    for row in AccountingTables.references { #expect(page.contains("  \(row[0]) "), "\(row[0])") }
    for row in AccountingTables.bookings {
      #expect(page.contains("  \(row[0]): \(row[1]), scope \(row[3]),"))
    }
  }

  @Test func `the page is listed`() throws {
    let list = try Repository.text("Sources/WedgeEngine/WedgeEngine.docc/WedgeEngine.md")
    #expect(list.contains("<doc:Accounting>"))
  }
}
