import Assessment

/// Values by year as tables of a page: a few years for a reader, all of them with all digits.
enum YearTable {
  /// A row of values with what stands where one is missing.
  struct Series: Sendable {
    let name: String
    let values: [Double?]
    let key: String?
    var isStrong = false

    /// The value of a year, counted from the first; nil where there is none.
    func value(_ step: Int) -> Double? { values.indices.contains(step) ? values[step] : nil }
  }

  /// Names beside, years above; one count of decimals for all, so that rows can be added.
  static func short(
    _ series: [Series], caption: String, corner: String, years: ClosedRange<Int>, shown: [Int]
  ) -> PageTable {
    let size = series.flatMap(\.values).compactMap { $0.map(abs) }.filter(\.isFinite).max() ?? 0
    let decimals = NumberText.decimals(forSize: size)
    let columns = shown.filter(years.contains)
    return PageTable(
      caption: caption, corner: corner, columns: columns.map(\.description),
      rows: series.map { row in
        PageTable.Row(
          head: row.name,
          cells: columns.map { year in
            row.value(year - years.lowerBound).map { NumberText.fixed($0, decimals: decimals) }
              ?? row.key ?? "–"
          },
          isStrong: row.isStrong)
      })
  }

  /// Years beside, names above.
  ///
  /// - Parameter digits: how many count; nil for the shortest form that reads back to the same number.
  static func full(
    _ series: [Series], caption: String, unit: String, years: ClosedRange<Int>, digits: Int? = nil
  ) -> PageTable {
    func text(_ value: Double) -> String {
      digits.map { NumberText.significant(value, digits: $0) } ?? value.description
    }
    return PageTable(
      caption: unit.isEmpty ? caption : "\(caption), \(unit)", corner: "year", columns: series.map(\.name),
      rows: years.map { year in
        PageTable.Row(
          head: "\(year)",
          cells: series.map { row in
            row.value(year - years.lowerBound).map(text) ?? row.key ?? "–"
          })
      })
  }

  /// `energy 45_801 in 2005 and 5635 in 2050`, for the description of a picture.
  static func ends(_ series: [Series], unit: String, years: ClosedRange<Int>) -> String {
    let size = series.flatMap(\.values).compactMap { $0.map(abs) }.filter(\.isFinite).max() ?? 0
    let decimals = NumberText.decimals(forSize: size)
    let parts = series.map { row in
      let first = row.values.first.flatMap(\.self).map { NumberText.fixed($0, decimals: decimals) }
      let last = row.values.last.flatMap(\.self).map { NumberText.fixed($0, decimals: decimals) }
      let missing = row.key ?? "no number"
      guard years.count > 1 else { return "\(row.name) \(first ?? missing) in \(years.lowerBound)" }
      return
        "\(row.name) \(first ?? missing) in \(years.lowerBound) and \(last ?? missing) in \(years.upperBound)"
    }
    return parts.joined(separator: "; ") + (unit.isEmpty ? "." : " (\(unit)).")
  }
}
