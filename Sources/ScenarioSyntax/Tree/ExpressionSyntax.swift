/// A formula as written.
///
/// Its depth is bounded by ``Limits``, so that a function may walk it by
/// calling itself.
package indirect enum ExpressionSyntax: Sendable {
  /// `-a`; the span begins at the sign.
  case negate(ExpressionSyntax, span: SourceSpan)
  case binary(BinarySyntax)
  /// `( a )`; the span includes the parentheses.
  case group(ExpressionSyntax, span: SourceSpan)
  case series(SeriesSyntax)
  case schedule(ScheduleSyntax)
  case date(YearSyntax)
  case quantity(QuantitySyntax)
  case call(CallSyntax)
  case previous(PreviousSyntax)
  case reference(ReferenceSyntax)
  /// Stands where an expression was expected; a diagnostic has been given.
  case missing(span: SourceSpan)

  package var span: SourceSpan {
    switch self {
    case .negate(_, let span), .group(_, let span), .missing(let span): span
    case .binary(let binary): binary.span
    case .series(let series): series.span
    case .schedule(let schedule): schedule.span
    case .date(let year): year.span
    case .quantity(let quantity): quantity.span
    case .call(let call): call.span
    case .previous(let previous): previous.span
    case .reference(let reference): reference.span
    }
  }
}

/// Two expressions joined by an operator; chains lean to the left.
package struct BinarySyntax: Sendable {
  package enum Operator: String, Sendable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
  }

  package let left: ExpressionSyntax
  package let operation: Operator
  package let operatorSpan: SourceSpan
  package let right: ExpressionSyntax

  package var span: SourceSpan { left.span.joined(with: right.span) }
}

/// A function with its arguments, such as `max(cop50, 2)`.
package struct CallSyntax: Sendable {
  package let function: NameSyntax
  package let arguments: [ExpressionSyntax]
  package let span: SourceSpan
}

/// `previous(path, first value)`: last year's value.
package struct PreviousSyntax: Sendable {
  package let path: PathSyntax
  package let first: ExpressionSyntax
  package let span: SourceSpan
}

/// A path that is read, perhaps in one year, perhaps with the shape of a table column.
package struct ReferenceSyntax: Sendable {
  package let path: PathSyntax
  /// The year after `at`.
  package let at: YearSyntax?
  package let shape: ShapeSyntax
  package let span: SourceSpan
}
