import Assessment

/// One output of a sweep: how far it spreads, and the quantiles beneath.
struct FanFigure {
  let output: SweptOutput
  let scenario: ScenarioSweep
  let probabilities: [Double]
  let years: ClosedRange<Int>
  let milestones: [Int]
  let id: String
  let slot: Int
  let sizes: [ChartSize]

  var figure: PageFigure {
    let name = PathName.text(output.path)
    let unit = output.unit.isEmpty ? "" : ", \(output.unit)"
    let title = "\(name.prefix(1).uppercased() + name.dropFirst()) in \(scenario.name)\(unit)"
    let chart = FanChart(
      years: years, unit: output.unit, bands: bands, middle: middle, stated: stated, marks: marks, slot: slot)
    let ends = [shown.first, shown.count > 1 ? shown.last : nil].compactMap(\.self)
    let median = quantiles.filter(\.isStrong)
    let description =
      (["How \(name) spreads over the draws."]
      + [
        YearTable.ends(
          (median.isEmpty ? series : median + ends.filter { !$0.isStrong }), unit: output.unit, years: years)
      ] + marks.map { "Target \($0.words)." })
      .joined(separator: " ")
    return PageFigure(
      id: id, caption: title,
      pictures: sizes.compactMap { chart.svg($0, id: id, title: title, description: description) },
      key: key,
      table: YearTable.short(
        shown + series, caption: "Quantiles of \(name) in \(scenario.name)", corner: output.unit,
        years: years,
        shown: milestones),
      fullTable: YearTable.full(
        quantiles + series, caption: "Quantiles of \(name) in \(scenario.name), every year",
        unit: output.unit, years: years, digits: 6),
      fullHeading: quantiles.isEmpty ? "Every year" : "Every year, all \(quantiles.count) quantiles")
  }

  /// Between the first and the last quantile, the second and the last but one, and so on.
  private var bands: [FanChart.Band] {
    (0..<(shown.count / 2)).map { index in
      let (low, high) = (shown[index], shown[shown.count - 1 - index])
      return FanChart.Band(lower: low.values, upper: high.values, lowerName: low.name, upperName: high.name)
    }
  }

  /// The quantile between the bands, else the mean.
  private var middle: (name: String, values: [Double?])? {
    guard !shown.isEmpty else { return ("mean", output.mean.map(Self.number)) }
    guard !shown.count.isMultiple(of: 2) else { return nil }
    let middle = shown[shown.count / 2]
    return (middle.name, middle.values)
  }

  private var stated: (name: String, values: [Double?])? {
    output.central.contains { $0 != nil } ? ("stated", output.central) : nil
  }

  private var quantiles: [YearTable.Series] {
    zip(probabilities, output.quantiles).map { probability, values in
      YearTable.Series(
        name: NumberText.percent(probability), values: values.map(Self.number), key: output.key,
        isStrong: probability == 0.5)
    }
  }

  /// The quantiles of the picture and the table beneath: all where they are few.
  private var shown: [YearTable.Series] {
    guard probabilities.count > Self.main.count else { return quantiles }
    let main = zip(probabilities, quantiles).filter { Self.main.contains($0.0) }.map(\.1)
    return main.count > 2 ? main : quantiles
  }

  private static let main = [0.05, 0.25, 0.5, 0.75, 0.95]

  /// What else is told of the draws.
  private var series: [YearTable.Series] {
    [
      YearTable.Series(name: "mean", values: output.mean.map(Self.number), key: output.key),
      YearTable.Series(
        name: "standard deviation", values: output.deviation.map(Self.number), key: output.key),
    ] + (stated.map { [YearTable.Series(name: "stated values", values: $0.values, key: output.key)] } ?? [])
  }

  private static func number(_ value: Double) -> Double? { value.isFinite ? value : nil }

  private var marks: [TargetMark] { scenario.targets.compactMap { TargetMark($0, on: output) } }

  private var key: [PageFigure.KeyEntry] {
    var entries = bands.enumerated().map { index, band in
      PageFigure.KeyEntry(
        swatch: .band(slot, depth: index + 1),
        words: "from the \(band.lowerName) to the \(band.upperName) quantile")
    }
    if let middle {
      entries.append(
        .init(swatch: .plainLine(slot), words: middle.name == "50 %" ? "median" : middle.name))
    }
    if stated != nil { entries.append(.init(swatch: .stated, words: "at the stated values")) }
    return entries + PageFigure.KeyEntry.entries(of: marks, in: years)
  }
}
