import Plans
import Testing

@testable import Experiments

/// Numbers that spread over more pages of bins than a row may have.
struct RaisedBinsTests {
  private static let inputs = 8

  /// Some rows that stay near one, and some over two hundred doublings, for which a row has not pages enough; of
  /// both signs in every third of them. The spread grows with the draws, so that parts are raised by different steps.
  private static func rows(_ samples: Int) -> [[Double]] {
    (0..<samples).map { draw in
      (0..<inputs).map { input in
        let chance = ToyDraws.number(draw: draw, input: input)
        if input % 4 == 0 { return 1 + chance / 8 }
        let doublings = (chance - 0.5) * 200 * Double(draw + 1) / Double(samples)
        let sign = input % 3 == 0 && ToyDraws.number(draw: draw, input: 100 + input) < 0.5 ? -1.0 : 1
        return sign * ToyDraws.power(doublings)
      }
    }
  }

  @Test(arguments: [2, 3])
  func `parts whose scales were raised merge to the bits of the whole`(parts: Int) throws {
    let samples = 320
    let source = GivenDraws(rows: Self.rows(samples))
    let plan = try GivenDraws.plan(inputs: Self.inputs)
    let outputs = Array(0..<Self.inputs)
    let question = SweepQuestion(
      outputs: outputs, floors: SweepQuestion.floors(stated: outputs.map { _ in [1.0] }))
    let whole = try Sweep(plan, source: source, question: question).run()
    var states: [SweepState] = []
    for number in 1...parts {
      let draws = Sweep.part(number, of: parts, samples: samples)
      let state = try Sweep(plan, source: source, question: question, draws: draws).run()
      states.append(try SweepState(bytes: state.bytes))
    }
    #expect(try SweepState.merged(states.reversed()).bytes == whole.bytes)
    func raised(_ state: SweepState, _ output: Int) -> Int {
      state.bins[output].scale(row: 0).exponent - (state.shape.floors?[output][0] ?? 0)
    }
    // It was no test where nothing was raised, or all parts alike.
    #expect((0..<Self.inputs).contains { raised(whole, $0) > 0 && raised(states[0], $0) < raised(whole, $0) })
    #expect((0..<Self.inputs).contains { raised(states[parts - 1], $0) > 0 })
    #expect(raised(whole, 0) == 0 && raised(whole, 4) == 0)
    // Each bin has the draws whose numbers lie between its ends on the scale that was raised.
    for output in 0..<Self.inputs {
      let scale = whole.bins[output].scale(row: 0)
      let numbers = source.rows.map { $0[output] }
      var counted = 0
      whole.bins[output].forEach(row: 0) { bin, count in
        let (low, high) = scale.ends(of: bin)
        let inside = numbers.count { bin >= 0 ? low <= $0 && $0 < high : low < $0 && $0 <= high }
        #expect(inside == Int(count))
        counted += Int(count)
      }
      #expect(counted == samples)
    }
  }
}
