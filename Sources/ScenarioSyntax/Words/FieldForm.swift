/// One field of a `source` or `run` block: its word and what follows it.
package struct FieldForm: Sendable {
  package enum Value: Sendable {
    case string, number, year, metrics
    case oneOf([String])
  }

  package let word: String
  package let value: Value

  package init(_ word: String, _ value: Value) {
    self.word = word
    self.value = value
  }
}
