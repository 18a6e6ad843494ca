import Testing
import WedgeEngine

struct SchemaTests {
  @Test func `a kind shows its slots with unit and meaning`() {
    let result = Engine().schema("mode")
    #expect(result.exitCode == .success)
    #expect(result.output.contains("lifetime"))
    #expect(result.output.contains("vkm/yr"))
  }

  @Test func `without a kind all kinds, effects and schedules are listed`() {
    let text = Engine().schema(nil).output
    for word in ["building", "network", "shift", "logistic", "AR5"] { #expect(text.contains(word)) }
  }

  @Test func `a misspelt kind is asked back`() {
    let result = Engine().schema("bilding")
    #expect(result.exitCode == .usage)
    #expect(result.messages.contains("did you mean \"building\"?"))
  }
}
