/// Points in time, such as `[2020: 0.40, 2050: 0.20] kgCO2e/kWh linear then hold`.
package struct SeriesSyntax: Sendable {
  package struct Point: Sendable {
    package let year: YearSyntax
    package let value: ExpressionSyntax
    package var span: SourceSpan { year.span.joined(with: value.span) }
  }

  package let points: [Point]
  package let scale: ScaleSyntax?
  /// The unit of all points, where one stands after the bracket.
  package let unit: UnitSyntax?
  package let shape: ShapeSyntax
  /// From bracket to bracket.
  package let pointsSpan: SourceSpan
  package let span: SourceSpan
}

/// How a series runs between its points, after the last and before the first.
package struct ShapeSyntax: Sendable {
  package struct Curve: Sendable {
    package enum Word: String, Sendable, CaseIterable {
      case linear, step
      case sCurve = "s_curve"
      case geometric
    }
    package let word: Word
    package let span: SourceSpan
  }

  /// What holds beyond the first or the last point.
  package struct Beyond: Sendable {
    package enum Manner: Sendable {
      case hold, stop
      case grow(ArgumentSyntax)
    }
    package let manner: Manner
    /// From the word `then` or `before` on.
    package let span: SourceSpan
  }

  package let curve: Curve?
  package let then: Beyond?
  package let before: Beyond?

  package static let none = ShapeSyntax(curve: nil, then: nil, before: nil)
  package var isEmpty: Bool { curve == nil && then == nil && before == nil }
}
