import Assessment
import Testing

struct TargetsTests {
  @Test func `every kind of target has a word of its own`() {
    let words = Targets.all.map { $0.word }
    #expect(Set(words).count == words.count)
    #expect(words == words.sorted())
  }
}
