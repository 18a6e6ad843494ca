/// Changes a city by words, lines and blocks, so that most inputs get past the parser.
///
/// What it puts in comes from other inputs seen before and from a list of numbers
/// and expressions that have broken programs. The same seed makes the same change.
struct CityMutator {
  typealias Bytes = ArraySlice<UInt8>

  /// Inputs seen before, a few hundred of them.
  nonisolated(unsafe) static var seen: [[UInt8]] = []

  static let extremes = [
    "0", "-1", "1_000_000_000_000_000_000_000_000_000 %", "delayed by 1_000_000_000_000_000_000_000 yr",
    "1_000_000_000_000_000_000_000 yr", "1e18", "1_000_000_000_000_000_000", "0.000_000_000_000_000_001",
    "2019", "2020", "2050",
    "2200",
    "1900", "100 %", "-5 %", "0 %", "101 %", "0 yr", "1_000 yr", "-3 yr", "NE", "NO", "rest", "1 / 0",
    "0 / 0",
    "pow(-2, 0.5)", "exp(1000)", "log(0)", "log(-1)", "previous(population, 1)", "population",
    "emissions.gross",
    "min(1, 2)", "[2020: 1, 2050: 2] linear then hold", "[2020: 1, 2030: 0] geometric then grow 50 %/yr",
    "5 ~ normal(± 10 % ci95)", "2030 ~ uniform(2026 .. 2036)", "logistic at 2030 rate 99", "all", "at 2035",
    "then stop", "before hold", "%/yr", "million", "max(0, -1)", "energy.electricity.output",
  ].map { Array($0.utf8) }

  private var state: UInt64
  private var bytes: [UInt8]

  init(_ bytes: [UInt8], seed: UInt32) {
    self.bytes = bytes
    state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  /// One to four changes.
  mutating func mutated() -> [UInt8] {
    remember()
    for _ in 0...below(4) { change() }
    return bytes
  }

  private mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  private mutating func below(_ bound: Int) -> Int { bound <= 0 ? 0 : Int(next() >> 33) % bound }

  private mutating func remember() {
    if Self.seen.count < 400 { Self.seen.append(bytes) } else { Self.seen[below(400)] = bytes }
  }

  private mutating func change() {
    let other = Self.seen[below(Self.seen.count)]
    switch below(12) {
    case 0: replace(part(of: bytes, isLine), with: Bytes())
    case 1: insert(other[part(of: other, isLine)], at: part(of: bytes, isLine).lowerBound)
    case 2: insert(bytes[part(of: bytes, isLine)], at: part(of: bytes, isLine).lowerBound)
    case 3: insert(other[block(of: other)], at: part(of: bytes, isLine).lowerBound)
    case 4: replace(block(of: bytes), with: Bytes())
    case 5: replace(block(of: bytes), with: other[block(of: other)])
    case 6, 7: replace(part(of: bytes, isWord), with: other[part(of: other, isWord)])
    case 8: replace(part(of: bytes, isWord), with: bytes[part(of: bytes, isWord)])
    case 9: replace(part(of: bytes, isWord), with: Self.extremes[below(Self.extremes.count)][...])
    case 10: replace(value(), with: Self.extremes[below(Self.extremes.count)][...])
    default: replace(part(of: bytes, isWord), with: Bytes())
    }
  }

  private mutating func replace(_ range: Range<Int>, with part: Bytes) {
    bytes.replaceSubrange(range, with: part)
  }
  private mutating func insert(_ part: Bytes, at index: Int) { bytes.insert(contentsOf: part, at: index) }

  private func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2E, 0x25, 0x2F, 0x5E: true
    default: false
    }
  }

  private func isLine(_ byte: UInt8) -> Bool { byte != 0x0A && byte != 0x3B }

  /// A run of bytes of one class around or after a random place; a line takes its end along.
  private mutating func part(of text: [UInt8], _ belongs: (UInt8) -> Bool) -> Range<Int> {
    guard !text.isEmpty else { return 0..<0 }
    var lower = below(text.count)
    while lower < text.count - 1, !belongs(text[lower]) { lower += 1 }
    var upper = lower
    while upper < text.count, belongs(text[upper]) { upper += 1 }
    while lower > 0, belongs(text[lower - 1]) { lower -= 1 }
    if belongs(0x20), upper < text.count { upper += 1 }
    return lower..<upper
  }

  /// What stands behind an equals sign, to the end of the line or the number.
  private mutating func value() -> Range<Int> {
    guard !bytes.isEmpty else { return 0..<0 }
    var lower = below(bytes.count)
    while lower < bytes.count - 1, bytes[lower] != 0x3D { lower += 1 }
    lower += 1
    var upper = min(lower, bytes.count)
    while upper < bytes.count, isLine(bytes[upper]), bytes[upper] != 0x7D { upper += 1 }
    return min(lower, bytes.count)..<upper
  }

  /// A line that opens a brace, to the brace that closes it.
  private mutating func block(of text: [UInt8]) -> Range<Int> {
    guard !text.isEmpty else { return 0..<0 }
    var open = below(text.count)
    while open < text.count - 1, text[open] != 0x7B { open += 1 }
    var lower = open
    while lower > 0, text[lower - 1] != 0x0A { lower -= 1 }
    var depth = 0
    var upper = open
    while upper < text.count {
      if text[upper] == 0x7B { depth += 1 }
      if text[upper] == 0x7D { depth -= 1 }
      upper += 1
      if depth <= 0 { break }
    }
    while upper < text.count, text[upper] != 0x0A { upper += 1 }
    return lower..<min(upper + 1, text.count)
  }
}

@_silgen_name("LLVMFuzzerMutate")
private func mutateBytes(_ bytes: UnsafeMutablePointer<UInt8>?, _ count: Int, _ limit: Int) -> Int

/// libFuzzer's own changes for one input in eight, ours for the rest.
@_cdecl("LLVMFuzzerCustomMutator")
public func mutate(
  _ start: UnsafeMutablePointer<UInt8>?, _ count: Int, _ limit: Int, _ seed: UInt32
) -> Int {
  if seed % 8 == 0 { return mutateBytes(start, count, limit) }
  var mutator = CityMutator(Array(UnsafeBufferPointer(start: start, count: count)), seed: seed)
  let result = mutator.mutated().prefix(limit)
  for (index, byte) in result.enumerated() { start?[index] = byte }
  return result.count
}
