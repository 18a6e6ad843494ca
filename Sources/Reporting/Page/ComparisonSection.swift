import Assessment

/// Several scenarios beside each other: their totals, and how far they lie apart.
enum ComparisonSection {
  static func section(of report: RunReport) -> Page.Section? {
    guard let comparison = ScenarioComparison(of: report) else { return nil }
    return Page.Section(id: "comparison", heading: "Scenarios side by side") { page in
      figure(comparison, report).write(into: &page)
    }
  }

  private static func figure(_ comparison: ScenarioComparison, _ report: RunReport) -> PageFigure {
    let years = comparison.years
    let paths = Set(comparison.lines.map(\.total.path))
    let what = paths.count == 1 ? PathName.text(paths.first ?? "") : "leading total"
    let series = comparison.lines.map {
      YearTable.Series(name: $0.scenario, values: $0.total.values, key: $0.total.key)
    }
    let differences = comparison.lines.compactMap { line in
      line.difference.map {
        YearTable.Series(
          name: "\(line.scenario) against \(comparison.reference)", values: $0, key: line.total.key)
      }
    }
    let shown = report.scenarios.filter { scenario in
      comparison.lines.contains { $0.scenario == scenario.trajectories.scenario }
    }
    let marks = marks(paths, comparison.unit, shown)
    let measured = paths.reduce(MeasuredSeries.none) { known, path in
      known.points.isEmpty ? MeasuredSeries(of: path, unit: comparison.unit, in: shown, within: years) : known
    }
    let chart = LineChart(
      years: years, unit: comparison.unit, lines: series.map { .init(name: $0.name, values: $0.values) },
      marks: marks, measured: measured.points)
    let title = "Emissions (\(what)) of each scenario, \(comparison.unit)"
    let description =
      ([YearTable.ends(series, unit: comparison.unit, years: years)]
      + marks.map { "Target \($0.words)." } + measured.sentences).joined(separator: " ")
    let milestones = shown.first?.milestones ?? []
    return PageFigure(
      id: "totals", caption: title,
      pictures: [ChartSize.wide, .narrow].compactMap {
        chart.svg($0, id: "totals", title: title, description: description)
      },
      key: comparison.lines.enumerated().map { index, line in
        .init(swatch: .line(Palette.slot(index)), words: name(line, in: report))
      } + measured.keyEntries + PageFigure.KeyEntry.entries(of: marks, in: years),
      table: YearTable.short(
        series + differences, caption: "Emissions (\(what)) in milestone years", corner: comparison.unit,
        years: years, shown: milestones),
      fullTable: YearTable.full(
        series + differences, caption: "Emissions (\(what)), every year", unit: comparison.unit, years: years)
    )
  }

  private static func name(_ line: ScenarioComparison.Line, in report: RunReport) -> String {
    let label = report.scenario(line.scenario)?.trajectories.label ?? ""
    return label.isEmpty ? line.scenario : "\(line.scenario): \(Markup.isolating(label))"
  }

  /// Limits that scenarios share stand once and are judged for each scenario elsewhere.
  private static func marks(_ paths: Set<String>, _ unit: String, _ scenarios: [ScenarioReport])
    -> [TargetMark]
  {
    var marks: [TargetMark] = []
    for path in paths.sorted() {
      for scenario in scenarios {
        for mark in TargetMark.marks(of: scenario.verdicts, on: Metric(path: path), unit: unit)
        where !marks.contains(where: {
          $0.name == mark.name && $0.limit == mark.limit && $0.year == mark.year
        }) {
          marks.append(mark.unjudged)
        }
      }
    }
    return marks
  }
}
