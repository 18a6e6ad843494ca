/// Numbers by chance that are the same in every run (SplitMix64).
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Even between the ends.
  mutating func number(_ low: Double, _ high: Double) -> Double {
    low + (high - low) * Double(next() >> 11) * 0x1p-53
  }

  mutating func whole(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  mutating func chance(_ probability: Double) -> Bool { number(0, 1) < probability }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[whole(0...values.count - 1)] }

  mutating func shuffled<Value>(_ values: [Value]) -> [Value] { values.shuffled(using: &self) }

  /// Positive parts of one, in percent with six places, so that a text can hold them exactly.
  mutating func percentages(_ count: Int) -> [String] {
    let weights = (0..<count).map { _ in number(0.2, 1) }
    let total = weights.reduce(0, +)
    return weights.map { "\((($0 / total) * 1e8).rounded(.down) / 1e6) %" }
  }
}
