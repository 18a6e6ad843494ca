import ScenarioSyntax

/// A number without a unit after `--set PATH=`: it is read in the unit in which the file states the
/// path, as tables of draws are.
struct BareNumber {
  let checked: CheckedCity

  /// The value with its unit; nil where it is no bare number, or where the file states a formula.
  func completed(_ value: ValueSyntax, for path: PathSyntax) -> ValueSyntax? {
    guard
      case .success(let resolved) = checked.table.reader.names.resolve(
        path, in: Scope(block: checked.tree.file)),
      let unit = unit(of: resolved, at: value.span),
      let expression = value.expression.counted(in: unit)
    else { return nil }
    return ValueSyntax(
      expression: expression, uncertainty: value.uncertainty, attributes: value.attributes)
  }

  /// Nil where dates stand, and where the file states no number.
  private func unit(of resolved: Resolved, at span: SourceSpan) -> WrittenUnit? {
    switch resolved {
    case .quantity(let id):
      guard let measure = checked.table.measure(of: id), !measure.isDate else { return nil }
      return checked.tree[id].value.expression.statedUnit
    // A row is a share, however it is computed.
    case .row: return (nil, UnitSyntax(text: "%", span: span))
    default: return nil
    }
  }
}

extension ExpressionSyntax {
  /// A number that stands alone, with a unit; nil for anything else.
  fileprivate func counted(in unit: WrittenUnit) -> ExpressionSyntax? {
    switch self {
    case .quantity(let quantity) where quantity.unit == nil && quantity.scale == nil:
      .quantity(quantity.counted(in: unit.scale, unit.unit))
    case .date(let year): .quantity(year.number.counted(in: unit.scale, unit.unit))
    case .negate(let inner, let span): inner.counted(in: unit).map { .negate($0, span: span) }
    case .group(let inner, let span): inner.counted(in: unit).map { .group($0, span: span) }
    default: nil
    }
  }
}
