import Assessment

/// One scenario: its emissions by sector, then each other number that its targets speak of.
struct ScenarioSection {
  let scenario: ScenarioReport
  /// Begins the identifiers of its figures.
  let id: String
  let comparedWith: String?

  var section: Page.Section {
    let trajectories = scenario.trajectories
    return Page.Section(
      id: id, heading: "Scenario \(trajectories.scenario)", label: trajectories.label
    ) { page in
      for figure in figures { figure.write(into: &page) }
      if scenario.summary.rows.isEmpty {
        page.element("p", ["class": "empty"], words: "No emissions in this scenario.")
      }
    }
  }

  private var figures: [PageFigure] {
    scenario.summary.rows.isEmpty ? [] : [emissions] + metrics
  }

  private var years: ClosedRange<Int> { scenario.summary.years }

  private var emissions: PageFigure {
    let stack = EmissionsStack(of: scenario)
    let parts = stack.parts.map {
      YearTable.Series(name: PathName.text($0.path), values: $0.values, key: $0.key)
    }
    let totals = stack.totals.map {
      YearTable.Series(name: PathName.text($0.path), values: $0.values, key: $0.key, isStrong: true)
    }
    let marks = stack.totals.flatMap {
      TargetMark.marks(of: scenario.verdicts, on: Metric(path: $0.path), unit: stack.unit)
    }
    let measured = MeasuredSeries(
      of: stack.totals.first?.path ?? "", unit: stack.unit, in: [scenario], within: years)
    let chart = StackChart(
      years: years, unit: stack.unit, parts: parts.map { .init(name: $0.name, values: $0.values) },
      lines: totals.map { .init(name: $0.name, values: $0.values) }, marks: marks, measured: measured.points)
    let name = scenario.trajectories.scenario
    let title = "Emissions by sector in \(name), \(stack.unit)"
    let description =
      ([YearTable.ends(totals + parts, unit: stack.unit, years: years)] + changes
      + marks.map { "Target \($0.words)." } + measured.sentences).joined(separator: " ")
    let pictures = [ChartSize.wide, .narrow].compactMap {
      chart.svg($0, id: "\(id)-emissions", title: title, description: description)
    }
    return PageFigure(
      id: "\(id)-emissions", caption: title, pictures: pictures,
      key: key(parts, totals, marks, measured), table: table,
      fullTable: YearTable.full(
        parts + totals, caption: "Emissions by sector in \(name), every year", unit: stack.unit, years: years)
    )
  }

  private func key(
    _ parts: [YearTable.Series], _ totals: [YearTable.Series], _ marks: [TargetMark],
    _ measured: MeasuredSeries
  ) -> [PageFigure.KeyEntry] {
    let areas = parts.enumerated().map { index, part in
      PageFigure.KeyEntry(swatch: .area(Palette.slot(index)), words: part.name)
    }
    let lines = totals.enumerated().map { index, total in
      PageFigure.KeyEntry(
        swatch: index == 0 ? .total : .otherTotal, words: index == 0 ? "total (\(total.name))" : total.name)
    }
    return areas + lines + measured.keyEntries + PageFigure.KeyEntry.entries(of: marks, in: years)
  }

  /// The change since the base year, as the rows have it.
  private var changes: [String] {
    scenario.summary.rows.filter { $0.role == .change }.compactMap { row in
      guard let last = row.values.last.flatMap(\.self) else { return nil }
      let name = TrajectoryTable.name(row, in: scenario.summary, other: comparedWith)
      return "\(name): \(NumberText.signedPercent(last)) in \(years.upperBound)."
    }
  }

  /// The rows that the command line prints, in the same words.
  private var table: PageTable {
    let summary = scenario.summary
    let shown = scenario.milestones.filter(years.contains)
    let rows = summary.rows.map { row in
      let decimals = TrajectoryTable.decimals(of: row.unit, in: summary)
      let name = TrajectoryTable.name(row, in: summary, other: comparedWith)
      return PageTable.Row(
        head: name + (row.isIncomplete ? ", incomplete" : ""),
        cells: shown.map {
          TrajectoryTable.cell(row.values[$0 - years.lowerBound], in: row, decimals: decimals)
        },
        isStrong: row.role == .total)
    }
    let isByContract = summary.rows.contains { $0.path == ScenarioSummary.byContract }
    return PageTable(
      caption: "Emissions of \(scenario.trajectories.scenario) in milestone years",
      corner: summary.rows.first?.unit ?? "", columns: shown.map(\.description), rows: rows,
      footnotes: [TrajectoryTable.footnote(of: summary, in: shown)].compactMap(\.self)
        + (isByContract ? [TrajectoryTable.byContract] : []))
  }

  /// What the targets speak of and the picture of the sectors does not show, each once.
  private var metrics: [PageFigure] {
    let stack = EmissionsStack(of: scenario)
    let shown = Set(stack.totals.map { Metric(path: $0.path) })
    var goals: [Goal] = []
    for goal in scenario.verdicts.flatMap(\.parts).map(\.goal) {
      let isNew = !goals.contains { known in
        known.metric == goal.metric && (!goal.metric.isCumulative || known.when == goal.when)
      }
      if !shown.contains(goal.metric), isNew { goals.append(goal) }
    }
    return goals.enumerated().map { index, goal in figure(of: goal, id: "\(id)-metric-\(index + 1)") }
  }

  private func figure(of goal: Goal, id: String) -> PageFigure {
    let curve = MetricCurve(of: goal, in: scenario.trajectories)
    let metric = goal.metric
    let marks = TargetMark.marks(of: scenario.verdicts, on: metric, unit: curve.unit)
    let measured =
      metric.per == nil && !metric.isCumulative
      ? MeasuredSeries(of: metric.path, unit: curve.unit, in: [scenario], within: years) : .none
    let path = PathName.text(metric.path)
    let name = (metric.isCumulative ? "sum of \(path)" : path) + (metric.per.map { " per \($0)" } ?? "")
    let series = YearTable.Series(name: name, values: curve.values, key: curve.key)
    let chart = LineChart(
      years: years, unit: curve.unit, lines: [.init(name: path, values: curve.values)], marks: marks,
      measured: measured.points)
    let title = "\(name.prefix(1).uppercased() + name.dropFirst()) in \(scenario.trajectories.scenario)"
    let caption = curve.unit.isEmpty ? title : "\(title), \(curve.unit)"
    let description =
      ([YearTable.ends([series], unit: curve.unit, years: years)]
      + marks.map { "Target \($0.words)." } + measured.sentences).joined(separator: " ")
    return PageFigure(
      id: id, caption: caption,
      pictures: [ChartSize.wide, .narrow].compactMap {
        chart.svg($0, id: id, title: caption, description: description)
      },
      key: [.init(swatch: .line(0), words: name)] + measured.keyEntries
        + PageFigure.KeyEntry.entries(of: marks, in: years),
      table: YearTable.short(
        [series], caption: "\(title) in milestone years", corner: curve.unit, years: years,
        shown: scenario.milestones),
      fullTable: YearTable.full([series], caption: "\(title), every year", unit: curve.unit, years: years))
  }
}
