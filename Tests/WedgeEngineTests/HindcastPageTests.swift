import Foundation
import Testing

@testable import WedgeEngine

/// The page about hindcasts shows what the command prints.
///
/// `UPDATE_EXPECTED=1 swift test --filter HindcastPageTests` writes the tables anew; what the
/// page says about them is to be read again then.
struct HindcastPageTests {
  private static let page = "Sources/WedgeEngine/WedgeEngine.docc/Hindcast.md"
  static let cities = ["new-york", "minneapolis", "san-francisco"]

  private static func command(_ city: String) -> String {
    "$ wedge hindcast Scenarios/\(city)/\(city).wedge\n"
  }

  private func output(_ city: String) throws -> String {
    let result = Engine().hindcast(
      HindcastOptions(file: Repository.path("Scenarios/\(city)/\(city).wedge")))
    #expect(result.exitCode == .success, "\(result.messages)")
    return result.output
  }

  @Test(.serialized, arguments: cities)
  func `the tables on the page are those of the command`(_ city: String) throws {
    let text = try Repository.text(Self.page)
    let command = Self.command(city)
    let start = try #require(text.range(of: command), "no block for \(city)")
    let end = try #require(text[start.upperBound...].range(of: "```"))
    let shown = String(text[start.upperBound..<end.lowerBound])
    let printed = try output(city)
    if updatesExpected {
      let renewed = text.replacingCharacters(in: start.upperBound..<end.lowerBound, with: printed)
      try renewed.write(toFile: Repository.path(Self.page), atomically: true, encoding: .utf8)
    } else {
      #expect(shown == printed)
    }
  }

  @Test func `make hindcast runs the cities of the page`() throws {
    let makefile = try Repository.text("Makefile")
    #expect(makefile.contains("HINDCAST := \(Self.cities.joined(separator: " "))\n"))
    #expect(makefile.contains("\nhindcast: build\n"))
  }
}
