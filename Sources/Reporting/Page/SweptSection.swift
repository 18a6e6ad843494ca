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
            figure(output, index: index + 1, slot: Palette.slot(index), sizes: [.small]).figure.write(
              into: &page)
          }
        }
      }
      let rest = scenario.outputs.count - drawn.count - 1
      if rest > 0 {
        page.element(
          "p", ["class": "footnote"],
          words: "Without a picture: \(rest) outputs that are zero, or stand in the sweep's tables alone.")
      }
      exceedances(into: &page)
    }
  }

  /// Pictures beside the leading one: more no reader looks at.
  private static let most = 24
  /// A colour that the first sectors do not have; theirs are those of a run's page.
  private static let leadingSlot = 4

  static func leadingPath(of scenario: ScenarioSweep) -> String? {
    scenario.remarks.total.flatMap { scenario[$0]?.path } ?? scenario.outputs.first?.path
  }

  private var leading: SweptOutput? { Self.leadingPath(of: scenario).flatMap { scenario[$0] } }

  /// What the tables of a sweep lead with, as far as it is anything but zero.
  private var shown: [SweptOutput] {
    BandTable.leading(scenario).filter { output in
      output.mean.contains { $0 != 0 && $0.isFinite } || output.deviation.contains { $0 > 0 }
    }
  }

  private func figure(_ output: SweptOutput, index: Int, slot: Int, sizes: [ChartSize]) -> FanFigure {
    FanFigure(
      output: output, scenario: scenario, probabilities: report.probabilities, years: report.years,
      milestones: milestones, id: "\(id)-output-\(index)", slot: slot, sizes: sizes)
  }

  private var milestones: [Int] { BandTable.milestones(of: scenario, in: report) }

  private func exceedances(into page: inout Markup) {
    guard !scenario.exceedances.isEmpty else { return }
    page.element("h3", words: "Part of the draws above a threshold")
    let columns = milestones
    PageTable(
      caption: "Part of the draws above a threshold in \(scenario.name)", corner: "output and threshold",
      columns: columns.map(\.description),
      rows: scenario.exceedances.map { item in
        PageTable.Row(
          head:
            "\(PathName.text(item.path)) > \(NumberText.significant(item.threshold, digits: 6)) \(item.unit)",
          cells: columns.map { year in
            let step = year - report.years.lowerBound
            guard item.shares.indices.contains(step) else { return "–" }
            return NumberText.fixed(item.shares[step] * 100, decimals: 1) + " %"
          })
      }
    ).write(into: &page)
  }
}
