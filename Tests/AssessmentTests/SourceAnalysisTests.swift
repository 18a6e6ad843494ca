import Assessment
import Experiments
import Plans
import Testing

struct SourceAnalysisTests {
  private func input(_ number: Int, _ kind: LiteralProvenance.Kind, _ title: String = "") -> StatedInput {
    StatedInput(
      input: number, path: "number\(number)", text: "\(number)", place: "file:\(number)",
      provenance: LiteralProvenance(kind, title: title), isBuiltIn: false)
  }

  /// y = 6·a + 3·b + c·min(d, 1) with factors a to d: d cannot be raised.
  private func design(_ readings: [OneAtATime.Reading]) throws -> OneAtATime {
    let graph = Graph()
    let (a, b, c, d) = (graph.input(0), graph.input(1), graph.input(2), graph.input(3))
    let bounded = graph.minimum(d, graph.constant(1))
    let y = 6 * a + 3 * b + c * bounded
    let plan = try graph.plan(outputs: [y])
    return OneAtATime(plan, stated: [1, 1, 1, 1], readings: readings)
  }

  @Test func `shares are parts of all changes without sign`() throws {
    let plan = try design([.init(output: 0, year: 2020)])
    let inputs = [
      input(0, .source, "Book"), input(1, .assumed), input(2, .calibrated), input(3, .none),
      input(4, .assumed),
    ]
    let analysis = try #require(
      try SourceAnalysis(
        inputs: inputs, results: [.init(path: "y", unit: "t", factor: 2, output: 0)], years: [2020]
      ) { _ in plan })
    let year = try #require(analysis.sources().first?.years.first)
    #expect(year.value == 5)
    // Raised by 1 %: 0.06, 0.03 and 0.01; the last is held at its bound, and moves by 0.01 when it is lowered.
    func close(_ value: Double?, _ wanted: Double) -> Bool { value.map { abs($0 - wanted) < 1e-12 } ?? false }
    #expect(
      close(year.assumed, 4 / 11.0) && close(year.calibrated, 1 / 11.0) && close(year.unsourced, 1 / 11.0))
    #expect(year.sources.map(\.source.kind) == [.source, .assumed, .calibrated, .none])
    #expect(year.largest.map(\.input.path) == ["number0", "number1", "number2", "number3"])
    #expect(analysis.untried.isEmpty)
  }

  @Test func `more work than is allowed is refused with its size`() throws {
    let plan = try design([.init(output: 0, year: 2020)])
    let inputs = (0..<4).map { input($0, .assumed) }
    #expect(throws: SourceAnalysis.TooMany.self) {
      _ = try SourceAnalysis(
        inputs: inputs, results: [.init(path: "y", unit: "t", factor: 1, output: 0)], years: [2020],
        mostWork: 10
      ) { _ in plan }
    }
  }
}
