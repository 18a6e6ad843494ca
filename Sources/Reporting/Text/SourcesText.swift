package import Assessment

/// What results rest on, as a table for each result: sources by share, and the largest numbers.
package enum SourcesText {
  package static func text(of report: SourcesReport, style: TerminalStyle) -> String {
    var text = ""
    for (index, scenario) in report.scenarios.enumerated() {
      let label = scenario.label.isEmpty ? "" : " \"\(scenario.label)\""
      text +=
        style.marked("\(report.city) · \(scenario.scenario)\(label)", .bold)
        + style.marked(" · GWP of \(report.gwp)", .dim) + "\n"
        + style.marked(
          "  each stated number raised by 1 % alone; shares of all changes that this makes, without sign",
          .dim) + "\n"
      if index == 0 {
        text +=
          style.marked(
            "  rests on assumptions: assumed + calibrated, with built-in numbers that are recalled",
            .dim) + "\n"
      }
      for result in scenario.results { text += "\n" + section(result, style) }
      if !scenario.untried.isEmpty {
        text += "\n  not tried, for the model has no result with them 1 % higher or lower:\n"
        for input in scenario.untried { text += "    \(input.path) = \(input.text)  \(input.place)\n" }
      }
      text += "\n"
    }
    while text.hasSuffix("\n\n") { text.removeLast() }
    return text
  }

  private static func section(_ result: ResultSources, _ style: TerminalStyle) -> String {
    let years = result.years
    let decimals = NumberText.decimals(forSize: years.map { abs($0.value) }.max() ?? 0)
    var table = TextTable()
    table.add(["\(result.path), \(result.unit)"] + years.map { "\($0.year)" }, mark: .bold)
    table.add(["value"] + years.map { NumberText.fixed($0.value, decimals: decimals) })
    func add(_ name: String, _ share: (YearSources) -> Double?, isLed: Bool = false) {
      let shares = years.map(share)
      guard isLed || shares.contains(where: { ($0 ?? 0) > 0 }) else { return }
      table.add([name] + shares.map(cell), mark: isLed ? .doubtful : nil)
    }
    add("rests on assumptions", \.assumed, isLed: true)
    for source in result.sources {
      add("  " + name(of: source, width: style.width / 2), { $0.share(of: source) })
    }
    add("on sources of low quality", \.lowQuality)
    return table.text(style: style, indent: 2) + largest(result, style)
  }

  private static func largest(_ result: ResultSources, _ style: TerminalStyle) -> String {
    guard let last = result.years.last, !last.largest.isEmpty else { return "" }
    var table = TextTable(allLeft: true)
    for (input, share) in last.largest {
      // What would print as none is none of the largest.
      guard share >= 0.0005 else { continue }
      let percent = NumberText.fixed(share * 100, decimals: 1) + " %"
      table.add([
        String(repeating: " ", count: max(0, 6 - percent.count)) + percent, input.path, input.text,
        word(input),
        input.place,
      ])
    }
    return style.marked("  largest in \(last.year)", .dim) + "\n" + table.text(style: style, indent: 4)
  }

  private static func word(_ input: StatedInput) -> String {
    switch input.provenance.kind {
    case .source where input.isBuiltIn: "built in"
    case .source: input.provenance.source ?? "source"
    case .assumed where input.isBuiltIn: "recalled"
    case .assumed: "assumed"
    case .calibrated: "calibrated"
    case .none: "no source"
    }
  }

  private static func name(of source: YearSources.Source, width: Int) -> String {
    let text =
      switch source.kind {
      case .assumed: "assumed"
      case .calibrated: "calibrated"
      case .none: "no source stated"
      case .source: [source.name, source.title].compactMap(\.self).joined(separator: ": ")
      }
    let marked = source.isBuiltIn ? "built in: \(text)" : text
    return marked.count <= width ? marked : marked.prefix(width - 1) + "…"
  }

  private static func cell(_ share: Double?) -> String {
    guard let share else { return "–" }
    if share == 0 { return "0 %" }
    return share < 0.0005 ? "< 0.1 %" : NumberText.fixed(share * 100, decimals: 1) + " %"
  }
}
