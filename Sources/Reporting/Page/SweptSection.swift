import Assessment

/// One scenario of a sweep: its total, then what it is made of, each with its spread.
struct SweptSection {
  let scenario: ScenarioSweep
  let report: SweepReport
  let id: String

  var section: Page.Section {
    Page.Section(id: id, heading: "Scenario \(scenario.name)", label: scenario.label) { page in
      guard let leading else {
        page.element("p", ["class": "empty"], words: "No output of this scenario has a number.")
        return
      }
      figure(leading, index: 0, slot: Self.leadingSlot, sizes: [.wide, .narrow]).figure.write(into: &page)
      let others = shown.filter { $0.path != leading.path }
      let drawn = others.prefix(Self.most)
      if !drawn.isEmpty {
        page.element("h3", words: "Its parts and other outputs")
        page.element("p", ["class": "muted"], words: "Each picture has a scale of its own.")
        page.element("div", ["class": "multiples"]) { page in
          for (index, output) in drawn.enumerated() {
            figure(output, index: index + 1, slot: Palette.slot(index), sizes: [.small]).figure.write(into: &page)
          }
        }
      }
      if others.count > drawn.count {
        page.element(
          "p", ["class": "footnote"],
          words: "\(others.count - drawn.count) more outputs are in the tables of the sweep alone.")
      }
      exceedances(into: &page)
    }
  }

  /// Pictures beside the leading one: more no reader looks at.
  private static let most = 24
  /// A colour that the first sectors do not have; theirs are those of a run's page.
  private static let leadingSlot = 4

  static func leadingPath(of scenario: ScenarioSweep) -> String? {
    let total = scenario.central?.summary.rows.first { $0.role == .total }?.path
    return total.flatMap { scenario[$0]?.path } ?? scenario.outputs.first?.path
  }

  private var leading: SweptOutput? { Self.leadingPath(of: scenario).flatMap { scenario[$0] } }

  /// What is anything but zero: the sectors first, in the order of the report, then the others.
  private var shown: [SweptOutput] {
    let isThere = scenario.outputs.filter { output in
      output.mean.contains { $0 != 0 && $0.isFinite } || output.deviation.contains { $0 > 0 }
    }
    let sectors = scenario.central?.summary.rows.filter { $0.role == .sector }.map(\.path) ?? []
    let first = sectors.compactMap { path in isThere.first { $0.path == path } }
    return first + isThere.filter { !sectors.contains($0.path) }
  }

  private func figure(_ output: SweptOutput, index: Int, slot: Int, sizes: [ChartSize]) -> FanFigure {
    FanFigure(
      output: output, scenario: scenario, probabilities: report.probabilities, years: report.years,
      milestones: milestones, id: "\(id)-output-\(index)", slot: slot, sizes: sizes)
  }

  private var milestones: [Int] { Self.milestones(of: scenario, in: report) }

  static func milestones(of scenario: ScenarioSweep, in report: SweepReport) -> [Int] {
    scenario.central?.milestones
      ?? Milestones.years(
        horizon: report.years, baseYear: report.years.lowerBound, targets: [])
  }

  private func exceedances(into page: inout Markup) {
    guard !scenario.exceedances.isEmpty else { return }
    page.element("h3", words: "Part of the draws above a threshold")
    let columns = milestones.filter(report.years.contains)
    PageTable(
      caption: "Part of the draws above a threshold in \(scenario.name)", corner: "output and threshold",
      columns: columns.map(\.description),
      rows: scenario.exceedances.map { item in
        PageTable.Row(
          head: "\(PathName.text(item.path)) > \(NumberText.significant(item.threshold, digits: 6)) \(item.unit)",
          cells: columns.map { year in
            let step = year - report.years.lowerBound
            guard item.shares.indices.contains(step) else { return "–" }
            return NumberText.fixed(item.shares[step] * 100, decimals: 1) + " %"
          })
      }
    ).write(into: &page)
  }
}
