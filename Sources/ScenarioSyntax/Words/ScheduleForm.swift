/// How a schedule is written: its word and its operands in order.
///
/// `s_curve from A to B [at M] [rate k]` is `ScheduleForm("s_curve", [.init("from"),
/// .init("to"), .init("at", isOptional: true), .init("rate", isOptional: true)])`.
package struct ScheduleForm: Sendable {
  package struct Operand: Sendable {
    package enum Value: Sendable {
      case argument, seriesOrPath
    }
    /// The word that stands before it.
    package let label: String?
    package let value: Value
    package let isOptional: Bool

    package init(_ label: String?, _ value: Value = .argument, isOptional: Bool = false) {
      self.label = label
      self.value = value
      self.isOptional = isOptional
    }
  }

  package let word: String
  package let operands: [Operand]

  package init(_ word: String, _ operands: [Operand]) {
    self.word = word
    self.operands = operands
  }
}
