/// A unit as written, such as `kWh/m2/yr`; what it means is looked up later.
package struct UnitSyntax: Sendable {
  package let text: String
  package let span: SourceSpan

  package init(text: String, span: SourceSpan) {
    self.text = text
    self.span = span
  }
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

  /// The same number counted in another unit; without one it is plain, also where it could be a year.
  package func counted(in scale: ScaleSyntax?, _ unit: UnitSyntax?) -> QuantitySyntax {
    QuantitySyntax(
      number: number, numberText: numberText, isNegative: isNegative, scale: scale, unit: unit, isYear: false,
      span: span)
  }
}

extension YearSyntax {
  /// The number that it is where no date can stand.
  package var number: QuantitySyntax {
    QuantitySyntax(
      number: value, numberText: "\(value)", isNegative: false, scale: nil, unit: nil, isYear: true,
      span: span)
  }
}
