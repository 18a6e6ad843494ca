import Testing

@testable import ScenarioSyntax

@Test func `two edits are allowed from five letters on, one below`() {
  #expect(Suggestions.nearest(to: "distence", among: ["distance", "instance"]) == ["distance"])
  #expect(Suggestions.nearest(to: "kwh", among: ["kWh", "kg"]) == ["kWh"])
  #expect(Suggestions.nearest(to: "abc", among: ["axx", "abx"]) == ["abx"])
}

@Test func `two neighbours swapped are one edit`() {
  #expect(Suggestions.nearest(to: "utiltiy", among: ["utility"]) == ["utility"])
  #expect(Suggestions.nearest(to: "step", among: ["setp"]) == ["setp"])
}

@Test func `at most three are given, nearest first, then by the alphabet`() {
  let found = Suggestions.nearest(
    to: "market", among: ["markets", "marked", "parked", "basket", "market2", "marke"])
  #expect(found == ["marke", "marked", "market2"])
}

@Test func `the order of the candidates does not matter`() {
  let words = ["heating", "eating", "beating", "heatings"]
  #expect(
    Suggestions.nearest(to: "heatng", among: words)
      == Suggestions.nearest(to: "heatng", among: words.reversed()))
}

@Test func `a question names what was found`() {
  #expect(Suggestions.question(for: "hold_", among: ["hold", "stop"]) == "did you mean \"hold\"?")
  #expect(
    Suggestions.question(for: "marke", among: ["market", "marked"])
      == "did you mean \"marked\" or \"market\"?")
  #expect(Suggestions.question(for: "xyzzy", among: ["market"]) == nil)
  #expect(Suggestions.question(for: "", among: ["a"]) == nil)
}
