package import Assessment

/// What `wedge hindcast` shows a reader: the fit, two tables by sector and year, who comes closest.
package enum HindcastTables {
  package static func text(of report: HindcastReport, style: TerminalStyle) -> String {
    heading(report, style) + fit(report, style) + conditional(report, style) + forecast(report, style)
      + ranking(report, style) + losses(report, style)
  }

  private static func heading(_ report: HindcastReport, _ style: TerminalStyle) -> String {
    style.marked("\(report.city) · hindcast of \(report.scenario)", .bold)
      + style.marked(" · GWP of \(report.gwp)", .dim) + "\n"
      + "  \(report.calibration.isEmpty ? "known are" : "fitted to") \(years(report.fittedYears)), "
      + "held against \(years(report.judgedYears))\n"
      + report.unusedYears.sentences.map {
        Wrapping.paragraph("measured years " + $0, width: style.width, indent: 2, hanging: 4)
      }.joined()
      + Wrapping.paragraph(
        "known in all years: " + (report.known.isEmpty ? "nothing" : report.known.joined(separator: ", ")),
        width: style.width, indent: 2, hanging: 4)
      + Wrapping.paragraph("activities go on " + rule(report), width: style.width, indent: 2, hanging: 4)
      + later(report, style) + "\n"
  }

  private static func rule(_ report: HindcastReport) -> String {
    let rule = report.rule
    let manner =
      switch (rule.discount, rule.damping) {
      case (0, _): "at the last value"
      case (1, 0): "at the mean of the known years"
      case (1, _): "along the line of the known years, its trend times \(decimal(rule.damping)) each year"
      case (_, 0): "at a mean in which a year weighs \(decimal(rule.discount)) of the next"
      default:
        "along a line in which a year weighs \(decimal(rule.discount)) of the next, its trend times \(decimal(rule.damping)) each year"
      }
    return "\(rule.isPerHead ? "per head" : "in total"), \(manner); \(choice(report))"
  }

  /// Why this rule: what it would have told of the known years from those before them.
  private static func choice(_ report: HindcastReport) -> String {
    guard report.rule != .lastValue else {
      return "tried on the known years, no other rule told the later of them better from the earlier"
    }
    let percent = NumberText.fixed(report.ruleError * 100, decimals: 0)
    return
      "chosen, for it tells the later known years from the earlier with \(percent) % of the error that "
      + "keeping the last value makes"
  }

  private static func decimal(_ value: Double) -> String { NumberText.fixed(value, decimals: 2) }

  private static func later(_ report: HindcastReport, _ style: TerminalStyle) -> String {
    guard !report.datedLater.isEmpty else { return "" }
    return Wrapping.paragraph(
      "stated for later years alone, and taken from there: " + report.datedLater.joined(separator: ", "),
      width: style.width, indent: 2, hanging: 4)
  }

  // MARK: The fit

  private static func fit(_ report: HindcastReport, _ style: TerminalStyle) -> String {
    guard !report.calibration.isEmpty else {
      return style.marked("Nothing in the file is calibrated", .bold)
        + style.marked(
          ": its numbers stand as stated, and only how activities go on is chosen by the known years", .dim)
        + "\n\n"
    }
    let title = "Fitted numbers (\(report.calibration.count))"
    var text =
      style.marked(title, .bold)
      + style.marked(
        " weighted root mean square deviation \(size(report.deviationBefore)) as stated, \(size(report.deviationAfter)) as fitted",
        .dim) + "\n"
    var table = TextTable(allLeft: true)
    for number in report.calibration where [.fitted, .partly].contains(number.standing) {
      let part =
        number.standing == .partly ? "\(NumberText.fixed(number.resolution * 100, decimals: 0)) % fixed" : ""
      table.add([number.path, number.stated, "× " + NumberText.fixed(number.factor, decimals: 4), part])
    }
    text += table.text(style: style, indent: 2)
    for (standing, words) in [
      (HindcastReport.Fitted.Standing.noTrend, "no trend taken"),
      (.unknown, "left as stated (with hindsight)"),
    ] {
      let numbers = report.calibration.filter { $0.standing == standing }
      guard !numbers.isEmpty else { continue }
      text += Wrapping.paragraph(
        "not fixed by these years, and \(words): "
          + numbers.map { "\($0.path) \($0.stated)" }.joined(separator: ", "), width: style.width, indent: 2,
        hanging: 4)
    }
    return text + "\n"
  }

  // MARK: The two tables

  private static func conditional(_ report: HindcastReport, _ style: TerminalStyle) -> String {
    let tables = folded(sectors(of: report), width: style.width, each: 21).map { columns in
      var table = TextTable()
      table.add([""] + columns.flatMap { [title($0, report), ""] }, mark: .dim)
      table.add([""] + columns.flatMap { [$0.unit, "model"] }, mark: .dim)
      for year in years(of: columns, in: report) {
        table.add(
          ["\(year)"]
            + columns.flatMap { column in
              let row = column.rows.first { $0.year == year }
              return [measured(row, in: column), percent(row?.deviation(of: .conditional), row)]
            })
      }
      table.add(
        ["mean size"] + columns.flatMap { ["", size($0.meanDeviation(of: .conditional))] }, mark: .bold)
      return table.text(style: style, indent: 2)
    }
    return style.marked("Conditional", .bold)
      + style.marked(" activity as observed, factors as known in \(report.split)", .dim) + "\n"
      + tables.joined(separator: "\n") + "\n"
  }

  private static func forecast(_ report: HindcastReport, _ style: TerminalStyle) -> String {
    let methods = HindcastReport.Method.forecasts
    let tables = folded(sectors(of: report), width: style.width, each: 28).map { columns in
      var table = TextTable()
      let blank = methods.dropFirst().map { _ in "" }
      table.add([""] + columns.flatMap { [title($0, report)] + blank }, mark: .dim)
      table.add([""] + columns.flatMap { _ in methods.map(name) }, mark: .dim)
      for year in years(of: columns, in: report) {
        table.add(
          ["\(year)"]
            + columns.flatMap { column in
              let row = column.rows.first { $0.year == year }
              return methods.map { percent(row?.deviation(of: $0), row) }
            })
      }
      table.add(
        ["mean size"] + columns.flatMap { column in methods.map { size(column.meanDeviation(of: $0)) } },
        mark: .bold)
      return table.text(style: style, indent: 2)
    }
    return style.marked("Forecast", .bold)
      + style.marked(
        " beside it the last value held, and the line; all know what is known in all years", .dim)
      + "\n" + tables.joined(separator: "\n") + "\n"
  }

  /// As many columns in each table as a line holds.
  private static func folded(
    _ columns: [HindcastReport.Column], width: Int, each: Int
  ) -> [[HindcastReport.Column]] {
    let count = max(1, (width - 12) / each)
    return stride(from: 0, to: columns.count, by: count).map { first in
      Array(columns[first..<min(columns.count, first + count)])
    }
  }

  private static func years(of columns: [HindcastReport.Column], in report: HindcastReport) -> [Int] {
    report.judgedYears.filter { year in columns.contains { $0.rows.contains { $0.year == year } } }
  }

  // MARK: Who comes closest

  private static func ranking(_ report: HindcastReport, _ style: TerminalStyle) -> String {
    var table = TextTable()
    table.add(
      ["", "years", "conditional", "wedge", "held", "line", "closest"], mark: .dim)
    for column in report.columns {
      let judged = column.rows.count { $0.deviation(of: .forecast) != nil }
      table.add(
        [column.path + inventory(column, report), "\(judged)", size(column.meanDeviation(of: .conditional))]
          + HindcastReport.Method.forecasts.map { size(column.meanDeviation(of: $0)) }
          + [column.best.map(name) ?? "–"])
    }
    return style.marked("Mean size of the deviations", .bold) + "\n" + table.text(style: style, indent: 2)
  }

  private static func losses(_ report: HindcastReport, _ style: TerminalStyle) -> String {
    let totals = sectors(of: report).map(\.path)
    let judged = report.columns.filter { $0.best != nil }
    let (sectors, classes) = (
      judged.filter { totals.contains($0.path) }, judged.filter { !totals.contains($0.path) }
    )
    guard !sectors.isEmpty else { return "" }
    let lost = sectors.filter { $0.best != .forecast }
    let named = lost.compactMap { column -> String? in
      guard let best = column.best else { return nil }
      return
        "\(title(column, report)) to \(name(best)) (\(size(column.meanDeviation(of: .forecast))) against \(size(column.meanDeviation(of: best))))"
    }
    var said = "wedge comes closest in \(sectors.count - lost.count) of \(sectors.count) totals"
    if !classes.isEmpty {
      said += " and in \(classes.count { $0.best == .forecast }) of \(classes.count) classes"
    }
    if !named.isEmpty { said += "; it loses " + named.joined(separator: ", ") }
    let alone = report.columns.filter { $0.best == nil && $0.meanDeviation(of: .forecast) != nil }
    if !alone.isEmpty {
      said += "; not counted, for no rival has a known year to go on from: "
      said += alone.map { $0.path + inventory($0, report) }.joined(separator: ", ")
    }
    return "\n" + Wrapping.paragraph(said, width: style.width, indent: 0, hanging: 2)
  }

  // MARK: Words

  /// The totals of sections; where an inventory has none of them, all its columns.
  private static func sectors(of report: HindcastReport) -> [HindcastReport.Column] {
    let totals = report.columns.filter { $0.path.hasPrefix("emissions.") }
    return totals.isEmpty ? report.columns : totals
  }

  private static func short(_ path: String) -> String {
    path.hasPrefix("emissions.") ? String(path.dropFirst("emissions.".count)) : path
  }

  /// The path, and the inventory where two measure it.
  private static func title(_ column: HindcastReport.Column, _ report: HindcastReport) -> String {
    short(column.path) + inventory(column, report)
  }

  private static func inventory(_ column: HindcastReport.Column, _ report: HindcastReport) -> String {
    report.isAmbiguous(column) ? " (\(column.inventory))" : ""
  }

  static func name(_ method: HindcastReport.Method) -> String {
    switch method {
    case .conditional: "conditional"
    case .forecast: "wedge"
    case .held: "held"
    case .linear: "line"
    }
  }

  private static func measured(_ row: HindcastReport.Row?, in column: HindcastReport.Column) -> String {
    guard let row else { return "" }
    guard let measured = row.measured else { return row.key ?? "–" }
    let size = column.rows.compactMap(\.measured).map(abs).max() ?? 0
    return NumberText.fixed(measured, decimals: NumberText.decimals(forSize: size))
  }

  private static func percent(_ deviation: Double?, _ row: HindcastReport.Row?) -> String {
    if row == nil || row?.key != nil { return "" }
    return deviation.map { NumberText.signedPercent($0) } ?? "–"
  }

  private static func size(_ deviation: Double?) -> String {
    deviation.map { NumberText.fixed($0 * 100, decimals: 2) + " %" } ?? "–"
  }

  /// `2005 to 2013`, or each year where there are gaps.
  private static func years(_ years: [Int]) -> String {
    guard let first = years.first, let last = years.last else { return "no year" }
    if years.count == 1 { return "\(first)" }
    if last - first == years.count - 1 { return "\(first) to \(last)" }
    return years.map(String.init).joined(separator: ", ")
  }
}
