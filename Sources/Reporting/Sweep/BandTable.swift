import Assessment

/// The leading outputs of a scenario in its milestone years: stated, median and band.
enum BandTable {
  static func text(of scenario: ScenarioSweep, in report: SweepReport, style: TerminalStyle) -> String {
    let outputs = leading(scenario)
    guard !outputs.isEmpty else { return "  no output was asked for\n" }
    let cells = outputs.map { rows(of: $0, in: report) }
    let years = fitting(
      milestones(of: scenario, in: report), of: scenario, report: report, rows: cells.flatMap { $0 }, style)
    var table = TextTable()
    table.add([""] + years.map(\.description), mark: .dim)
    for row in cells.flatMap({ $0 }) {
      table.add(
        [row.label] + years.map { row.cells[$0 - report.years.lowerBound] }, mark: row.isStated ? .dim : nil)
    }
    let lines = table.text(style: style, indent: 4).split(separator: "\n")
    var text = "\(lines[0])\n"
    var place = 1
    for (output, rows) in zip(outputs, cells) {
      text +=
        "  " + (output.path == total(scenario) ? style.marked(title(output), .bold) : title(output)) + "\n"
      text += lines[place..<place + rows.count].map { "\($0)\n" }.joined()
      place += rows.count
    }
    let more = scenario.outputs.count - outputs.count
    return text
      + (more > 0
        ? style.marked("  \(more) more output\(more == 1 ? "" : "s"): --json prints all", .dim) + "\n" : "")
  }

  /// The years that a table shows.
  static func milestones(of scenario: ScenarioSweep, in report: SweepReport) -> [Int] {
    let stated = scenario.remarks.milestones
    let known =
      stated.isEmpty
      ? Milestones.years(horizon: report.years, baseYear: report.years.lowerBound, targets: []) : stated
    return known.filter(report.years.contains)
  }

  /// All outputs where they are few, else what the tables of a run lead with.
  static func leading(_ scenario: ScenarioSweep) -> [SweptOutput] {
    guard scenario.outputs.count > few else { return scenario.outputs }
    let found = scenario.remarks.leading.compactMap { scenario[$0] }
    if !found.isEmpty { return found }
    let emissions = scenario.outputs.filter { $0.path.hasPrefix("emissions.") }
    return Array((emissions.isEmpty ? scenario.outputs : emissions).prefix(few))
  }

  private static let few = 16

  private static func total(_ scenario: ScenarioSweep) -> String? {
    scenario.remarks.total
  }

  private static func title(_ output: SweptOutput) -> String {
    output.unit.isEmpty ? output.path : "\(output.path), \(output.unit)"
  }

  // MARK: Rows

  private struct Row {
    let label: String
    /// One for each year of the horizon.
    let cells: [String]
    var isStated = false
  }

  private static func rows(of output: SweptOutput, in report: SweepReport) -> [Row] {
    let count = report.years.count
    guard output.key == nil else {
      return [Row(label: "missing", cells: Array(repeating: output.key ?? "NE", count: count))]
    }
    let lines = lines(of: output, report.probabilities)
    let largest = (lines.flatMap(\.values) + output.central.compactMap { $0 }).filter(\.isFinite)
      .reduce(0) { max($0, abs($1)) }
    let decimals = NumberText.decimals(forSize: largest)
    func cells(_ values: [Double?]) -> [String] {
      (0..<count).map { year in
        year < values.count ? values[year].map { NumberText.fixed($0, decimals: decimals) } ?? "–" : "–"
      }
    }
    return [Row(label: "stated", cells: cells(output.central), isStated: true)]
      + lines.map { Row(label: $0.label, cells: cells($0.values)) }
  }

  /// The median and the ends of the band; mean and deviation where there are no quantiles.
  private static func lines(of output: SweptOutput, _ probabilities: [Double])
    -> [(label: String, values: [Double])]
  {
    let places = shown(probabilities).filter { $0 < output.quantiles.count }
    guard !places.isEmpty else { return [("mean", output.mean), ("sd", output.deviation)] }
    return places.map { place in
      let probability = probabilities[place]
      return (probability == 0.5 ? "median" : NumberText.percent(probability), output.quantiles[place])
    }
  }

  /// The places of 5 %, 50 % and 95 %; where one is not among the probabilities, the nearest to it.
  private static func shown(_ probabilities: [Double]) -> [Int] {
    var places: [Int] = []
    for wanted in [0.5, 0.05, 0.95] {
      let nearest = probabilities.indices.min {
        abs(probabilities[$0] - wanted) < abs(probabilities[$1] - wanted)
      }
      if let nearest, !places.contains(nearest) { places.append(nearest) }
    }
    return places
  }

  // MARK: Width

  /// As many of the milestones as fit: those between are left out first, the years of targets last.
  private static func fitting(
    _ years: [Int], of scenario: ScenarioSweep, report: SweepReport, rows: [Row], _ style: TerminalStyle
  ) -> [Int] {
    let label = rows.map { $0.label.count + 4 }.max() ?? 0
    let asked = Set(scenario.remarks.targetYears)
    var years = years
    while years.count > 2 {
      let widths = years.map { year in
        max(4, rows.map { $0.cells[year - report.years.lowerBound].count }.max() ?? 0) + 2
      }
      if label + widths.reduce(0, +) <= style.width { break }
      let inner = years.indices.dropFirst().dropLast()
      let free = inner.filter { !asked.contains(years[$0]) }
      let candidates = free.isEmpty ? Array(inner) : free
      years.remove(at: candidates[candidates.count / 2])
    }
    return years
  }
}
