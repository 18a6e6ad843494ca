import ScenarioSyntax

/// Whether the stated rows of a group add up to 100 %, as far as they are known now.
///
/// What changes in time or is drawn is checked again in every year and lane.
struct SharesCheck {
  let complaints: Complaints

  func check(_ group: Group, _ rows: [Meaning?]) {
    let known = rows.map { $0?.constant }
    guard zip(rows, known).allSatisfy({ $0 == nil || $1 != nil }) else {
      checkSeries(group, rows)
      return
    }
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

  /// Rows that are constants or series of constants, year by year between their points.
  private func checkSeries(_ group: Group, _ rows: [Meaning?]) {
    var years: ClosedRange<Int>?
    for case .series(let series)? in rows.map({ $0?.stated }) {
      let own = series.points[0].year...series.points[series.points.count - 1].year
      years = years.map { $0.clamped(to: own) } ?? own
    }
    guard let years, years.count <= 300 else { return }
    for year in years {
      var values: [(name: String, share: Double)] = []
      for (row, meaning) in zip(group.rows, rows) {
        guard let meaning else { continue }
        guard let value = meaning.stated.value(in: year) else { return }
        values.append((row.name.text, value))
      }
      let sum = values.reduce(0) { $0 + $1.share }
      let hasRest = rows.contains { $0 == nil }
      guard hasRest ? sum > 1 + 1e-9 : abs(sum - 1) > 1e-9 else { continue }
      complaints.add(
        UnitUseMistake.sharesMiss(
          path: group.path, percent: Self.percent(sum),
          sum: "in \(year): "
            + values.map { "\($0.name) \(Self.percent($0.share))" }.joined(separator: " + "),
          isAbove: sum > 1, at: group.span))
      return
    }
  }

  static func percent(_ share: Double) -> String {
    let value = (share * 1e10).rounded() / 1e8
    return value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
  }
}

extension Meaning {
  /// The stated value of an uncertain number, itself otherwise.
  fileprivate var stated: Meaning {
    if case .uncertain(_, let stated) = self { return stated }
    return self
  }

  /// The value in a year, where it is a constant or a series of constants that reaches it.
  fileprivate func value(in year: Int) -> Double? {
    if let constant { return constant }
    guard case .series(let series) = self else { return nil }
    let points = series.points
    guard let high = points.firstIndex(where: { $0.year >= year }) else { return nil }
    if points[high].year == year { return points[high].value.constant }
    guard high > 0, series.curve == .linear, let a = points[high - 1].value.constant,
      let b = points[high].value.constant
    else { return nil }
    let z = Double(year - points[high - 1].year) / Double(points[high].year - points[high - 1].year)
    return (1 - z) * a + z * b
  }
}
