package import Assessment

/// The page of a sweep: how likely each target is, how far the outputs spread, what was drawn.
package enum SweepPage {
  package static func text(of report: SweepReport) -> String {
    var sections = [ChanceSection.section(of: report)]
    if let comparison = comparison(report) { sections.append(comparison) }
    for (index, scenario) in report.scenarios.enumerated() {
      sections.append(
        SweptSection(scenario: scenario, report: report, id: "scenario-\(index + 1)").section)
    }
    sections.append(drawn(report))
    if let assumptions = AssumptionSection(of: report).section {
      sections.append(assumptions)
    }
    let names = report.scenarios.map(\.name)
    return Page(
      title: report.city,
      lines: [
        "\(names.count == 1 ? "Scenario" : "Scenarios") \(names.joined(separator: ", ")) · "
          + "\(report.years.lowerBound) to \(report.years.upperBound)",
        SamplingSentence.text(report.sampling),
      ], sections: sections, provenance: provenance(report)
    ).text
  }

  private static func provenance(_ report: SweepReport) -> [(term: String, value: String)] {
    let sampling = report.sampling
    let whole = SamplingSentence.count
    var facts: [(term: String, value: String)] = [
      ("city", report.city), ("scenario file, SHA-256", report.fileHash), ("wedge", report.version),
      ("BLAS library", report.library), ("GWP of", report.gwp), ("design", sampling.design),
    ]
    if let seed = sampling.seed { facts.append(("seed", "\(seed)")) }
    if let hash = sampling.inputsHash { facts.append(("table of draws, SHA-256", hash)) }
    facts.append(
      (
        "draws",
        sampling.draws == sampling.samples
          ? whole(sampling.draws) : "\(whole(sampling.draws)) of \(whole(sampling.samples)) asked for"
      ))
    if sampling.replicates > 1 { facts.append(("scrambled replicates", "\(sampling.replicates)")) }
    facts.append(
      ("draws without a result", report.faults.map { "\(whole($0.count)), the first \($0.first)" } ?? "none"))
    return facts + report.settings.map { ("set on the command line", $0) }
  }

  private static func drawn(_ report: SweepReport) -> Page.Section {
    Page.Section(id: "drawn", heading: "What was drawn") { page in
      guard !report.inputs.isEmpty else {
        page.element("p", words: "No number of these scenarios is uncertain: every draw is the same.")
        return
      }
      PageTable(
        caption: "Numbers that were drawn (\(report.inputs.count))", corner: "number",
        columns: ["unit", "law"],
        rows: report.inputs.map { PageTable.Row(head: $0.address, cells: [$0.unit, $0.law]) },
        holdsWords: true
      ).write(into: &page)
    }
  }

  /// Medians beside each other, and the means of the differences, which shared draws keep clean.
  private static func comparison(_ report: SweepReport) -> Page.Section? {
    guard let path = report.scenarios.first.flatMap(SweptSection.leadingPath),
      let comparison = SweepComparison(of: path, in: report), let first = report.scenarios.first
    else { return nil }
    let middle = report.probabilities.firstIndex(of: 0.5)
    let word = middle == nil ? "mean" : "median"
    let unit = comparison.lines.first?.output.unit ?? ""
    let series = comparison.lines.map { line in
      let values = middle.flatMap {
        line.output.quantiles.indices.contains($0) ? line.output.quantiles[$0] : nil
      }
      return YearTable.Series(
        name: line.scenario, values: (values ?? line.output.mean).map { $0.isFinite ? $0 : nil },
        key: line.output.key)
    }
    let differences = comparison.lines.compactMap { line in
      line.difference.map { values in
        YearTable.Series(
          name: "\(line.scenario) against \(comparison.reference), mean",
          values: values.map { $0.isFinite ? $0 : nil }, key: line.output.key)
      }
    }
    let name = PathName.text(path)
    let title = "\(word.prefix(1).uppercased() + word.dropFirst()) of \(name) in each scenario, \(unit)"
    let marks = marks(path, in: report)
    let chart = LineChart(
      years: report.years, unit: unit, lines: series.map { .init(name: $0.name, values: $0.values) },
      marks: marks, measured: [])
    let description =
      ([YearTable.ends(series, unit: unit, years: report.years)] + marks.map { "Target \($0.words)." })
      .joined(separator: " ")
    let figure = PageFigure(
      id: "totals", caption: title,
      pictures: [ChartSize.wide, .narrow].compactMap {
        chart.svg($0, id: "totals", title: title, description: description)
      },
      key: series.enumerated().map { .init(swatch: .line(Palette.slot($0)), words: $1.name) }
        + PageFigure.KeyEntry.entries(of: marks, in: report.years),
      table: YearTable.short(
        series + differences, caption: "\(name), \(word), and mean differences over shared draws",
        corner: unit, years: report.years, shown: BandTable.milestones(of: first, in: report)),
      fullTable: YearTable.full(
        series + differences, caption: "\(name), every year", unit: unit, years: report.years))
    return Page.Section(id: "comparison", heading: "Scenarios side by side") { figure.write(into: &$0) }
  }

  /// Limits that scenarios share stand once.
  private static func marks(_ path: String, in report: SweepReport) -> [TargetMark] {
    var marks: [TargetMark] = []
    for scenario in report.scenarios {
      guard let output = scenario[path] else { continue }
      for mark in scenario.targets.compactMap({ TargetMark(sharedBy: $0, on: output) })
      where !marks.contains(where: { $0.sentence == mark.sentence }) {
        marks.append(mark)
      }
    }
    return marks
  }
}
