import ScenarioSyntax
import Units

/// Mistakes about levers and scenarios.
enum LeverMistake: Mistake {
  case setTwice(path: String, first: Place, second: Place, scenario: Place)
  case appliedTwice(name: String, scenario: String, lever: String, first: Place, origin: String, at: Place)
  case notApplied(name: String, applied: [String], word: String, at: Place)
  case needs(lever: String, needed: String, strength: String?, tooWeak: Place?, at: Place)
  case excludes(lever: String, other: String, at: Place)
  case stock(path: String, meaning: String, instead: [String], at: Place)
  case result(path: String, by: String, at: Place)
  case weakened(target: String, scenario: String, parent: String, promised: Place, at: Place)
  case neverPromised(target: String, at: Place)
  case optionRange(option: String, value: String, range: String, at: Place)
  case optionMember(
    lever: String, option: String, kind: String, why: String?, members: [String], at: Place)
  case unknownOption(name: String, lever: String, options: [String], at: Place)
  case unknown(what: String, name: String, candidates: [String], at: Place)
  case twice(what: String, name: String, first: Place, at: Place)
  case parentLoop(steps: [String], at: Place)
  case parentsTooDeep(limit: Int, at: Place)
  case noScenario(at: Place)
  case noSchedule(lever: String, at: Place)
  case notATarget(path: String, effect: String, what: String, at: Place)
  case needsMix(path: String, rows: [String], at: Place)
  case noMix(path: String, at: Place)
  case points(text: String, at: Place)
  case strength(text: String, at: Place)
  case timing(schedule: String, at: Place)
  case afterHorizon(lever: String, start: Int, last: Int, at: Place)

  var code: String {
    switch self {
    case .setTwice: "E0602"
    case .appliedTwice: "E0605"
    case .notApplied: "E0606"
    case .needs: "E0607"
    case .excludes: "E0608"
    case .stock, .result: "E0609"
    case .weakened: "E0611"
    case .neverPromised: "E0610"
    case .optionRange: "E0612"
    case .optionMember: "E0613"
    case .unknownOption: "E0614"
    case .unknown: "E0601"
    case .twice: "E0615"
    case .parentLoop, .parentsTooDeep: "E0616"
    case .noScenario: "W0620"
    case .afterHorizon: "W0621"
    case .noSchedule: "E0617"
    case .notATarget, .needsMix, .noMix: "E0618"
    case .points: "E0603"
    case .strength: "E0604"
    case .timing: "E0619"
    }
  }

