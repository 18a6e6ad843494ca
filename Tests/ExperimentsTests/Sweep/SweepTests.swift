import Experiments
import Plans
import Testing

struct SweepTests {
  private func question(_ plan: Plan, bands: Bool = true) -> SweepQuestion {
    let outputs = [0, 1, 2, 4]
    let stated = outputs.map { output in
      Array(repeating: output == 1 ? 20.0 : 0.5, count: plan.nodes[plan.outputs[output]].rows)
    }
    return SweepQuestion(
      outputs: outputs, floors: bands ? SweepQuestion.floors(stated: stated) : nil, indicators: [3],
      exceedances: [.init(output: 0, threshold: 0.7)], covaried: [0, 1, 3], drawn: [1])
  }

  @Test func `a sweep says what all its draws say together`() throws {
    let plan = try ToyModel.plan(fault: 0.1)
    let samples = 5000
    let sweep = Sweep(plan, source: ToyDraws(inputs: 3, samples: samples), question: question(plan))
    let result = SweepResult(try sweep.run(threads: 2))
    let all = (0..<samples).map { ToyModel.values(draw: $0, fault: 0.1) }
    let valid = all.compactMap { $0 }
    #expect(result.validCount == valid.count)
    #expect(result.faultCount == samples - valid.count)
    #expect(result.firstFault?.draw == all.firstIndex { $0 == nil })
    let mean = try #require(result.mean(0))
    for row in 0..<5 {
      let exact = valid.reduce(0) { $0 + $1[0][row] } / Double(valid.count)
      #expect(abs(mean[row] - exact) < 1e-12)
    }
    #expect(result.chance(0).count == valid.count { $0[3][0] == 1 })
    let median = try #require(result.quantile(0.5, 1))
    let sorted = valid.map { $0[1][0] }.sorted()
    #expect(abs(median[0] / sorted[(valid.count + 1) / 2 - 1] - 1) < 0.001)
  }

  @Test func `threads, blocks and chunks change no bit`() throws {
    let plan = try ToyModel.plan(fault: 0.1)
    let source = ToyDraws(inputs: 3, samples: 3001, replicates: 16)
    let expected = try Sweep(plan, source: source, question: question(plan)).run().bytes
    for (threads, block, chunk) in [(2, 1, 1), (7, 7, 3), (1, 64, 64), (3, 32, 16)] {
      let sweep = Sweep(plan, source: source, question: question(plan), block: block, chunk: chunk)
      #expect(try sweep.run(threads: threads).bytes == expected)
    }
    let again = try SweepState(bytes: expected)
    #expect(try again.bytes == expected)
  }
}
