import Assessment

/// The answer of a sweep first: how likely each target is, and whether that is what was asked for.
enum ChanceSection {
  static func section(of report: SweepReport) -> Page.Section {
    Page.Section(id: "answer", heading: "The answer") { page in
      page.element("p", ["class": "lead"], words: lead(report))
      if let faults = report.faults {
        page.element("p", words: words(on: faults, of: report.sampling.draws))
      }
      for scenario in report.scenarios where !scenario.targets.isEmpty {
        if report.scenarios.count > 1 {
          page.element("h3") { page in
            page.words(scenario.name)
            AnswerSection.label(scenario.label, into: &page)
          }
        }
        page.element("ul", ["class": "verdicts"]) { page in
          for chance in scenario.targets { write(chance, in: scenario, into: &page) }
        }
      }
    }
  }

  /// Draws without a result are never passed over.
  static func words(on faults: FaultedDraws, of draws: Int) -> String {
    let count = NumberText.fixed(Double(faults.count), decimals: 0)
    let all = NumberText.fixed(Double(draws), decimals: 0)
    return
      "\(count) of \(all) draws gave no valid result and count as meeting no target; the first is draw \(faults.first): \(faults.cause)"
  }

  private static func lead(_ report: SweepReport) -> String {
    let all = report.scenarios.flatMap { scenario in scenario.targets.map { (scenario, $0) } }
    guard !all.isEmpty else { return "No target is judged here: these scenarios promise none." }
    let asked = all.filter { $0.1.wanted != nil }
    guard !asked.isEmpty else {
      return "No target of these scenarios asks for a probability; below is how many draws meet each."
    }
    let missed = asked.filter { $0.1.isMet != true }
    let count = asked.count == 1 ? "1 target" : "\(asked.count) targets"
    if missed.isEmpty {
      return "Every target that asks for a probability reaches it (\(asked.count))."
    }
    let names = missed.map { "\($0.1.name) in \($0.0.name)" }.joined(separator: ", ")
    let broken = missed.filter(\.1.breaksPromise).map { "must \($0.1.name) in \($0.0.name)" }
    let promise =
      broken.isEmpty
      ? "Every must target reaches its own." : "A promise is broken: \(broken.joined(separator: ", "))."
    return "\(missed.count) of \(count) with a stated probability not reached: \(names). \(promise)"
  }

  private static func write(_ chance: TargetChance, in scenario: ScenarioSweep, into page: inout Markup) {
    let words = ChanceWords(chance: chance)
    page.element("li", ["class": words.outcome.style]) { page in
      words.outcome.write(into: &page)
      page.element("div") { page in
        page.element("p") { page in
          page.words("\(chance.force.rawValue) meet ")
          page.element("strong", words: chance.name)
          AnswerSection.label(chance.label, into: &page)
        }
        page.element("p", words: words.sentence)
        guard let verdict = scenario.central?.verdicts.first(where: { $0.target.name == chance.name })
        else { return }
        let stated = OutcomeWord(verdict.isMet)
        page.element("p", ["class": "footnote"]) { page in
          page.words("at the stated values \(stated.word): \(VerdictSentence.text(verdict.goal))")
        }
      }
    }
  }
}
