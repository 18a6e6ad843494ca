import Experiments
import Plans
import Testing

struct CentralRunTests {
  private let years = Years(2020, through: 2022)

  @Test func `a central run gives each output in the years that are asked for`() throws {
    let graph = Graph()
    let year = graph.node(.year, [], years: years)
    let constant = graph.constant(3)
    let run = try CentralRun.evaluate(graph.plan(outputs: [year, constant])).get()
    #expect(run.values(of: 0, in: 2020...2023) == [2020, 2021, 2022, nil])
    #expect(run.values(of: 1, in: 2020...2021) == [3, 3])
  }

  @Test func `a number that is none is a fault with its year`() throws {
    let graph = Graph()
    let year = graph.node(.year, [], years: years)
    let pole = graph.node(.binary(.divide), [graph.constant(1), year - 2021], years: years)
    guard case .failure(let failure) = CentralRun.evaluate(try graph.plan(outputs: [pole])) else {
      Issue.record("a division by zero went through")
      return
    }
    #expect(failure.fault.code == .notFinite)
    #expect(failure.fault.year == 2021)
  }
}
