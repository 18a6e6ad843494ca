/// What one uncertain number, or one year of it, is drawn from: one chance for each address,
/// whatever scenario asks and whatever law it puts on it.
package struct Chance: Hashable, Sendable {
  package let address: String
  /// nil where one draw holds in every year.
  package let year: Int?

  package init(address: String, year: Int? = nil) {
    self.address = address
    self.year = year
  }

  /// What tells the years of one address apart in a stream: the calendar year, or 0.
  var yearIndex: Int { Int(UInt16(truncatingIfNeeded: year ?? 0)) }
}

extension Chance: Comparable {
  /// By address, and then by year.
  package static func < (a: Chance, b: Chance) -> Bool {
    a.address == b.address ? (a.year ?? Int.min) < (b.year ?? Int.min) : a.address < b.address
  }
}
