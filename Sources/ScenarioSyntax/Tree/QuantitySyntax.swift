/// A unit as written, such as `kWh/m2/yr`; what it means is looked up later.
package struct UnitSyntax: Sendable {
  package let text: String
  package let span: SourceSpan
}

/// A word that multiplies the number before it.
package enum ScaleSyntax: String, Sendable, CaseIterable {
  case thousand, million, billion

  package var factor: Double {
    switch self {
    case .thousand: 1e3
    case .million: 1e6
    case .billion: 1e9
    }
  }
}

/// A number with an optional scale and unit, such as `1.5 billion USD2022`.
///
/// Where the grammar says `signed`, a sign may stand before it; `number` and
/// `span` include the sign. In an expression a sign is a `negate` around it.
package struct QuantitySyntax: Sendable {
  /// The number with its sign, before the scale is applied.
  package let number: Double
  /// The digits as written, without the sign.
  package let numberText: String
  package let isNegative: Bool
  package let scale: ScaleSyntax?
  package let unit: UnitSyntax?
  /// True if it is written as a calendar year: four digits from 1900 to 2200, no unit.
  package let isYear: Bool
  package let span: SourceSpan

  /// The number times its scale.
  package var scaledNumber: Double { number * (scale?.factor ?? 1) }
  package var unitText: String? { unit?.text }
  package var unitSpan: SourceSpan? { unit?.span }
}
