import Experiments
import Plans
import Testing

/// States as bytes, and states that do not belong together.
struct SweepStateTests {
  private func state(_ draws: Range<Int>, samples: Int = 1000, bands: Bool = true, fault: Double = 0.1) throws
    -> SweepState
  {
    let plan = try ToyModel.plan(fault: fault)
    let source = ToyDraws(inputs: 3, samples: samples, replicates: 4)
    return try Sweep(plan, source: source, question: SweepTests.question(plan, bands: bands), draws: draws)
      .run()
  }

  @Test(arguments: [0..<0, 64..<64, 0..<64, 128..<1000, 0..<1000], [true, false])
  func `a state survives its bytes`(draws: Range<Int>, bands: Bool) throws {
    let state = try state(draws, bands: bands)
    let bytes = try state.bytes
    let again = try SweepState(bytes: bytes)
    #expect(again.draws == draws && again.shape == state.shape)
    #expect(again.faultCount == state.faultCount && again.firstFault == state.firstFault)
    #expect(try again.bytes == bytes)
    // The pieces that bytes come in do not matter.
    var rest = bytes[...]
    let pieces = try SweepState {
      let piece = rest.prefix(7)
      rest = rest.dropFirst(7)
      return piece.isEmpty ? nil : Array(piece)
    }
    #expect(try pieces.bytes == bytes)
  }

  @Test func `bytes that end too early, go on or are none are refused`() throws {
    let bytes = try state(0..<200, samples: 200).bytes
    for end in stride(from: 0, to: bytes.count, by: 13) {
      #expect(throws: SweepBytesError.self) { try SweepState(bytes: Array(bytes[..<end])) }
    }
    #expect(throws: SweepBytesError.damaged(what: "end")) { try SweepState(bytes: bytes + [0]) }
    #expect(throws: SweepBytesError.noState) { try SweepState(bytes: Array("CDF\u{1}0000".utf8)) }
    var other = bytes
    other[4] = 9
    #expect(throws: SweepBytesError.otherVersion(9)) { try SweepState(bytes: other) }
  }

  @Test func `changed bytes are refused, whatever was changed`() throws {
    let bytes = try state(0..<200, samples: 200).bytes
    for trial in 0..<1000 {
      let chance = ToyDraws.bits(UInt64(trial))
      var changed = bytes
      // The head decides sizes, so every other trial changes it.
      let reach = trial % 2 == 0 ? 160 : bytes.count
      for step in 0...(Int(chance >> 60) & 3) {
        let more = ToyDraws.bits(chance &+ UInt64(step))
        changed[Int(more % UInt64(reach))] = more >> 63 == 0 ? UInt8(truncatingIfNeeded: more >> 20) : 0xff
      }
      if changed == bytes { continue }
      #expect(throws: SweepBytesError.self) { try SweepState(bytes: changed) }
    }
  }

  @Test func `states that leave a gap, overlap or ask something else do not merge`() throws {
    let first = try state(0..<256)
    let second = try state(256..<512)
    let third = try state(512..<1000)
    #expect(throws: SweepMergeError.gap(draws: 256..<512)) { try SweepState.merged([third, first]) }
    #expect(throws: SweepMergeError.overlap(draws: 256..<512)) {
      try SweepState.merged([second, first, second])
    }
    #expect(throws: SweepMergeError.overlap(draws: 0..<256)) { try SweepState.merged([first, first]) }
    #expect(throws: SweepMergeError.nothing) { try SweepState.merged([]) }
    let plain = try state(256..<512, bands: false)
    #expect(throws: SweepMergeError.otherShape) { try SweepState.merged([first, plain]) }
    let longer = try state(256..<512, samples: 2000)
    #expect(throws: SweepMergeError.otherShape) { try SweepState.merged([first, longer]) }
    var backwards = second
    #expect(throws: SweepMergeError.gap(draws: 128..<256)) { try backwards.append(try state(0..<128)) }
  }

  @Test func `a sweep goes on from no state of another part`() throws {
    let plan = try ToyModel.plan(fault: 0.1)
    let source = ToyDraws(inputs: 3, samples: 1000, replicates: 4)
    let sweep = Sweep(plan, source: source, question: SweepTests.question(plan), draws: 256..<512)
    #expect(throws: SweepMergeError.overlap(draws: 0..<128)) { try sweep.run(from: try state(0..<128)) }
    #expect(throws: SweepMergeError.gap(draws: 256..<320)) { try sweep.run(from: try state(320..<512)) }
    #expect(throws: SweepMergeError.otherShape) { try sweep.run(from: try state(256..<320, bands: false)) }
  }

  @Test func `a state without bands grows with the logarithm of the draws alone`() throws {
    func size(_ samples: Int) throws -> Int {
      let source = ToyDraws(inputs: 3, samples: samples)
      let question = SweepQuestion(outputs: [0])
      return try Sweep(ToyModel.plan(), source: source, question: question).run().bytes.count
    }
    // One root for each digit 1 of the number of leaves, of five means and five sums of squares.
    let small = try size(64)
    let large = try size(64 * 255)
    #expect(large - small <= 7 * (80 + 3) + 8)
    #expect(try size(64 * 256) <= small + 8)
  }
}
