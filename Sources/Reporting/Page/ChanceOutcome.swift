import Assessment

/// How a chance came out: against what was asked for, if anything was.
enum ChanceOutcome {
  static func word(_ chance: TargetChance) -> OutcomeWord {
    if chance.isClose { return .close(chance.isMet) }
    return chance.wanted == nil && chance.probability != nil ? .notAsked : OutcomeWord(chance.isMet)
  }

  /// As a picture marks it; nil where nothing was asked for.
  static func mark(_ chance: TargetChance) -> TargetMark.Outcome? {
    if chance.isClose { return .close }
    return chance.wanted == nil ? nil : chance.isMet.map { $0 ? .met : .missed } ?? .open
  }
}

extension TargetMark {
  /// The limit at the stated values, with the part of the draws that meets the target; nil where it is
  /// set for another output.
  init?(_ chance: TargetChance, on output: SweptOutput) {
    guard let stated = chance.stated, stated.path == output.path, stated.unit == output.unit,
      let limit = stated.limit
    else { return nil }
    let share = ChanceSentence.share(chance)
    let size = NumberText.fixed(limit, decimals: NumberText.decimals(forSize: limit))
    self.init(
      name: "\(chance.name) \(share)", outcome: ChanceOutcome.mark(chance),
      sense: stated.isFloor ? .atLeast : .atMost, year: stated.year, span: nil, limit: limit, base: nil,
      sentence:
        "\(chance.name): \(stated.isFloor ? "at least" : "at most") \(size) in \(stated.year), met in \(share) of the draws"
    )
  }

  /// The limit alone, for several scenarios that are held against it.
  init?(sharedBy chance: TargetChance, on output: SweptOutput) {
    guard let own = TargetMark(chance, on: output) else { return nil }
    let size = NumberText.fixed(own.limit, decimals: NumberText.decimals(forSize: own.limit))
    self.init(
      name: chance.name, outcome: nil, sense: own.sense, year: own.year, span: nil, limit: own.limit,
      base: nil,
      sentence:
        "\(chance.name): \(own.sense == .atLeast ? "at least" : "at most") \(size) in \(own.year)")
  }
}
