import Foundation
import Testing
import WedgeEngine

/// Files with one mistake each, named by it, and everything the tool says about them.
///
/// A file that `check` accepts is run as well: some mistakes show only in figures.
/// `UPDATE_EXPECTED=1 swift test --filter RejectedTests` writes the texts anew;
/// their differences are to be read, not waved through.
struct RejectedTests {
  static let folder = Repository.path("Tests/WedgeEngineTests/Rejected/")
  static let names = rejected(in: folder)

  @Test(arguments: names)
  func `a mistake is said as expected`(_ name: String) throws {
    let file = Self.folder + name
    var result = Engine().check([file])
    if result.exitCode == .success { result = Engine().run(RunOptions(file: file)) }
    let said = "\(result.messages)exit code \(result.exitCode.rawValue)\n"
    #expect(result.exitCode != .success || result.messages.contains("warning["), "nothing was found")
    #expect(!said.contains(Self.folder), "a message shows where the project lies")
    let golden = URL(filePath: Self.folder + name.dropLast(".wedge".count) + ".expected")
    if updatesExpected { try said.write(to: golden, atomically: true, encoding: .utf8) }
    let expected = try? String(contentsOf: golden, encoding: .utf8)
    #expect(said == expected)
  }

  @Test(arguments: names)
  func `every code that is said has a page`(_ name: String) throws {
    for code in codes(in: Self.folder + name.dropLast(".wedge".count) + ".expected") {
      #expect(Engine().explain(code).exitCode == .success, "no page for \(code)")
    }
  }

  private func codes(in file: String) -> [String] {
    let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
    return text.matches(of: #/\[([EWT][0-9]+)\]: /#).map { String($0.output.1) }
  }
}

/// Files of the folder, and those of projects in a folder of their own that has their name.
private func rejected(in folder: String) -> [String] {
  let entries = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  let projects = entries.map { "\($0)/\($0).wedge" }
  return
    (entries.filter { $0.hasSuffix(".wedge") }
    + projects.filter { FileManager.default.fileExists(atPath: folder + $0) }).sorted()
}
