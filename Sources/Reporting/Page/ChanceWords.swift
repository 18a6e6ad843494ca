import Assessment

/// How likely a target is, in words.
struct ChanceWords {
  let chance: TargetChance

  /// `83.2 %`, or the notation key of what is missing.
  var share: String {
    chance.probability.map { NumberText.fixed($0 * 100, decimals: 1) + " %" } ?? chance.key ?? "NE"
  }

  var outcome: OutcomeWord {
    if chance.isClose { return .close }
    return chance.wanted == nil && chance.probability != nil ? .notAsked : OutcomeWord(chance.isMet)
  }

  var markOutcome: TargetMark.Outcome? {
    if chance.isClose { return .close }
    return chance.wanted == nil ? nil : chance.isMet.map { $0 ? .met : .missed } ?? .open
  }

  /// `83.2 % of the draws meet it, standard error 0.4 points; at least 66 % is asked for`
  var sentence: String {
    guard chance.probability != nil else { return "not judged: a number is missing (\(chance.key ?? "NE"))" }
    let error =
      chance.standardError.map { ", standard error \(NumberText.fixed($0 * 100, decimals: 2)) points" }
      ?? ", standard error not known"
    guard let wanted = chance.wanted else { return "\(share) of the draws meet it\(error); no probability is asked for" }
    return "\(share) of the draws meet it\(error); at least \(NumberText.percent(wanted)) is asked for\(verdict)"
  }

  private var verdict: String {
    guard chance.isClose, let isMet = chance.isMet else { return "" }
    return ": \(isMet ? "met" : "missed"), but within two standard errors"
  }
}
