import Foundation
import ScenarioCompiler
import Testing

@testable import WedgeEngine

/// The order of declarations and of lines in a block says nothing: not one bit of a result depends on it.
struct OrderTests {
  @Test(arguments: ["Features/small.wedge", "reference/refmodel.wedge", "new-york/new-york.wedge"])
  func `other orders of the lines give the same bits`(_ name: String) throws {
    let copy = try TemporaryFolder()
    let scenarios = URL(filePath: Repository.path("Scenarios"))
    let folder = URL(filePath: copy.path).appending(path: "Scenarios")
    try FileManager.default.copyItem(at: scenarios, to: folder)
    let file = folder.appending(path: name).path()
    let text = try String(contentsOfFile: file, encoding: .utf8)

    let stated = try Journey(file).values().bits()
    let shuffler = try LineShuffler(text)
    var chance = Chance(7)
    for turn in 1...4 {
      let other = shuffler.text(&chance)
      #expect(other != text)
      try Data(other.utf8).write(to: URL(filePath: file))
      let found = differences(stated, try Journey(file).values().bits())
      #expect(found.isEmpty, "turn \(turn): \(found.count) differ, first \(found.prefix(3))")
    }
  }
}
