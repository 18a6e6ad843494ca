package import Assessment

/// What `wedge track` shows a reader: gaps, what the targets need, what changed.
package enum TrackTables {
  package static func text(of report: TrackReport, style: TerminalStyle) -> String {
    let label = report.label.isEmpty ? "" : " \"\(report.label)\""
    return style.marked("\(report.city) · measured against \(report.scenario)\(label)", .bold)
      + style.marked(" · GWP of \(report.gwp)", .dim) + "\n"
      + report.unusedYears.sentences.map {
        Wrapping.paragraph("measured years " + $0, width: style.width, indent: 2, hanging: 4)
      }.joined() + "\n" + gaps(report, style) + needs(report, style)
      + split(report, style)
  }

  // MARK: The path

  /// Totals in each of the newest years; classes in the last of them.
  private static func gaps(_ report: TrackReport, _ style: TerminalStyle) -> String {
    let totals = report.gaps.filter { $0.path.hasPrefix("emissions.") }
    let others = report.gaps.filter { !$0.path.hasPrefix("emissions.") }
    let years = Dictionary(others.map { ($0.path, $0.year) }, uniquingKeysWith: max)
    let newest = others.filter { years[$0.path] == $0.year }
    var text = ""
    if !totals.isEmpty {
      text +=
        style.marked("Gap to the path", .bold)
        + style.marked(" the newest measured years; above the path is +", .dim) + "\n"
        + table(of: totals, report, style) + "\n"
    }
    if !newest.isEmpty {
      text +=
        style.marked("Gap to the path by class", .bold)
        + style.marked(" the newest measured year of each", .dim) + "\n"
        + table(of: newest, report, style) + "\n"
    }
    return text
  }

  private static func table(of gaps: [PathGap], _ report: TrackReport, _ style: TerminalStyle) -> String {
    var table = TextTable()
    table.add(["", "year", "measured", "path", "", "gap", "in years"], mark: .dim)
    var last = ""
    for gap in gaps {
      let decimals = NumberText.decimals(forSize: max(abs(gap.measured), abs(gap.planned)))
      func number(_ value: Double) -> String { NumberText.fixed(value, decimals: decimals) }
      table.add([
        gap.path == last ? "" : "\(gap.path), \(gap.unit)", "\(gap.year)", number(gap.measured),
        number(gap.planned), signed(gap.gap, decimals),
        gap.relativeGap.map { NumberText.signedPercent($0) } ?? "–", lead(gap, report),
      ])
      last = gap.path
    }
    return table.text(style: style, indent: 2)
  }

  /// With a sign in front unless it shows as zero.
  private static func signed(_ value: Double, _ decimals: Int) -> String {
    let text = NumberText.fixed(value, decimals: decimals)
    return value > 0 && text.contains { ("1"..."9").contains($0) } ? "+" + text : text
  }

  private static func lead(_ gap: PathGap, _ report: TrackReport) -> String {
    switch gap.lead {
    case .years(0): "on the path"
    case .years(let years):
      "\(NumberText.fixed(abs(years), decimals: 1)) \(years > 0 ? "ahead" : "behind")"
    case .beyondEnd: "below all of it to \(report.lastYear)"
    case .beyondStart: "above all of it so far"
    }
  }

  // MARK: The targets

  private static func needs(_ report: TrackReport, _ style: TerminalStyle) -> String {
    guard !report.needs.isEmpty || !report.withoutPace.isEmpty else { return "" }
    var text = style.marked("What the targets need from here", .bold) + "\n"
    var table = TextTable()
    table.add(["", "measured", "limit", "needed a year", "", "so far a year", "", "times"], mark: .dim)
    for need in report.needs {
      let decimals = NumberText.decimals(forSize: max(abs(need.measured), abs(need.limit)))
      func number(_ value: Double) -> String { NumberText.fixed(value, decimals: decimals) }
      func rate(_ pace: NeededFall.Pace?) -> String {
        pace?.rate.map { NumberText.signedPercent(-$0) } ?? ""
      }
      let years = need.needed.years
      let times = need.recent.flatMap { $0.amount > 0 ? need.needed.amount / $0.amount : nil }
      table.add([
        "\(need.target), \(need.unit)", "\(number(need.measured)) in \(years.lowerBound)",
        "\(number(need.limit)) in \(years.upperBound)", signed(-need.needed.amount, decimals),
        rate(need.needed),
        need.recent.map { signed(-$0.amount, decimals) } ?? "–", rate(need.recent),
        need.isReached ? "reached" : times.map { NumberText.fixed($0, decimals: 1) } ?? "no fall so far",
      ])
    }
    if !report.needs.isEmpty { text += table.text(style: style, indent: 2) }
    if let recent = report.needs.compactMap(\.recent).first {
      text += style.marked("  so far: \(recent.years.lowerBound) to \(recent.years.upperBound)", .dim) + "\n"
    }
    for (target, reason) in report.withoutPace {
      text += Wrapping.paragraph("\(target): \(reason.sentence)", width: style.width, indent: 2, hanging: 4)
    }
    return text + "\n"
  }

  // MARK: What changed

  private static func split(_ report: TrackReport, _ style: TerminalStyle) -> String {
    guard let years = report.splitYears, !report.sectors.isEmpty else { return "" }
    let isOfOneSpan = report.sectors.allSatisfy { $0.years == years }
    let names = ["activity", "structure", "intensity", "fuel mix", "factor"]
    let hasRest = report.sectors.contains { $0.row.unsplit != 0 }
    let size = report.sectors.map { max(abs($0.row.start), abs($0.row.end)) }.max() ?? 0
    let decimals = max(0, NumberText.decimals(forSize: size) - 1)
    func number(_ value: Double?) -> String {
      value.map { signed($0, decimals) } ?? "–"
    }
    var table = TextTable()
    table.add(
      [report.splitUnit] + (isOfOneSpan ? [] : ["years"]) + names + (hasRest ? ["not split"] : []) + [
        "modelled", "measured", "unexplained",
      ],
      mark: .dim)
    for sector in report.sectors {
      let change = sector.modelledChange
      table.add(
        [sector.row.sector] + (isOfOneSpan ? [] : [span(sector.years)])
          + sector.row.effects.map { number($0) }
          + (hasRest ? [number(sector.row.unsplit)] : [])
          + [
            number(change), number(sector.measuredChange), number(sector.measuredChange.map { $0 - change }),
          ])
    }
    let unmeasured = report.sectors.contains { $0.measuredChange == nil }
    return style.marked("What changed from \(years.lowerBound) to \(years.upperBound)", .bold)
      + style.marked(
        " LMDI-I of the modelled years" + (isOfOneSpan ? "" : ", each sector to its newest measured one"),
        .dim)
      + "\n" + table.text(style: style, indent: 2)
      + Wrapping.paragraph(
        "The model computes both years from the activity that the file states for them; what it misses of "
          + "the measured change stands under unexplained."
          + (unmeasured ? " – stands where no column measures the sector in both years." : ""),
        width: style.width, indent: 2, hanging: 2)
  }

  private static func span(_ years: ClosedRange<Int>) -> String { "\(years.lowerBound)–\(years.upperBound)" }
}
