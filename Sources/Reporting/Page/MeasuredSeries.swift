import Assessment

/// What inventories measured of one output, as points of a picture.
struct MeasuredSeries: Sendable {
  let points: [(year: Int, value: Double)]
  /// The inventories that they come from.
  let inventories: [String]

  static let none = MeasuredSeries(points: [], inventories: [])

  private init(points: [(year: Int, value: Double)], inventories: [String]) {
    self.points = points
    self.inventories = inventories
  }

  /// Figures that several scenarios are compared with count once.
  init(of path: String, unit: String, in scenarios: [ScenarioReport], within years: ClosedRange<Int>) {
    var points: [(year: Int, value: Double)] = []
    var inventories: [String] = []
    for cell in scenarios.flatMap(\.inventory) where cell.path == path && cell.unit == unit {
      guard let value = cell.measured, years.contains(cell.year) else { continue }
      if !points.contains(where: { $0.year == cell.year && $0.value == value }) {
        points.append((cell.year, value))
      }
      if !inventories.contains(cell.inventory) { inventories.append(cell.inventory) }
    }
    self.points = points
    self.inventories = inventories
  }

  var keyEntries: [PageFigure.KeyEntry] {
    points.isEmpty
      ? [] : [.init(swatch: .measured, words: "inventory \(inventories.joined(separator: ", "))")]
  }

  var sentences: [String] {
    guard let first = points.map(\.year).min(), let last = points.map(\.year).max() else { return [] }
    let count = points.count == 1 ? "1 measured year" : "\(points.count) measured figures"
    return ["Rings show \(count)\(first == last ? ", \(first)" : " from \(first) to \(last)")."]
  }
}
