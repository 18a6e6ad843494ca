/// The equation of a result in the words of the vocabulary, for whoever checks it by hand.
///
/// A word that is the name of one slot, group or result stands for its value in the same year;
/// `v(t)` is a value of year t, Σ a sum over what is named behind it.
package struct Formula: Hashable, Sendable {
  /// One form of the equation: that of a city which states what it needs.
  package struct Case: Hashable, Sendable {
    package let text: String
    /// The slots that must have been read for this form to be the one that was used.
    package let needs: Set<String>

    package init(_ text: String, needs: Set<String> = []) {
      self.text = text
      self.needs = needs
    }
  }

  /// The first whose needs are met holds; the last holds otherwise.
  package let cases: [Case]
  /// The standard or publication it follows; nil where it is arithmetic.
  package let source: String?

  package init(_ cases: [Case], source: String? = nil) {
    precondition(!cases.isEmpty, "a formula says something")
    self.cases = cases
    self.source = source
  }

  package init(_ text: String, source: String? = nil) { self.init([Case(text)], source: source) }

  /// All forms, as a manual prints them.
  package var text: String { cases.map(\.text).joined(separator: "; or ") }

  /// The form that was used, given the names of what was read.
  package func text(reading names: Set<String>) -> String {
    (cases.first { $0.needs.isSubset(of: names) } ?? cases[cases.count - 1]).text
  }
}
