/// Dimensions in words, for messages and manuals.
extension Dimension: CustomStringConvertible {
  /// The dimension in words, such as "energy per area per year".
  package var description: String {
    if isOne { return "a plain ratio" }
    let spoken = Spoken(self)
    let numerator = spoken.above.map(\.plural).joined(separator: " times ")
    let denominator = spoken.below.map { "per \($0.singular)" }.joined(separator: " ")
    if numerator.isEmpty { return (self == .perYear ? "a rate " : "a number ") + denominator }
    return denominator.isEmpty ? numerator : "\(numerator) \(denominator)"
  }

  /// A unit of this dimension that can be pasted into a file, such as "kWh/m2/yr".
  package var exampleUnit: String {
    if isOne { return "%" }
    let spoken = Spoken(self)
    let numerator = spoken.above.map(\.unit).joined(separator: "*")
    let denominator = spoken.below.map { "/\($0.unit)" }.joined()
    if self == .perYear { return "%/yr" }
    return numerator + denominator
  }
}

extension Dimension {
  /// What stands below "per": "per area per year".
  var spokenDivisors: String {
    Spoken(self).below.map { "per \($0.singular)" }.joined(separator: " ")
  }

  /// The same as units: "/m2/yr".
  var divisorUnits: String { Spoken(self).below.map { "/\($0.unit)" }.joined() }
}

/// A dimension split into the words above and below "per".
private struct Spoken {
  struct Word {
    let singular: String
    let plural: String
    let unit: String
  }

  var above: [Word] = []
  var below: [Word] = []

  init(_ dimension: Dimension) {
    var rest = dimension
    for (compound, word) in Spoken.compounds {
      for sign in [1, -1] where Spoken.contains(rest, compound.power(sign)) {
        rest = rest / compound.power(sign)
        add(word, sign: sign)
      }
    }
    for power in rest.powers {
      let sign = power.exponent > 0 ? 1 : -1
      add(Spoken.word(power.base, to: abs(power.exponent)), sign: sign)
    }
    // Years are said last.
    if let years = below.firstIndex(where: { $0.singular == "year" }) {
      below.append(below.remove(at: years))
    }
  }

  private mutating func add(_ word: Word, sign: Int) {
    if sign > 0 { above.append(word) } else { below.append(word) }
  }

  /// Products that have a name of their own.
  private static let compounds: [(Dimension, Word)] = [
    (.vehicleDistance, Word(singular: "vehicle distance", plural: "vehicle distance", unit: "vkm")),
    (.passengerDistance, Word(singular: "passenger distance", plural: "passenger distance", unit: "pkm")),
    (.freightDistance, Word(singular: "freight distance", plural: "freight distance", unit: "tkm")),
  ]

  /// Whether each power of `part` stands in `whole` with exactly that exponent.
  private static func contains(_ whole: Dimension, _ part: Dimension) -> Bool {
    part.powers.allSatisfy { whole.exponent(of: $0.base) == $0.exponent }
  }

  private static func word(_ base: Dimension.Base, to exponent: Int) -> Word {
    switch (base.family, exponent) {
    case (.length, 2): return Word(singular: "area", plural: "area", unit: "m2")
    case (.length, 3): return Word(singular: "volume", plural: "volume", unit: "m3")
    case (_, 1): return word(base)
    default:
      let plain = word(base)
      let tail = " to the power \(exponent)"
      let unit = repeatElement(plain.unit, count: exponent).joined(separator: "*")
      return Word(
        singular: plain.singular + tail, plural: plain.plural + tail,
        unit: exponent < 10 ? "\(plain.unit)^\(exponent)" : unit)
    }
  }

  private static func word(_ base: Dimension.Base) -> Word {
    switch base.family {
    case .money:
      return Word(singular: base.name, plural: "money of \(base.name)", unit: base.name)
    case .gas:
      return Word(singular: "mass of \(base.name)", plural: "mass of \(base.name)", unit: "t\(base.name)")
    case .energy: return Word(singular: "energy", plural: "energy", unit: "kWh")
    case .mass: return Word(singular: "mass", plural: "mass", unit: "t")
    case .count: return Word(singular: base.name, plural: "\(base.name)s", unit: base.name)
    case .length: return Word(singular: "length", plural: "length", unit: "km")
    case .time: return Word(singular: "year", plural: "time", unit: "yr")
    }
  }
}
