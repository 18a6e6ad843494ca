/// A straight line from values to places on the page.
struct PlotScale: Sendable {
  let low: Double
  let high: Double
  /// Where `low` and `high` lie, in pixels.
  let start: Double
  let end: Double

  /// - Precondition: `low < high`, and their difference is finite.
  init(from low: Double, to high: Double, at start: Double, _ end: Double) {
    self.low = low
    self.high = high
    self.start = start
    self.end = end
  }

  func place(_ value: Double) -> Double { start + (value - low) / (high - low) * (end - start) }

  /// A place with one decimal, the finest that an eye sees: `12`, `12.5`, `-3.1`.
  static func text(_ place: Double) -> String {
    guard place.isFinite, abs(place) < 1e9 else { return "0" }
    let tenths = Int((place * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
  }
}

/// A point of a picture, in pixels.
struct PlotPoint: Sendable, Equatable {
  let x: Double
  let y: Double

  init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

/// The data of an SVG path.
enum PathText {
  static func line(_ points: [PlotPoint]) -> String { drawn(points) }

  static func closed(_ points: [PlotPoint]) -> String { points.isEmpty ? "" : drawn(points) + "Z" }

  private static func drawn(_ points: [PlotPoint]) -> String {
    var text = ""
    for (index, point) in points.enumerated() {
      text += index == 0 ? "M" : "L"
      text += "\(PlotScale.text(point.x)) \(PlotScale.text(point.y))"
    }
    return text
  }
}
