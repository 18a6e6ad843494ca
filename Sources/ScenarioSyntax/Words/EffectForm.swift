/// How a lever effect is written: its word and its operands in order.
///
/// `limit PATH to at most V` is
/// `EffectForm("limit", [.init(nil, .path), .init("to", .boundedAmount)])`.
package struct EffectForm: Sendable {
  package struct Operand: Sendable {
    package enum Value: Sendable {
      case path, amount, mixOrAmount, boundedAmount
    }
    /// The word that stands before it.
    package let label: String?
    package let value: Value

    package init(_ label: String?, _ value: Value) {
      self.label = label
      self.value = value
    }
  }

  package let word: String
  package let operands: [Operand]

  package init(_ word: String, _ operands: [Operand]) {
    self.word = word
    self.operands = operands
  }
}
