/// Where a stated number comes from.
package struct LiteralProvenance: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case source, assumed, calibrated
    /// The file says nothing.
    case none
  }

  package let kind: Kind
  /// The name of a declared source.
  package let source: String?
  /// The title of the source, or the words of the assumption.
  package let title: String
  /// The place in the source.
  package let locator: String?
  /// A declared source of `quality low`.
  package let isLowQuality: Bool

  package init(
    _ kind: Kind, source: String? = nil, title: String = "", locator: String? = nil,
    isLowQuality: Bool = false
  ) {
    self.kind = kind
    self.source = source
    self.title = title
    self.locator = locator
    self.isLowQuality = isLowQuality
  }

  /// What was fitted counts as assumed.
  package var isAssumed: Bool { kind == .assumed || kind == .calibrated }

  /// `Inventory of 2022, page 7`.
  package var text: String { [title, locator].compactMap(\.self).joined(separator: ", ") }
}

/// One stated number that lanes bring a factor on.
package struct StatedInput: Hashable, Sendable {
  package let input: Int
  /// The address of the number it stands in.
  package let path: String
  /// As written, with its unit.
  package let text: String
  /// `new-york.wedge:108`.
  package let place: String
  package let provenance: LiteralProvenance
  /// Stated by the vocabulary's default or a built-in catalogue.
  package let isBuiltIn: Bool

  package init(
    input: Int, path: String, text: String, place: String, provenance: LiteralProvenance, isBuiltIn: Bool
  ) {
    self.input = input
    self.path = path
    self.text = text
    self.place = place
    self.provenance = provenance
    self.isBuiltIn = isBuiltIn
  }
}
