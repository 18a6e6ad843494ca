/// A run of consecutive calendar years, or of ages in years.
package struct Years: Hashable, Sendable {
  package let first: Int
  package let count: Int

  package init(first: Int, count: Int) {
    precondition(count > 0, "a run of years has at least one year")
    self.first = first
    self.count = count
  }

  package init(_ first: Int, through last: Int) { self.init(first: first, count: last - first + 1) }

  /// The ages 0, 1, … `oldest` of a cohort.
  package static func ages(through oldest: Int) -> Years { Years(0, through: oldest) }

  package var last: Int { first + count - 1 }

  package func contains(_ year: Int) -> Bool { year >= first && year <= last }
  package func contains(_ other: Years) -> Bool { other.first >= first && other.last <= last }

  /// The years that both runs hold, if any.
  package func intersection(_ other: Years) -> Years? {
    let low = max(first, other.first)
    let high = min(last, other.last)
    return low <= high ? Years(low, through: high) : nil
  }
}
