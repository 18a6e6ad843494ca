import ScenarioSyntax

/// A value of the files that states a number, with what covers it.
struct StatedNumber {
  enum Owner: Hashable {
    case city
    /// By its path, such as `cnca.ev_sales`.
    case lever(String)
    case package(String)
    case scenario(String)
  }

  let owner: Owner
  let path: String
  let nameSpan: Place
  /// The value as written; nil where the place says it all.
  let valueSpan: Place?
  /// Whether digits stand in it: what is computed from other numbers alone inherits.
  let hasLiteral: Bool
  /// Its own attributes first, then those around it, innermost first.
  let own: [AttributeSyntax]
  let around: [AttributeSyntax]

  /// The source, assumption or calibration that holds for it.
  var provenance: AttributeSyntax? {
    own.first(where: \.isProvenance) ?? around.first(where: \.isProvenance)
  }
}

extension ExpressionSyntax {
  /// Whether a number is written in it that is no date: dates are choices, not measurements.
  var statesNumber: Bool {
    switch self {
    case .negate(let inner, _), .group(let inner, _): inner.statesNumber
    case .binary(let binary): binary.left.statesNumber || binary.right.statesNumber
    case .series(let series):
      series.points.contains { $0.value.statesNumber } || series.shape.statesNumber
    case .quantity(let quantity): !(quantity.isYear && quantity.unit == nil && quantity.scale == nil)
    case .call(let call): call.arguments.contains(where: \.statesNumber)
    case .previous(let previous): previous.first.statesNumber
    case .reference(let reference): reference.shape.statesNumber
    case .date, .schedule, .missing: false
    }
  }
}

extension ShapeSyntax {
  /// Whether a growth is written with a number of its own.
  fileprivate var statesNumber: Bool {
    [then, before].contains { beyond in
      if case .grow(let rate)? = beyond?.manner { return rate.value.statesNumber }
      return false
    }
  }
}
