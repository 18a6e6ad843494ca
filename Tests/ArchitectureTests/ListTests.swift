import Foundation
import Testing

/// A folder of one kind of thing and the visible list that names each: neither may miss one.
struct ListTests {
  struct Listing: CustomTestStringConvertible, Sendable {
    /// The list's file, inside the folder or beside it.
    let list: String
    let folder: String
    /// What a file of the folder holds when it declares a thing of this kind, and no mere helper.
    let mark: String
    var testDescription: String { folder }
  }

  static let listings = [
    Listing(
      list: "Sources/CityModel/Sectors.swift", folder: "Sources/CityModel/Sectors", mark: "KindDeclaration("),
    Listing(
      list: "Sources/CityModel/Levers.swift", folder: "Sources/CityModel/Levers", mark: "\nenum "),
    Listing(
      list: "Sources/Randomness/Distributions/Distributions.swift",
      folder: "Sources/Randomness/Distributions", mark: "static let word = \""),
    Listing(
      list: "Sources/Reporting/Formats/Formats.swift", folder: "Sources/Reporting/Formats",
      mark: ": OutputFormat {"),
    Listing(
      list: "Sources/Assessment/Targets/Targets.swift", folder: "Sources/Assessment/Targets",
      mark: ": TargetKind {"),
  ]

  @Test(arguments: listings)
  func `every thing of the folder is in its list, and nothing else`(_ listing: Listing) throws {
    let declaring = try Repository.files(in: listing.folder, endings: ["swift"])
      .filter { $0 != listing.list }
      .filter { try Repository.text($0).contains(listing.mark) }
      .map { (($0 as NSString).lastPathComponent as NSString).deletingPathExtension }
    #expect(!declaring.isEmpty)
    #expect(try named(in: listing.list) == Set(declaring))
  }

  /// The types that the array literals of a list name.
  private func named(in list: String) throws -> Set<String> {
    var names: Set<String> = []
    for literal in try Repository.text(list).matches(of: #/\]\s*=\s*\[(?<entries>[^\]]*)\]/#) {
      for entry in literal.entries.matches(of: #/\b([A-Z]\w*)\.\w+/#) { names.insert(String(entry.output.1)) }
    }
    return names
  }
}
