package import Plans

/// A value that the model computes; it is read by its path like a slot.
package final class ResultDeclaration: Sendable {
  package let name: String
  /// The unit it is printed in.
  package let unit: String
  package let meaning: String
  /// The members by which it is split (`use.CARRIER`); nil for one value.
  package let keys: (@Sendable (Lowering, Member) -> [Member])?
  /// Whether this member has the result at all.
  package let applies: @Sendable (Lowering, Member) -> Bool
  /// The value over the horizon, in coherent units.
  package let equation: @Sendable (Lowering, Member, _ key: Member?) -> Node

  package init(
    _ name: String, _ unit: String, _ meaning: String,
    keys: (@Sendable (Lowering, Member) -> [Member])? = nil,
    applies: @escaping @Sendable (Lowering, Member) -> Bool = { _, _ in true },
    equation: @escaping @Sendable (Lowering, Member, _ key: Member?) -> Node
  ) {
    self.name = name
    self.unit = unit
    self.meaning = meaning
    self.keys = keys
    self.applies = applies
    self.equation = equation
  }
}
