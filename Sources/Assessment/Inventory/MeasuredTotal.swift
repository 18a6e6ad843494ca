extension InventoryStatement {
  /// The totals that are the sum of the sectors, as an inventory measures them.
  package static let totals = [
    "emissions.basic", "emissions.basic_plus", "emissions.gross", "emissions.net", "emissions.territorial",
  ]
  /// Of these all must be columns of one inventory; of the others those that are count.
  package static let neededSectors = ["emissions.energy", "emissions.transport", "emissions.waste"]
  package static let otherSectors = ["emissions.ippu", "emissions.afolu"]

  /// What a row says of a metric: its column, else for a total the sum of the sectors; nil if the
  /// columns do not say.
  package func figure(of metric: String, in row: Row) -> Figure? {
    if let column = columns.firstIndex(of: metric) { return row.cells[column].figure }
    guard Self.totals.contains(metric), Self.neededSectors.allSatisfy(columns.contains) else { return nil }
    var sum = 0.0
    for sector in Self.neededSectors + Self.otherSectors {
      guard let column = columns.firstIndex(of: sector) else { continue }
      switch row.cells[column].figure {
      case .value(let value): sum += value
      // What does not occur, or is counted in another sector, adds nothing.
      case .missing("NO"), .missing("IE"): continue
      case .missing(let key): return .missing(key)
      }
    }
    return .value(sum)
  }
}
