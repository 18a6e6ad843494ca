import Assessment
import Experiments
import Plans
import Testing

/// Results whose squares are beyond all numbers.
struct VastNumbersTests {
  /// Draw k is the number k.
  private struct Counted: LaneSource {
    let inputs = 1
    let samples = 128
    let replicates = 1

    func replicate(ofDraw draw: Int) -> Int { 0 }
    func fill(_ lanes: inout LaneInputs, draws: Range<Int>) {
      for (lane, draw) in draws.enumerated() { lanes[0, lane] = Double(draw) }
    }
  }

  private func report(scale: Double) throws -> SweepReport {
    let graph = Graph()
    let plan = try graph.plan(outputs: [graph.input(0) * graph.constant(scale)])
    let question = SweepQuestion(outputs: [0])
    let state = try Sweep(plan, source: Counted(), question: question).run()
    var subject = SweepSubject()
    subject.years = 2030...2030
    subject.samples = 128
    subject.keepsBands = false
    subject.scenarios = [
      .init(
        name: "bau", label: "",
        outputs: [.init(path: "emissions", unit: "kt", coherentFactor: 1, central: [scale], key: nil)],
        targets: [], thresholds: [], covaried: [])
    ]
    return SweepAssessment(subject, SweepResult(state)).report()
  }

  @Test func `a deviation that is no number is missing, and a note says why`() throws {
    let output = try report(scale: 1e160)
    let emissions = output.scenarios[0].outputs[0]
    #expect(emissions.deviation.count == 1 && emissions.deviation[0].isNaN)
    #expect(abs(emissions.mean[0] / 63.5e160 - 1) < 1e-12)
    #expect(output.notes.count == 1)
    #expect(output.notes[0].hasPrefix("emissions in bau: its numbers are too large for a deviation"))
  }

  @Test func `a large deviation that is a number stands`() throws {
    let output = try report(scale: 1e150)
    // The variance of 0 … 127 is (128² − 1)/12, times 128/127 as an estimate from a sample.
    let deviation = (Double(128 * 128 - 1) / 12 * 128 / 127).squareRoot() * 1e150
    #expect(abs(output.scenarios[0].outputs[0].deviation[0] / deviation - 1) < 1e-12)
    #expect(output.notes.isEmpty)
  }
}
