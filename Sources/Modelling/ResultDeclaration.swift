package import Plans

/// A value that the model computes; it is read by its path like a slot.
package final class ResultDeclaration: Sendable {
  package let name: String
  /// The unit it is printed in.
  package let unit: String
  package let meaning: String
  /// How it is computed, for readers: the equation and where it comes from.
  package let formula: Formula?
  /// The members by which it is split (`use.CARRIER`); nil for one value.
  package let keys: (@Sendable (Lowering, Member) -> [Member])?
  /// Whether this member has the result at all.
  package let applies: @Sendable (Lowering, Member) -> Bool
  /// The emission lines that it adds up; nil where it is no sum of lines.
  package let parts: (@Sendable (Lowering, Member) -> [ResultPart])?
  /// The value over the horizon, in coherent units.
  package let equation: @Sendable (Lowering, Member, _ key: Member?) -> Node

  package init(
    _ name: String, _ unit: String, _ meaning: String, formula: Formula? = nil,
    keys: (@Sendable (Lowering, Member) -> [Member])? = nil,
    applies: @escaping @Sendable (Lowering, Member) -> Bool = { _, _ in true },
    parts: (@Sendable (Lowering, Member) -> [ResultPart])? = nil,
    equation: @escaping @Sendable (Lowering, Member, _ key: Member?) -> Node
  ) {
    self.name = name
    self.unit = unit
    self.meaning = meaning
    self.formula = formula
    self.parts = parts
    self.keys = keys
    self.applies = applies
    self.equation = equation
  }
}

/// One emission line as a total counts it.
package struct ResultPart {
  package let line: EmissionLine
  /// kg CO2e per kg of the gas; below zero where it is taken off, 1 for a mass of the gas itself.
  package let weight: Double

  package init(_ line: EmissionLine, weight: Double) {
    self.line = line
    self.weight = weight
  }
}
