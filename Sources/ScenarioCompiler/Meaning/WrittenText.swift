import ScenarioSyntax

/// Numbers as the file writes them, for what messages quote.
extension QuantitySyntax {
  var writtenText: String {
    let sign = isNegative ? "-" : ""
    return ["\(sign)\(numberText)", scale?.rawValue, unit?.text].compactMap(\.self).joined(separator: " ")
  }
}

extension ExpressionSyntax {
  /// A number, date or path as written; "this value" for a formula.
  var writtenText: String {
    switch self {
    case .quantity(let quantity): quantity.writtenText
    case .negate(.quantity(let quantity), _): "-\(quantity.writtenText)"
    case .group(let inner, _): inner.writtenText
    case .date(let year): sourceText ?? "\(year.value)"
    case .reference(let reference) where reference.at == nil && reference.shape.isEmpty: reference.path.text
    default: "this value"
    }
  }

  /// The first path in a formula that leads to a number of the city, as written and where.
  func reference(to path: String) -> PathSyntax? {
    switch self {
    case .reference(let reference):
      reference.path.text == path || path.hasSuffix("." + reference.path.text) ? reference.path : nil
    case .negate(let inner, _), .group(let inner, _): inner.reference(to: path)
    case .binary(let binary): binary.left.reference(to: path) ?? binary.right.reference(to: path)
    case .call(let call): call.arguments.lazy.compactMap { $0.reference(to: path) }.first
    case .series(let series): series.points.lazy.compactMap { $0.value.reference(to: path) }.first
    case .schedule, .date, .quantity, .previous, .missing: nil
    }
  }
}
