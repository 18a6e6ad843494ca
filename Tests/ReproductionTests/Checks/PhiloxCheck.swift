import Randomness

/// Blocks of the generator behind every draw.
enum PhiloxCheck: VectorCheck {
  static let kinds = ["Philox counter-based RNG known answers"]

  static func reasonNotToUse(_ item: VectorFile.Case) -> String? {
    let generator = item.inputs["generator"].text
    let rounds = Int(item.inputs["rounds"].number)
    guard generator.hasPrefix("philox"), generator != "philox4x32" || rounds != 10 else { return nil }
    return "draws come from philox4x32-10, not from \(generator)-\(rounds)"
  }

  struct Unreadable: Error {}

  static func reproduce(_ item: VectorFile.Case, _ comparison: Comparison) throws {
    func words(_ name: String, _ count: Int) throws -> [UInt32] {
      let words = item.inputs[name].list.compactMap { UInt32($0.text, radix: 16) }
      guard words.count == count, item.inputs[name].list.count == count else { throw Unreadable() }
      return words
    }
    let counter = try words("counter_hex", 4)
    let key = try words("key_hex", 2)
    let block = Philox.block(
      Philox.Counter(counter[0], counter[1], counter[2], counter[3]), key: Philox.Key(key[0], key[1]))
    let wanted = item.expected["output_hex"]
    guard wanted.list.count == 4 else { throw Unreadable() }
    for place in 0..<4 {
      let text = String(block[place], radix: 16)
      comparison.expect(String(repeating: "0", count: 8 - text.count) + text, wanted[place])
    }
  }
}
