import Assessment

/// The answer of a sweep first: how likely each target is, and whether that is what was asked for.
enum ChanceSection {
  static func section(of report: SweepReport) -> Page.Section {
    Page.Section(id: "answer", heading: "The answer") { page in
      page.element("p", ["class": "lead"], words: lead(report))
      if let faults = report.faults {
        page.element("p", words: SamplingSentence.text(faults, of: report.sampling))
      }
      for scenario in report.scenarios where !scenario.targets.isEmpty {
        if report.scenarios.count > 1 {
          page.element("h3") { page in
            page.words(scenario.name)
            AnswerSection.label(scenario.label, into: &page)
          }
        }
        page.element("ul", ["class": "verdicts"]) { page in
          for chance in scenario.targets { write(chance, draws: report.sampling.draws, into: &page) }
        }
      }
    }
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

  private static func write(_ chance: TargetChance, draws: Int, into page: inout Markup) {
    let outcome = ChanceOutcome.word(chance)
    page.element("li", ["class": outcome.style]) { page in
      outcome.write(into: &page)
      page.element("div") { page in
        page.element("p") { page in
          page.words("\(chance.force.rawValue) meet ")
          page.element("strong", words: chance.name)
          AnswerSection.label(chance.label, into: &page)
        }
        page.element("p", words: ChanceSentence.text(chance, draws: draws))
        guard let stated = chance.stated else { return }
        page.element(
          "p", ["class": "footnote"],
          words: "at the stated values \(OutcomeWord(stated.isMet).word): \(VerdictSentence.text(stated))")
      }
    }
  }
}
