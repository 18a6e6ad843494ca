/// A mistake that an equation found, with a code and a page of its own.
package struct Finding: Sendable {
  package let code: String
  /// What was found, with its numbers.
  package let found: String
  /// What was expected, said at the place.
  package let expected: String
  /// What to write instead.
  package let help: [String]

  package init(_ code: String, found: String, expected: String, help: String...) {
    self.code = code
    self.found = found
    self.expected = expected
    self.help = help
  }
}
