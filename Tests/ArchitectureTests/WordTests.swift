import Foundation
import Testing

/// Words and paths that a finished file does not hold.
struct WordTests {
  private static let endings: Set<String> = ["swift", "c", "h", "md", "wedge", "py", "json", "modulemap"]

  @Test func `nothing is left unfinished in the sources`() throws {
    // Spelt apart so that this file does not find itself.
    let words = [
      "TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK", "place" + "holder", "not imple" + "mented",
    ]
    let pattern = try Regex("\\b(?:\(words.joined(separator: "|")))\\b")
    for path in ["Sources", "Tests"].flatMap({ Repository.files(in: $0, endings: ["swift", "c", "h"]) }) {
      for (index, line) in try Repository.lines(path).enumerated() {
        #expect(line.firstMatch(of: pattern) == nil, "\(path):\(index + 1)")
      }
    }
  }

  @Test func `no input of a user ends the program by force`() throws {
    let pattern = try Regex("\\b(?:fatal" + "Error|try!|as!)")
    for path in Repository.files(in: "Sources", endings: ["swift"]) {
      for (index, line) in try Repository.lines(path).enumerated() {
        #expect(line.firstMatch(of: pattern) == nil, "\(path):\(index + 1)")
      }
    }
  }

  @Test func `no file knows a machine's folders`() throws {
    let pattern = try Regex("(?:^|[^\\w.}])/(?:work|root|farm|tmp|opt|home)/[a-z]")
    for folder in ["Sources", "Tests", "Scenarios", "Benchmarks", "Schemas"] {
      for path in Repository.files(in: folder, endings: Self.endings) {
        for (index, line) in try Repository.lines(path).enumerated() {
          #expect(line.firstMatch(of: pattern) == nil, "\(path):\(index + 1)")
        }
      }
    }
  }
}
