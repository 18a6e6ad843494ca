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
    let description = (["How \(name) spreads over the draws."]
      + [YearTable.ends(series, unit: output.unit, years: years)] + marks.map { "Target \($0.words)." })
      .joined(separator: " ")
    return PageFigure(
      id: id, caption: title,
      pictures: sizes.compactMap { chart.svg($0, id: id, title: title, description: description) },
      key: key,
      table: YearTable.short(
        series, caption: "Quantiles of \(name) in \(scenario.name)", corner: output.unit, years: years,
        shown: milestones),
      fullTable: YearTable.full(
        series, caption: "Quantiles of \(name) in \(scenario.name), every year", unit: output.unit, years: years))
  }

  /// Between the first and the last quantile, the second and the last but one, and so on.
  private var bands: [FanChart.Band] {
    (0..<(quantiles.count / 2)).map { index in
      let (low, high) = (quantiles[index], quantiles[quantiles.count - 1 - index])
      return FanChart.Band(lower: low.values, upper: high.values, lowerName: low.name, upperName: high.name)
    }
  }

  /// The quantile between the bands, else the mean.
  private var middle: (name: String, values: [Double?])? {
    guard !quantiles.isEmpty else { return ("mean", output.mean.map(Self.number)) }
    guard !quantiles.count.isMultiple(of: 2) else { return nil }
    let middle = quantiles[quantiles.count / 2]
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

  private var series: [YearTable.Series] {
    quantiles + [
      YearTable.Series(name: "mean", values: output.mean.map(Self.number), key: output.key),
      YearTable.Series(
        name: "standard deviation", values: output.deviation.map(Self.number), key: output.key),
    ] + (stated.map { [YearTable.Series(name: "stated values", values: $0.values, key: output.key)] } ?? [])
  }

  private static func number(_ value: Double) -> Double? { value.isFinite ? value : nil }

  /// Limits at the stated values, with the part of the draws that meets each.
  private var marks: [TargetMark] {
    (scenario.central?.verdicts ?? []).flatMap { verdict in
      let chance = scenario.targets.first { $0.name == verdict.target.name }
      return (verdict.interims + [verdict.goal]).compactMap { part -> TargetMark? in
        guard part.goal.metric == Metric(path: output.path), part.unit == output.unit,
          let mark = TargetMark(part, of: verdict)
        else { return nil }
        // The chance is that of the whole target, which its goal stands for.
        guard part.goal.when == verdict.goal.goal.when else { return mark.unjudged }
        return mark.judged(by: chance)
      }
    }
  }

  private var key: [PageFigure.KeyEntry] {
    var entries = bands.map {
      PageFigure.KeyEntry(swatch: .band(slot), words: "from the \($0.lowerName) to the \($0.upperName) quantile")
    }
    if let middle {
      entries.append(
        .init(swatch: .plainLine(slot), words: middle.name == "50 %" ? "median" : middle.name))
    }
    if stated != nil { entries.append(.init(swatch: .stated, words: "at the stated values")) }
    return entries + PageFigure.KeyEntry.entries(of: marks, in: years)
  }
}

extension TargetMark {
  /// With the part of the draws that meets it in place of a verdict at the stated values.
  func judged(by chance: TargetChance?) -> TargetMark {
    guard let chance else { return unjudged }
    let words = ChanceWords(chance: chance)
    return TargetMark(
      name: "\(name) \(words.share)", outcome: words.markOutcome, sense: sense, year: year, span: span,
      limit: limit, base: nil, sentence: "\(sentence), met in \(words.share) of the draws")
  }
}
