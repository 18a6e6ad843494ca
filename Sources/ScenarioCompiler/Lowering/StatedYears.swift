import Modelling
import Plans

/// In which years a value is stated, as far as its series say.
struct StatedYears {
  let checked: CheckedCity
  let horizon: Years
  /// Numbers that have been looked at, or are: each is followed once, and a circle ends.
  private var known: [QuantityID: (first: Int, last: Int)?] = [:]
  private var depth = 0

  init(checked: CheckedCity, horizon: Years) {
    self.checked = checked
    self.horizon = horizon
  }

  /// The years at the end of `span` in which the meaning is stated without a gap.
  mutating func years(of meaning: Meaning, within span: Years) -> Years? {
    guard let (first, last) = ends(of: meaning, within: span), last >= span.last, first <= span.last
    else { return nil }
    return Years(max(first, span.first), through: span.last)
  }

  private mutating func ends(of meaning: Meaning, within span: Years) -> (first: Int, last: Int)? {
    switch meaning {
    case .number, .literal, .at, .unstated, .unknown, .missing, .row, .schedule:
      return (span.first, span.last)
    case .uncertain(_, let stated): return ends(of: stated, within: span)
    case .result, .previous: return (max(span.first, horizon.first), min(span.last, horizon.last))
    case .negate(let x), .unary(_, let x), .wholePower(let x, _): return ends(of: x, within: span)
    case .binary(_, let x, let y):
      guard let a = ends(of: x, within: span), let b = ends(of: y, within: span) else { return nil }
      return (max(a.first, b.first), min(a.last, b.last))
    case .quantity(let id):
      if let found = known[id] { return found }
      guard depth < MeaningReader.deepest else { return (span.first, span.last) }
      known[id] = (span.first, span.last)
      depth += 1
      defer { depth -= 1 }
      let found = ends(of: checked.table.meaning(of: id), within: span)
      known[id] = .some(found)
      return found
    case .series(let series):
      let points = series.points
      let first = series.before == nil ? points[0].year : span.first
      var last = points[points.count - 1].year
      if let after = series.after {
        if case .stop = after {} else { last = span.last }
      }
      return (first, last)
    }
  }
}
