/// Areas on top of each other: what is above zero upwards, what is below downwards.
struct StackedAreas: Sendable {
  /// A stretch between two edges, year by year; nil where there is no number.
  struct Layer: Sendable, Equatable {
    var lower: [Double?]
    var upper: [Double?]
  }

  /// One part on its two sides of zero; nil on a side where it never lies.
  struct Part: Sendable, Equatable {
    let above: Layer?
    let below: Layer?
  }

  let parts: [Part]

  /// - Parameter parts: each with one value a year; what is missing takes no room.
  init(_ parts: [[Double?]]) {
    let years = parts.map(\.count).max() ?? 0
    var top = [Double](repeating: 0, count: years)
    var bottom = top
    let none = Layer(lower: .init(repeating: nil, count: years), upper: .init(repeating: nil, count: years))
    self.parts = parts.map { values in
      var (above, below) = (none, none)
      var (isAbove, isBelow) = (false, false)
      for (year, value) in values.enumerated() {
        guard let value, value.isFinite else { continue }
        above.lower[year] = top[year]
        below.upper[year] = bottom[year]
        if value > 0 { (top[year], isAbove) = (top[year] + value, true) }
        if value < 0 { (bottom[year], isBelow) = (bottom[year] + value, true) }
        above.upper[year] = top[year]
        below.lower[year] = bottom[year]
      }
      return Part(above: isAbove ? above : nil, below: isBelow ? below : nil)
    }
  }

  /// All edges, which an axis must hold.
  var edges: [Double] {
    parts.flatMap(\.layers).flatMap { ($0.lower + $0.upper).compactMap(\.self) }
  }
}

extension StackedAreas.Part {
  var layers: [StackedAreas.Layer] { [above, below].compactMap(\.self) }

  func outline(in frame: ChartFrame) -> String { layers.map { $0.outline(in: frame) }.joined() }

  /// The middle in the last year; nil where it has no number or no height there.
  var lastMiddle: Double? { layers.lazy.compactMap(\.lastMiddle).first }
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

  fileprivate var lastMiddle: Double? {
    guard let low = lower.last.flatMap(\.self), let high = upper.last.flatMap(\.self), low < high else {
      return nil
    }
    return low / 2 + high / 2
  }
}
