/// Areas on top of each other: what is above zero upwards, what is below downwards.
struct StackedAreas: Sendable {
  /// One part between its two edges, year by year; nil where it has no number.
  struct Layer: Sendable, Equatable {
    let lower: [Double?]
    let upper: [Double?]
  }

  let layers: [Layer]

  /// - Parameter parts: each with one value a year; what is missing takes no room.
  init(_ parts: [[Double?]]) {
    let years = parts.map(\.count).max() ?? 0
    var above = [Double](repeating: 0, count: years)
    var below = above
    layers = parts.map { values in
      var lower = [Double?](repeating: nil, count: years)
      var upper = lower
      for (year, value) in values.enumerated() {
        guard let value, value.isFinite else { continue }
        if value >= 0 {
          lower[year] = above[year]
          above[year] += value
          upper[year] = above[year]
        } else {
          upper[year] = below[year]
          below[year] += value
          lower[year] = below[year]
        }
      }
      return Layer(lower: lower, upper: upper)
    }
  }

  /// All edges, which an axis must hold.
  var edges: [Double] { layers.flatMap { ($0.lower + $0.upper).compactMap(\.self) } }
}

extension StackedAreas.Layer {
  /// The outline of the part, one piece for each stretch of years with numbers.
  func outline(in frame: ChartFrame) -> String {
    frame.runs(upper).map { run in
      let top = run.map { frame.point($0.year, upper[$0.index] ?? 0) }
      let bottom = run.reversed().map { frame.point($0.year, lower[$0.index] ?? 0) }
      return PathText.closed(top + bottom)
    }.joined()
  }

  /// The middle in the last year; nil where it has no number or no height there.
  var lastMiddle: Double? {
    guard let low = lower.last.flatMap(\.self), let high = upper.last.flatMap(\.self), low < high else {
      return nil
    }
    return low / 2 + high / 2
  }
}
