/// A row of values as a line of little bars, from zero to the largest.
package enum Sparkline {
  /// At most `width` bars, at even steps over the values; a blank where there is none.
  package static func text(_ values: [Double?], width: Int = 16) -> String {
    guard !values.isEmpty, width > 0 else { return "" }
    let count = min(width, values.count)
    let picked = (0..<count).map { bar in
      values[count == 1 ? 0 : bar * (values.count - 1) / (count - 1)]
    }
    let present = picked.compactMap { $0 }.filter(\.isFinite)
    let low = min(present.min() ?? 0, 0)
    let high = max(present.max() ?? 0, 0)
    guard high > low else { return String(repeating: bars[0], count: count) }
    return picked.map { value in
      guard let value, value.isFinite else { return " " }
      // Divided first: the difference of two large numbers may be too large for one.
      let size = max(high, -low)
      let height = (value / size - low / size) / (high / size - low / size) * Double(bars.count - 1)
      return bars[Int(height.rounded())]
    }.joined()
  }

  private static let bars = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
}
