import Assessment
import ScenarioSyntax

/// Finds the measured figure that a target's fall is counted from.
struct MeasuredBase {
  let inventories: [ReadInventory]
  let complaints: Complaints

  /// The figure in coherent units; nil, with a mistake, if there is none.
  ///
  /// All inventories that measure the metric in this year must agree.
  func value(of metric: String, in year: Int, target: String, at span: Place) -> Double? {
    let dated = inventories.filter { $0.years.contains(year) }
    if dated.isEmpty {
      let years = Set(inventories.flatMap(\.years)).sorted()
      complaints.add(
        TargetMistake.neverMeasured(
          target: target, year: year, measured: years, inventory: inventories[0].headSpan,
          inventoryLabel: Self.rows(inventories[0].years), at: span))
      return nil
    }
    var found: (value: Double, inventory: ReadInventory)?
    for inventory in dated {
      guard let row = inventory.statement.rows.first(where: { $0.year == year }),
        let figure = inventory.statement.figure(of: metric, in: row)
      else { continue }
      switch figure {
      case .missing(let key):
        complaints.add(
          TargetMistake.incompleteBase(
            metric: metric, year: year, key: key, inventory: inventory.headSpan, at: span))
        return nil
      case .value(let value):
        if let other = found, other.value != value {
          complaints.add(
            TargetMistake.twoBases(
              metric: metric, year: year, first: other.inventory.headSpan, second: inventory.headSpan,
              at: span))
          return nil
        }
        found = (value, inventory)
      }
    }
    if let found { return found.value }
    complaints.add(
      TargetMistake.notInInventory(
        metric: metric, year: year, columns: dated[0].statement.columns, inventory: dated[0].headSpan,
        at: span))
    return nil
  }

  /// "has rows for 2015 and 2020", or the first and last of many.
  private static func rows(_ years: [Int]) -> String {
    switch years.count {
    case 0: "has no rows"
    case 1: "has a row for \(years[0])"
    case 2: "has rows for \(years[0]) and \(years[1])"
    case 3...5:
      "has rows for \(years.dropLast().map(String.init).joined(separator: ", ")) and \(years[years.count - 1])"
    default: "has \(years.count) rows from \(years[0]) to \(years[years.count - 1])"
    }
  }
}
