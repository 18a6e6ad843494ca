import Experiments
import Plans
import Testing

struct SweepTests {
  static func question(_ plan: Plan, bands: Bool = true) -> SweepQuestion {
    let outputs = [0, 1, 2, 4]
    let stated = outputs.map { output in
      Array(repeating: output == 1 ? 20.0 : 0.5, count: plan.nodes[plan.outputs[output]].rows)
    }
    return SweepQuestion(
      outputs: outputs, floors: bands ? SweepQuestion.floors(stated: stated) : nil, indicators: [3],
      exceedances: [.init(output: 0, threshold: 0.7), .init(output: 4, threshold: 0.5)],
      covaried: [0, 1, 3], drawn: [1, 3])
  }

  /// Neumaier's sum, whose error does not grow with the number of terms.
  private func sum(_ values: [Double]) -> Double {
    var (total, lost) = (0.0, 0.0)
    for value in values {
      let next = total + value
      lost += abs(total) >= abs(value) ? (total - next) + value : (value - next) + total
      total = next
    }
    return total + lost
  }

  private func near(_ a: Double, _ b: Double, _ scale: Double = 1) -> Bool {
    abs(a - b) <= 1e-13 * max(abs(b), scale)
  }

  @Test(arguments: [1, 63, 64, 65, 5000], [0, 0.1])
  func `a sweep says what all its draws say together`(samples: Int, fault: Double) throws {
    let plan = try ToyModel.plan(fault: fault)
    let sweep = Sweep(plan, source: ToyDraws(inputs: 3, samples: samples), question: Self.question(plan))
    let result = SweepResult(try sweep.run(threads: 2))
    let all = (0..<samples).map { ToyModel.values(draw: $0, fault: fault) }
    let valid = all.compactMap { $0 }
    let count = Double(valid.count)
    #expect(result.validCount == valid.count && result.faultCount == samples - valid.count)
    #expect(result.firstFault?.draw == all.firstIndex { $0 == nil })
    guard !valid.isEmpty else { return }
    for (position, output) in [0, 1, 2, 4].enumerated() {
      let mean = try #require(result.mean(position))
      let variance = try #require(result.variance(position))
      for row in mean.indices {
        let values = valid.map { $0[output][row] }
        let exact = sum(values) / count
        let spread = sum(values.map { ($0 - exact) * ($0 - exact) }) / max(1, count - 1)
        #expect(near(mean[row], exact) && near(variance[row], spread))
        #expect(
          result.minimum(position)?[row] == values.min() && result.maximum(position)?[row] == values.max())
      }
    }
    let covariance = try #require(result.covariance)
    #expect(covariance.count == 5)
    for row in 0..<5 {
      for (i, one) in [0, 1, 4].enumerated() {
        for (j, two) in [0, 1, 4].enumerated() {
          let x = valid.map { $0[one][one == 4 ? 0 : row] }
          let y = valid.map { $0[two][two == 4 ? 0 : row] }
          let (a, b) = (sum(x) / count, sum(y) / count)
          let exact = sum(zip(x, y).map { ($0 - a) * ($1 - b) }) / max(1, count - 1)
          #expect(near(covariance[row][i][j], exact))
        }
      }
    }
    #expect(result.chance(0).count == valid.count { $0[3][0] == 1 })
    #expect(result.exceedance(0) == (0..<5).map { row in Double(valid.count { $0[0][row] > 0.7 }) / count })
    #expect(result.exceedance(1) == [Double(valid.count { $0[4][0] > 0.5 }) / count])
  }

  @Test func `threads, blocks and chunks change no bit`() throws {
    let plan = try ToyModel.plan(fault: 0.1)
    let source = ToyDraws(inputs: 3, samples: 3001, replicates: 16)
    let expected = try Sweep(plan, source: source, question: Self.question(plan)).run().bytes
    for (threads, block, chunk) in [(2, 1, 1), (7, 7, 3), (1, 64, 64), (3, 32, 16), (2, 64, 5)] {
      let sweep = Sweep(plan, source: source, question: Self.question(plan), block: block, chunk: chunk)
      #expect(try sweep.run(threads: threads).bytes == expected)
    }
  }

  @Test(arguments: [1, 3, 16, 100])
  func `parts merged in any order are the whole`(parts: Int) throws {
    let plan = try ToyModel.plan(fault: 0.1)
    let source = ToyDraws(inputs: 3, samples: 3001, replicates: 16)
    let question = Self.question(plan)
    let expected = try Sweep(plan, source: source, question: question).run().bytes
    var states: [SweepState] = []
    for number in 1...parts {
      let draws = Sweep.part(number, of: parts, samples: source.samples)
      let state = try Sweep(plan, source: source, question: question, draws: draws).run(
        threads: 1 + number % 2)
      states.append(try SweepState(bytes: state.bytes))
    }
    let mixed = states.indices.sorted { ToyDraws.bits(UInt64($0)) < ToyDraws.bits(UInt64($1)) }.map {
      states[$0]
    }
    let whole = try SweepState.merged(mixed)
    #expect(whole.isWhole)
    #expect(try whole.bytes == expected)
    // Neighbours first, then all: the tree is the same.
    if parts == 16 {
      let pairs = try stride(from: 0, to: 16, by: 2).map {
        try SweepState.merged([states[$0 + 1], states[$0]])
      }
      #expect(try SweepState.merged(pairs.reversed()).bytes == expected)
    }
  }

  @Test func `parts cover all draws in whole leaves`() {
    for (samples, parts) in [(1, 4), (64, 2), (65, 2), (1000, 7), (4_000_000_000, 13), (0, 3)] {
      var next = 0
      for number in 1...parts {
        let part = Sweep.part(number, of: parts, samples: samples)
        #expect(part.lowerBound == next)
        #expect(part.upperBound % 64 == 0 || part.upperBound == samples)
        next = part.upperBound
      }
      #expect(next == samples)
    }
  }
}
