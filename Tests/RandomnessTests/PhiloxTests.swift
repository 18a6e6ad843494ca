import Testing

@testable import Randomness

struct PhiloxTests {
  @Test(arguments: ["rng_philox_kat", "rng_philox_more"])
  func `a block has the published words`(file: String) throws {
    let cases = try VectorFile(file).cases.filter {
      $0.inputs.generator == "philox4x32" && $0.inputs.rounds == 10
    }
    #expect(cases.count >= 3)
    for known in cases {
      let counter = try words(known.inputs.counterHex)
      let key = try words(known.inputs.keyHex)
      let expected = try words(known.expected.outputHex)
      let block = Philox.block(
        Philox.Counter(counter[0], counter[1], counter[2], counter[3]), key: Philox.Key(key[0], key[1]))
      #expect((0..<4).map { block[$0] } == expected, "\(known.id)")
    }
  }

  private func words(_ hex: [String]?) throws -> [UInt32] {
    try #require(hex).map { try #require(UInt32($0, radix: 16)) }
  }
}
