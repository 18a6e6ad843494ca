import Modelling
import Plans

/// Turns a series into a node over the years that are asked for.
///
/// Between points a and b at years A and B, with z = (t − A) / (B − A): linear
/// a + (b − a)·z; step a; s_curve with 3z² − 2z³ for z; geometric a·(b/a)^z.
/// After the last point `hold` keeps it, `grow g` gives last·(1 + g)^(t − last year);
/// before the first `grow g` runs the same rate backwards.
struct SeriesLowering {
  /// A year that the series says nothing about.
  enum Silence: Error {
    case after(year: Int)
    case before(year: Int)
    case between(year: Int)
  }

  let series: SeriesMeaning
  let graph: Graph
  /// Whether lanes bring a factor on a stated number.
  var isInput: (Int) -> Bool = { _ in false }
  /// The value of a point or a rate, over years where it changes in time.
  let value: (Meaning, Years?) -> Node

  func node(over years: Years) -> Result<Node, Silence> {
    let first = series.points[0].year
    let last = series.points[series.points.count - 1].year
    var pieces: [Node] = []
    if years.first < first {
      let span = Years(years.first, through: min(years.last, first - 1))
      switch beyond(series.before, from: series.points[0].value, anchor: first, over: span) {
      case nil: return .failure(.before(year: span.last))
      case let node?: pieces.append(node)
      }
    }
    if let inner = years.intersection(Years(first, through: last)) {
      guard series.curve != nil || statesEvery(of: inner) else {
        let missing = (inner.first...inner.last).first { !states($0) }
        return .failure(.between(year: missing ?? inner.first))
      }
      pieces.append(between(inner))
    }
    if years.last > last {
      let span = Years(max(years.first, last + 1), through: years.last)
      let anchor = series.points[series.points.count - 1].value
      switch beyond(series.after, from: anchor, anchor: last, over: span) {
      case nil: return .failure(.after(year: span.first))
      case let node?: pieces.append(node)
      }
    }
    return .success(pieces.dropFirst().reduce(pieces[0]) { graph.join($0, $1) })
  }

  /// The years a series states values for: nil at an end that is open.
  func statedYears() -> (first: Int?, last: Int?) {
    (
      series.before == nil ? series.points[0].year : nil,
      series.after == nil || isStop(series.after) ? series.points[series.points.count - 1].year : nil
    )
  }

  private func isStop(_ beyond: SeriesMeaning.Beyond?) -> Bool {
    if case .stop? = beyond { return true }
    return false
  }

  private func states(_ year: Int) -> Bool { series.points.contains { $0.year == year } }

  private func statesEvery(of years: Years) -> Bool {
    (years.first...years.last).allSatisfy(states)
  }

  private func between(_ years: Years) -> Node {
    let points = series.points
    let constants = points.map(\.value.constant)
    var weights: [PointWeight] = []
    var low = 0
    for year in years.first...years.last {
      while low + 1 < points.count && points[low + 1].year <= year { low += 1 }
      let high = min(low + 1, points.count - 1)
      var z = 0.0
      if high > low {
        z = Double(year - points[low].year) / Double(points[high].year - points[low].year)
      }
      switch series.curve {
      case .step: z = 0
      case .sCurve: z = z * z * (3 - 2 * z)
      case .linear, .geometric, nil: break
      }
      weights.append(PointWeight(low: low, high: z == 0 ? low : high, weight: z))
    }
    if constants.allSatisfy({ $0 != nil }), !isDrawn, series.curve != .geometric {
      let values = weights.map { w in
        w.weight == 0
          ? constants[Int(w.low)]!
          : (1 - w.weight) * constants[Int(w.low)]! + w.weight * constants[Int(w.high)]!
      }
      return graph.table(first: years.first, values)
    }
    let nodes = points.map { value($0.value, nil) }
    return graph.points(
      nodes, weights: weights, geometric: series.curve == .geometric, first: years.first)
  }

  private var isDrawn: Bool {
    series.points.contains {
      switch $0.value {
      case .number: false
      case .literal(let number, _): isInput(number)
      default: true
      }
    }
  }

  private func beyond(
    _ beyond: SeriesMeaning.Beyond?, from point: Meaning, anchor: Int, over years: Years
  ) -> Node? {
    switch beyond {
    case nil: return nil
    case .stop: return graph.spread(graph.constant(0), over: years)
    case .hold: return graph.spread(value(point, nil), over: years)
    case .values(let first, let numbers):
      guard let start = numbers.indices.contains(years.first - first) ? years.first - first : nil,
        numbers.indices.contains(years.last - first)
      else { return nil }
      return graph.table(first: years.first, Array(numbers[start..<start + years.count]))
    case .grow(let rate):
      let start = value(point, nil)
      let whole = Years(min(anchor, years.first), through: max(anchor, years.last))
      let growth = value(rate, whole)
      guard growth.years != nil else {
        let exponents = (years.first...years.last).map { $0 - anchor }
        return graph.spread(
          start * graph.wholePower(1 + growth, exponents, years: years), over: years)
      }
      return compounded(start, growth, anchor: anchor, over: years)
    }
  }

  /// The product of yearly growth where the rate changes in time.
  private func compounded(_ start: Node, _ growth: Node, anchor: Int, over years: Years) -> Node {
    if years.first > anchor {
      let span = Years(anchor + 1, through: years.last)
      let factor = graph.slice(1 + growth, span)
      let path = graph.recurrence(factor, graph.constant(0), start: start, years: span)
      return graph.slice(path, years)
    }
    // Backwards: x[t] = x[t+1] / (1 + g[t+1]); built year by year, for such pasts are short.
    var value = start
    var rows: [Node] = []
    for year in stride(from: anchor - 1, through: years.first, by: -1) {
      value = value / (1 + graph.row(growth, in: year + 1))
      rows.append(value)
    }
    let kept = Array(rows.reversed().prefix(years.count))
    let weights = kept.indices.map { PointWeight(low: $0, high: $0, weight: 0) }
    return graph.points(kept, weights: weights, geometric: false, first: years.first)
  }
}
