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
    let graph = Graph(isTraced: true)
    let one = record.named("a", graph.constant(1))
    let two = record.named("a", graph.constant(2))
    #expect(record.values(of: "a") == [one, two])
    #expect(record.owner(of: one) == "a" && one.constant == 1)
  }

  @Test func `an input is what a value was computed from, not what was asked for meanwhile`() {
    let record = AskRecord()
    let graph = Graph(isTraced: true)
    var values: [String: Node] = [:]
    record.follow("total") {
      for name in ["used", "other"] {
        record.ask(name)
        // Two numbers of one value stay apart.
        values[name] = record.named(name, graph.constant(3))
      }
    }
    guard let used = values["used"], let other = values["other"] else { return }
    _ = record.named("elsewhere", graph.constant(2) * other)
    let total = record.named("total", graph.constant(2) * used + 4)
    #expect(total.constant == 10)
    let trace = InputTrace(graph: graph, record: record)
    #expect(trace.inputs(of: "total", at: total) == ["used"])
    let whole = record.named("whole", total * used)
    #expect(trace.inputs(of: "whole", at: whole) == ["total", "used"])
  }

  @Test func `a formula takes the form whose needs were read, else the last`() {
    let formula = Formula([.init("x * y", needs: ["x", "y"]), .init("x", needs: ["x"]), .init("nothing")])
    #expect(formula.text(reading: ["x", "y", "z"]) == "x * y")
    #expect(formula.text(reading: ["x"]) == "x")
    #expect(formula.text(reading: ["y"]) == "nothing")
    #expect(formula.text == "x * y; or x; or nothing")
  }
}
