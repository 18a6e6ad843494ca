package import Plans

/// What a fault of a node is said with: names and units for the numbers behind it.
package enum Evidence {
  /// A number that a message shows.
  package struct Number {
    package let label: String
    package let node: Node
    /// The unit it is shown in; `%` for a share.
    package let unit: String

    package init(_ label: String, _ node: Node, _ unit: String) {
      self.label = label
      self.node = node
      self.unit = unit
    }
  }

  /// Numbers as they were.
  case numbers([Number])
  /// A number that left the bounds of its slot.
  case bounds(Number, lower: Node, upper: Node)
  /// Each found number may not exceed its limit.
  case limits([(found: Number, limit: Number)])
  /// The members that the components of a balance stand for; transposed where row i holds what i takes.
  case components([Member], isTransposed: Bool)
  /// What a stock counts, in the plural.
  case stock(of: String)
}
