/// How a distribution is written: its word and what its parentheses may hold.
package struct DistributionForm: Sendable {
  package enum Arguments: Sendable, Hashable {
    /// `[center] ± half [basis]`
    case plusMinus
    /// This many values with `..` between them.
    case range(count: Int)
    /// `5 %: a, 95 %: b`
    case percentiles
    /// A label and a plain number, with a basis after it if that is allowed.
    case labelled(String, takesBasis: Bool)
  }

  package let word: String
  /// Any one of these.
  package let accepted: [Arguments]
  /// How it is written, where the usual example of its form would not do.
  let ownTexts: [String]?

  package init(_ word: String, _ accepted: [Arguments], texts: [String]? = nil) {
    self.word = word
    self.accepted = accepted
    ownTexts = texts
  }
}