  var diagnostic: Diagnostic {
    switch self {
    case .setTwice(let path, let first, let second, let scenario):
      return error(
        "two levers set \(path), so the result would depend on their order", scenario,
        "applies both levers",
        [
          .init(
            .help, "drop one of them, or give one another effect: shift ... from ... to, limit ... to at most"
          ),
          .init(.note, "add, shift and reduce combine in any order; two \"set\" do not"),
        ], also: [.init(first, "this one sets them"), .init(second, "and so does this one")])
    case .appliedTwice(let name, let scenario, let lever, let first, let origin, let at):
      return error(
        "\"\(name)\" is already applied in scenario \"\(origin)\"", at,
        origin == scenario ? "the second time" : "comes from the parent already",
        [
          .init(
            .help, "to give it a new strength write: change \(name) at 100 %",
            "to take it out write:            drop \(name)",
            "to act elsewhere as well:        apply \(lever) as NAME")
        ], also: [.init(first, "applied here, in \(origin)")])
    case .notApplied(let name, let applied, let word, let at):
      return error(
        "\"\(name)\" is not applied here, so it cannot be \(word)", at, "no such lever in this scenario",
        [
          .init(
            .help,
            Suggestions.question(for: name, among: applied)
              ?? (applied.isEmpty
                ? "apply it first: apply \(name)" : "applied are \(applied.joined(separator: ", "))"))
        ])
    case .needs(let lever, let needed, let strength, let tooWeak, let at):
      let words = "\(needed)\(strength.map { " at \($0)" } ?? "")"
      return error(
        "\(lever) needs \(needed)\(strength.map { " at \($0) or more" } ?? "")", at,
        tooWeak == nil ? "applied without it" : "needs more of it",
        [.init(.help, tooWeak == nil ? "add: apply \(words)" : "write: apply \(words)")],
        also: tooWeak.map { [.init($0, "too weak")] } ?? [])
    case .excludes(let lever, let other, let at):
      return error(
        "\(lever) and \(other) exclude each other", at, "both are applied here",
        [.init(.help, "drop one of them")])
    case .stock(let path, let meaning, let instead, let at):
      return error(
        "\(path) is a stock; a lever cannot set it", at, meaning,
        [
          .init(.why, "what stands does not vanish when a policy starts; it leaves as it turns over"),
          .init(.help, instead),
        ])
    case .result(let path, let by, let at):
      return error(
        "\(path) is computed; \(by) cannot set it", at, "a result",
        [.init(.help, "change what it is computed from: sales, rates, intensities, activity, mixes")])
    case .weakened(let target, let scenario, let parent, let promised, let at):
      return error(
        "scenario \"\(scenario)\" weakens a promise of \"\(parent)\"", at, "only \"should\" here",
        [
          .init(
            .help, "keep it (then nothing needs to be written), or say so:",
            "weakens \(target) because \"...\"")
        ], also: [.init(promised, "promised by the parent")])
    case .neverPromised(let target, let at):
      return error(
        "\"\(target)\" was never promised, so nothing is weakened", at, "no parent must meet it",
        [.init(.help, "leave this line out")])
    case .optionRange(let option, let value, let range, let at):
      return error(
        "option \(option) must lie between \(range)", at, "this is \(value)",
        [.init(.needs, "between \(range)")])
    case .optionMember(let lever, let option, let kind, let why, let members, let at):
      return error(
        "\(lever) needs \(withArticle(kind))", at,
        "its option \"\(option)\" is \(why ?? "not set")",
        [
          .init(.help, "name yours: { \(option) = \(members.first ?? "PATH") }"),
          .init(
            .note,
            members.isEmpty ? "this file has no \(kind)" : "\(kind)s here: \(members.joined(separator: ", "))"
          ),
        ])
    case .unknownOption(let name, let lever, let options, let at):
      return error(
        "lever \(lever) has no option \"\(name)\"", at, "no such option",
        [
          .init(
            .help,
            Suggestions.question(for: name, among: options)
              ?? (options.isEmpty
                ? "it has no options" : "its options are \(options.joined(separator: ", "))"))
        ])
    case .unknown(let what, let name, let candidates, let at):
      return error(
        "unknown \(what) \"\(name)\"", at, "no \(what) of this name",
        [
          .init(
            .help,
            Suggestions.question(for: name, among: candidates)
              ?? (candidates.isEmpty
                ? "this file declares none" : "known are \(candidates.sorted().joined(separator: ", "))"))
        ])
    case .twice(let what, let name, let first, let at):
      return error(
        "\(what) \"\(name)\" is declared twice", at, "declared again here",
        [.init(.help, "give one of them another name")], also: [.init(first, "declared here first")])
    case .parentLoop(let steps, let at):
      return error(
        "these scenarios inherit from each other", at, "a parent that is its own child",
        [.init(.path, steps.joined(separator: " -> ")), .init(.help, "let one of them start from no parent")])
    case .parentsTooDeep(let limit, let at):
      return error(
        "a scenario has more than \(limit) parents in a row", at, "the chain is too long",
        [.init(.help, "start one of them from an earlier scenario")])
    case .noScenario(let at):
      return error(
        "the file has no scenario, so there is nothing to run", at, "a city alone",
        [.init(.help, "add a line: scenario bau \"Nothing new\" { }")])
    case .noSchedule(let lever, let at):
      return error(
        "lever \(lever) does not say when it acts", at, "no schedule",
        [.init(.help, "add a line: schedule linear from 2025 to 2035")])
    case .notATarget(let path, let effect, let what, let at):
      return error(
        "\(effect) cannot act on \(path)", at, "this is \(what)",
        [.init(.help, "name a number of the city, or a row of a group: GROUP.ROW")])
    case .needsMix(let path, let rows, let at):
      return error(
        "\(path) is a group of shares, so it needs a whole new mix", at, "one number",
        [
          .init(
            .help, "write: set \(path) to { \(rows.first ?? "NAME") = 60 %; \(rows.last ?? "OTHER") = rest }")
        ])
    case .noMix(let path, let at):
      return error(
        "\(path) is one number, not a group of shares", at, "a mix",
        [.init(.help, "write: set \(path) to VALUE")])
    case .points(let text, let at):
      return error(
        "a difference of shares is in points", at, "percent has two readings here",
        [.init(.help, "write: \(text.replacing("%", with: "pp"))"), .init(.learn, "wedge explain E0603")])
    case .strength(let text, let at):
      return error(
        "a strength lies between 0 % and 100 %", at, "this is \(text)", [.init(.help, "write: at 80 %")])
    case .afterHorizon(let lever, let start, let last, let at):
      return error(
        "lever \(lever) does nothing in this run", at,
        "it starts in \(start), and the horizon ends in \(last)",
        [.init(.help, "let it start earlier, or drop it")])
    case .timing(let schedule, let at):
      return error(
        "\(withArticle(schedule)) schedule has no such time to change", at, "from and to do not fit it",
        [.init(.help, "write: delayed by 2 yr")])
    }
  }
}
