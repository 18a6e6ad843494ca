import ScenarioSyntax

/// Whether the stated rows of a group add up to 100 %, as far as they are known now.
///
/// What changes in time or is drawn is checked again in every year and lane.
struct SharesCheck {
  let complaints: Complaints

  func check(_ group: Group, _ rows: [Meaning?]) {
    let known = rows.map { $0?.constant }
    guard zip(rows, known).allSatisfy({ $0 == nil || $1 != nil }) else { return }
    let stated = known.compactMap { $0 }
    let sum = stated.reduce(0, +)
    let hasRest = rows.contains { $0 == nil }
    let missesWhole = hasRest ? sum > 1 + 1e-9 : abs(sum - 1) > 1e-9
    let below = stated.first { $0 < -1e-12 }
    guard missesWhole || below != nil else { return }
    let text = zip(group.rows, known).compactMap { row, value in
      value.map { "\(row.name.text) \(Self.percent($0))" }
    }.joined(separator: " + ")
    complaints.add(
      UnitUseMistake.sharesMiss(
        path: group.path, percent: Self.percent(sum), sum: text, isAbove: sum > 1, at: group.span))
  }

  static func percent(_ share: Double) -> String {
    let value = (share * 1e10).rounded() / 1e8
    return value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
  }
}
