import Assessment

/// The answer first: which targets are met, by how much, and since when.
enum AnswerSection {
  static func section(of report: RunReport) -> Page.Section {
    Page.Section(id: "answer", heading: "The answer") { page in
      page.element("p", ["class": "lead"], words: lead(report))
      if let matches = matches(report) { page.element("p", words: matches) }
      for scenario in report.scenarios where !scenario.verdicts.isEmpty {
        if report.scenarios.count > 1 {
          page.element("h3") { page in
            page.words(scenario.trajectories.scenario)
            label(scenario.trajectories.label, into: &page)
          }
        }
        list(of: scenario.verdicts, ofDraw: report.draw != nil, into: &page)
      }
    }
  }

  static func label(_ label: String, into page: inout Markup) {
    guard !label.isEmpty else { return }
    page.words(" ")
    page.element("span", ["class": "muted"]) { $0.isolated(label) }
  }

  private static func list(of verdicts: [Verdict], ofDraw: Bool, into page: inout Markup) {
    page.element("ul", ["class": "verdicts"]) { page in
      for verdict in verdicts { write(verdict, ofDraw: ofDraw, into: &page) }
    }
  }

  private static func lead(_ report: RunReport) -> String {
    let all = report.scenarios.flatMap { scenario in scenario.verdicts.map { (scenario, $0) } }
    guard !all.isEmpty else { return "No target is judged here: these scenarios promise none." }
    let missed = all.filter { $0.1.isKept != true }
    let broken = all.filter(\.1.breaksPromise)
    let count = all.count == 1 ? "1 target" : "\(all.count) targets"
    if missed.isEmpty { return all.count == 1 ? "The target is met." : "All \(count) are met." }
    let names = missed.map { scenario, verdict in
      "\(verdict.target.name) in \(scenario.trajectories.scenario)"
        + (verdict.isKept == nil ? " (open)" : "")
    }
    let promise =
      broken.isEmpty
      ? "Every must target is met."
      : "A promise is broken: \(broken.map { "must \($0.1.target.name) in \($0.0.trajectories.scenario)" }.joined(separator: ", "))."
    return "\(missed.count) of \(count) not met: \(names.joined(separator: ", ")). \(promise)"
  }

  /// How the model stands against what was measured; nil where nothing is judged.
  private static func matches(_ report: RunReport) -> String? {
    let judged = report.scenarios.flatMap(\.inventory).filter { $0.tolerance != nil && $0.outside == nil }
    guard !judged.isEmpty else { return nil }
    let missed = judged.count(where: \.isMissed)
    return missed == 0
      ? "The model lies within the stated tolerance of every measured figure that is judged."
      : "\(missed) of \(judged.count) measured figures that are judged lie outside their tolerance: see the inventory."
  }

  private static func write(_ verdict: Verdict, ofDraw: Bool, into page: inout Markup) {
    let outcome =
      verdict.gate.map { ChanceOutcome.word($0.chance) } ?? OutcomeWord(verdict.isKept)
    page.element("li", ["class": outcome.style]) { page in
      outcome.write(into: &page)
      page.element("div") { page in
        page.element("p") { page in
          page.words("\(verdict.force.rawValue) meet ")
          page.element("strong", words: verdict.target.name)
          label(verdict.target.label, into: &page)
        }
        if let gate = verdict.gate {
          page.element("p", words: GateSentence.text(gate))
          page.element("p", words: GateSentence.stated(verdict))
        } else {
          page.element("p", words: VerdictSentence.text(verdict.goal))
        }
        parts(of: verdict, into: &page)
        if verdict.gate == nil, let probability = verdict.target.probability {
          page.element("p", ["class": "footnote"], words: GateSentence.notAsked(probability, ofDraw: ofDraw))
        }
      }
    }
  }

  private static func parts(of verdict: Verdict, into page: inout Markup) {
    let parts = verdict.interims.map { ("interim", $0) } + (verdict.offsets.map { [("offsets", $0)] } ?? [])
    guard !parts.isEmpty else { return }
    page.element("ul", ["class": "parts"]) { page in
      for (name, part) in parts {
        let outcome = OutcomeWord(part.isMet)
        page.element("li", ["class": outcome.word]) { page in
          page.words("\(name) ")
          outcome.write(into: &page)
          page.words(": \(VerdictSentence.text(part))")
        }
      }
    }
  }
}

/// How something came out, by a sign and a word, so that colour says nothing alone.
struct OutcomeWord {
  let sign: String
  let word: String
  /// The class of its colour.
  let style: String

  private init(sign: String, word: String, style: String? = nil) {
    self.sign = sign
    self.word = word
    self.style = style ?? word
  }

  init(_ isMet: Bool?) {
    switch isMet {
    case true?: self.init(sign: "✓", word: "met")
    case false?: self.init(sign: "✗", word: "missed")
    case nil: self.init(sign: "?", word: "open")
    }
  }

  /// Too near to what was asked for to be told from it.
  static func close(_ isMet: Bool?) -> OutcomeWord {
    OutcomeWord(sign: "≈", word: "\(OutcomeWord(isMet).word), close", style: "close")
  }

  /// Counted, but measured against nothing.
  static let notAsked = OutcomeWord(sign: "–", word: "not asked", style: "open")

  func write(into page: inout Markup) {
    page.element("span", ["class": "outcome"]) { page in
      page.element("span", ["aria-hidden": "true"], words: "\(sign) ")
      page.words(word)
    }
  }
}
