import Randomness

/// Words of 64 bits as numbers between 0 and 1.
enum UniformNumberCheck: VectorCheck {
  static let kinds = ["uniform doubles from 64-bit words"]

  struct Unreadable: Error {}

  static func reproduce(_ item: VectorFile.Case, _ comparison: Comparison) throws {
    guard let word = UInt64(item.inputs["word64_hex"].text, radix: 16) else { throw Unreadable() }
    comparison.expect(RandomStream.halfOpenUniform(word), item.expected, has: "u53_closed_open", .exact)
    comparison.expect(RandomStream.openUniform(word), item.expected, has: "u53_open_open", .exact)
  }
}
