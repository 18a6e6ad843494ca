import Modelling
import Plans
import Units

/// What a series comes to in one year, by the points around it.
struct SeriesText {
  typealias Piece = DerivationStep.Piece

  let builder: DerivationBuilder
  let series: SeriesMeaning
  let unit: Unit
  let year: Int

  func pieces() -> [Piece] {
    let points = series.points
    let (first, last) = (points[0], points[points.count - 1])
    if year > last.year { return beyond(series.after, last, word: "then") }
    if year < first.year { return beyond(series.before, first, word: "before") }
    let low = points.last { $0.year <= year } ?? first
    if low.year == year { return [value(low.value), .text(", the point of \(year)")] }
    guard let high = points.first(where: { $0.year > year }) else { return [value(low.value)] }
    let part = "(\(year) - \(low.year)) / (\(high.year) - \(low.year))"
    switch series.curve {
    case .linear:
      return [
        value(low.value), .text(" + ("), value(high.value), .text(" - "), value(low.value),
        .text(") * \(part)"),
      ]
    case .sCurve:
      return [
        value(low.value), .text(" + ("), value(high.value), .text(" - "), value(low.value),
        .text(") * (3 z² - 2 z³) with z = \(part)"),
      ]
    case .geometric:
      return [
        value(low.value), .text(" * ("), value(high.value), .text(" / "), value(low.value),
        .text(")^(\(part))"),
      ]
    case .step, nil: return [value(low.value), .text(", a step held since \(low.year)")]
    }
  }

  private func beyond(
    _ beyond: SeriesMeaning.Beyond?, _ point: (year: Int, value: Meaning), word: String
  ) -> [Piece] {
    switch beyond {
    case nil: return []
    case .stop: return [.text("0, for it stops in \(point.year)")]
    case .hold: return [value(point.value), .text(", held from \(point.year)")]
    case .values(let first, let numbers):
      guard numbers.indices.contains(year - first) else { return [] }
      return [value(.number(numbers[year - first])), .text(", given for the year")]
    case .grow(let rate):
      let rateUnit = builder.reader.shownUnits["%/yr"] ?? .plain
      let whole = Years(min(point.year, year), through: max(point.year, year))
      let node = builder.city.lowered(rate, over: whole)
      guard node.years == nil else {
        return [value(point.value), .text(" of \(point.year), times 1 + the growth of each year")]
      }
      return [
        value(point.value), .text(" * (1 + "), .value(builder.shown(node, rateUnit)),
        .text(")^\(year - point.year), the year \(point.year) on"),
      ]
    }
  }

  /// A point is one number, whatever year it stands at.
  private func value(_ meaning: Meaning) -> Piece {
    let node = builder.city.lowered(meaning, over: builder.city.horizon)
    let point = node.years == nil ? node : builder.graph.row(node, in: builder.city.horizon.first)
    return .value(builder.shown(point, unit))
  }
}
