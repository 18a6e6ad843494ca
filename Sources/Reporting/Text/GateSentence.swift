import Assessment

/// A target that asks for a probability, in the words of a run.
enum GateSentence {
  /// `reached in 61.3 % ± 0.5 % of the draws; 50 % was asked (10_000 draws, independent, seed 42)`
  static func text(_ gate: Gate) -> String {
    "\(ChanceSentence.text(gate.chance, draws: gate.sampling.draws)) (\(SamplingSentence.text(gate.sampling)))"
  }

  /// `at the stated values met: 7157 ktCO2e/yr in 2050, 5790 under the limit of 12_948`
  static func stated(_ verdict: Verdict) -> String {
    let word = verdict.isMet.map { $0 ? "met" : "missed" } ?? "open"
    return "at the stated values \(word): \(VerdictSentence.text(verdict.goal))"
  }

  /// What is said of a target whose probability no draws were asked for.
  ///
  /// - Parameter ofDraw: whether the run is that of one draw.
  static func notAsked(_ probability: Double, ofDraw: Bool) -> String {
    "judged \(ofDraw ? "in this draw" : "at the stated values") alone; whether it holds with probability ≥ \(NumberText.percent(probability)) "
      + "is told by run { samples 10_000 } in the file, or by wedge sweep"
  }
}
