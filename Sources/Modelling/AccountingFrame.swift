/// The reference numbers under which a vocabulary books emissions.
package struct AccountingFrame: Sendable {
  /// Every number that a file may name, families and full ones, in the order of the protocol.
  package let numbers: [String]
  package let scopes: ClosedRange<Int>

  package init(numbers: [String], scopes: ClosedRange<Int>) {
    self.numbers = numbers
    self.scopes = scopes
  }
}
