import ScenarioCompiler
import Testing

@testable import WedgeEngine

/// The order of declarations and of lines in a block says nothing: not one bit of a result depends on it.
struct OrderTests {
  @Test(arguments: [
    "Features/small.wedge", "reference/refmodel.wedge", "new-york/new-york.wedge",
    "stockholm/stockholm.wedge",
  ])
  func `other orders of the lines give the same bits`(_ name: String) throws {
    let copy = try ScenarioCopies()
    let file = copy.path(name)
    let text = try copy.text(name)

    let stated = try Journey(file).values().bits()
    let shuffler = try LineShuffler(text)
    var chance = Chance(7)
    for turn in 1...4 {
      let other = shuffler.text(&chance)
      #expect(other != text)
      try copy.write(other, to: name)
      let found = differences(stated, try Journey(file).values().bits())
      #expect(found.isEmpty, "turn \(turn): \(found.count) differ, first \(found.prefix(3))")
    }
  }
}
