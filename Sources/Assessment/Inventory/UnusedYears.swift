/// Measured years that no run reaches: rows of inventories outside the horizon.
package struct UnusedYears: Sendable {
  /// Rising.
  package let before: [Int]
  package let after: [Int]

  package init(_ inventories: [InventoryStatement], horizon: ClosedRange<Int>) {
    let years = Set(inventories.flatMap { $0.rows.map(\.year) }).sorted()
    before = years.filter { $0 < horizon.lowerBound }
    after = years.filter { $0 > horizon.upperBound }
  }

  /// None.
  package init() {
    before = []
    after = []
  }

  /// A sentence for each side that has years, with what to do about it.
  package var sentences: [String] {
    func said(_ years: [Int], _ side: String, _ change: String) -> String? {
      guard let last = years.last else { return nil }
      let others = years.dropLast().map(String.init).joined(separator: ", ")
      let list = others.isEmpty ? "\(last)" : "\(others) and \(last)"
      let verbs = years.count == 1 ? ("lies", "is") : ("lie", "are")
      return "\(list) \(verbs.0) \(side) the horizon and \(verbs.1) not used; \(change)"
    }
    return [
      said(before, "before", "begin the horizon earlier"), said(after, "after", "end the horizon later"),
    ].compactMap(\.self)
  }
}
