import Modelling
import Plans
import Testing

struct AskRecordTests {
  @Test func `a step knows what it asked for, once and in order`() {
    let record = AskRecord()
    let value = record.follow("a") {
      record.ask("b")
      record.ask("c")
      record.ask("b")
      return record.follow("b") {
        record.ask("d")
        return 7
      }
    }
    #expect(value == 7)
    #expect(record.asked(by: "a") == ["b", "c"] && record.asked(by: "b") == ["d"])
    #expect(record.asked(by: "x").isEmpty)
  }

  @Test func `who reads what is shared asks for all of it`() {
    let record = AskRecord()
    record.follow("shared") { record.ask("p") }
    record.follow("a") { record.adopt("shared") }
    record.follow("b") {
      record.ask("q")
      record.adopt("shared")
    }
    #expect(record.asked(by: "a") == ["p"] && record.asked(by: "b") == ["q", "p"])
  }

  @Test func `a step keeps the values of different years`() {
    let record = AskRecord()
    let graph = Graph()
    let (one, two) = (graph.constant(1), graph.constant(2))
    record.note("a", one)
    record.note("a", two)
    record.note("a", one)
    #expect(record.values(of: "a") == [one, two])
  }

  @Test func `a formula takes the form whose needs were read, else the last`() {
    let formula = Formula([.init("x * y", needs: ["x", "y"]), .init("x", needs: ["x"]), .init("nothing")])
    #expect(formula.text(reading: ["x", "y", "z"]) == "x * y")
    #expect(formula.text(reading: ["x"]) == "x")
    #expect(formula.text(reading: ["y"]) == "nothing")
    #expect(formula.text == "x * y; or x; or nothing")
  }
}
