package import Assessment

/// Verdicts in words.
package enum VerdictSentence {
  /// `54_321 ktCO2e/yr in 2030, 15_478 over the limit of 38_843 (60 % of the 64_738 measured in 2005);
  /// first missed in 2030`
  package static func text(_ verdict: GoalVerdict) -> String {
    guard let value = verdict.value, let limit = verdict.limit, let margin = verdict.margin,
      let isMet = verdict.isMet
    else {
      let key = verdict.key ?? "NE"
      return verdict.value == nil
        ? "not judged: no number for \(verdict.year) (\(key))"
        : "not judged: what it is compared with leaves something out (\(key))"
    }
    let decimals = decimals(value: value, limit: limit, margin: margin)
    let place = when(verdict)
    var text = "\(NumberText.fixed(value, decimals: decimals)) \(verdict.unit) \(place), "
    text += distance(abs(margin), decimals: decimals, isMet: isMet, sense: verdict.goal.condition.sense)
    text += " the limit of \(NumberText.fixed(limit, decimals: decimals))"
    if let origin = verdict.origin { text += " (\(Self.origin(origin)))" }
    if let allowance = verdict.allowance { text += ", \(Self.inAll(allowance))" }
    if isMet {
      if let reached = verdict.reached, reached < verdict.year { text += "; kept since \(reached)" }
    } else if let year = verdict.firstMissed {
      text += verdict.goal.metric.isCumulative ? "; used up in \(year)" : "; first missed in \(year)"
    }
    return text
  }

  /// The goal of a target at the stated values, in few words.
  package static func text(_ stated: StatedVerdict) -> String {
    guard let value = stated.value, let limit = stated.limit, let margin = stated.margin else {
      return "not judged: no number for \(stated.year) (\(stated.key ?? "NE"))"
    }
    let decimals = decimals(value: value, limit: limit, margin: margin)
    let distance = distance(
      abs(margin), decimals: decimals, isMet: margin >= 0, sense: stated.isFloor ? .atLeast : .atMost)
    return "\(NumberText.fixed(value, decimals: decimals)) \(stated.unit) in \(stated.year), \(distance)"
      + " the limit of \(NumberText.fixed(limit, decimals: decimals))"
  }

  /// How far a deviation goes: `3.1 % below the inventory`.
  package static func deviation(_ comparison: InventoryComparison) -> String {
    guard let deviation = comparison.deviation else { return "not comparable with the inventory" }
    let side = deviation < 0 ? "below" : "above"
    return "\(NumberText.fixed(abs(deviation) * 100, decimals: 1)) % \(side) the inventory"
  }

  /// `which is 80.0 ktCO2e/yr in all`
  private static func inAll(_ allowance: Allowance) -> String {
    let decimals = NumberText.decimals(forSize: abs(allowance.amount))
    return "which is \(NumberText.fixed(allowance.amount, decimals: decimals)) \(allowance.unit) in all"
  }

  /// `50 % of the 1180 measured in 2018`, or `70 % of bau`.
  private static func origin(_ origin: LimitOrigin) -> String {
    let share = NumberText.percent(origin.share)
    let size = origin.value.map { NumberText.fixed($0, decimals: NumberText.decimals(forSize: $0)) }
    let each = origin.years > 1 ? ", for each of \(origin.years) years" : ""
    switch (origin.base, size) {
    case (.scenario(let name), _): return "\(share) of \(name)"
    case (.measured(let year), let size?): return "\(share) of the \(size) measured in \(year)\(each)"
    case (.modelled(let year), let size?): return "\(share) of the model's \(size) in \(year)\(each)"
    case (.measured(let year), nil), (.modelled(let year), nil): return "\(share) of \(year)\(each)"
    }
  }

  private static func when(_ verdict: GoalVerdict) -> String {
    guard verdict.goal.metric.isCumulative else { return "in \(verdict.year)" }
    let years = verdict.goal.when.years(through: verdict.year)
    return "from \(years.lowerBound) to \(years.upperBound)"
  }

  private static func distance(_ margin: Double, decimals: Int, isMet: Bool, sense: Sense) -> String {
    let size = NumberText.fixed(margin, decimals: decimals)
    switch (isMet, sense) {
    case (true, .atMost): return "\(size) under"
    case (false, .atMost): return "\(size) over"
    case (true, .atLeast): return "\(size) over"
    case (false, .atLeast): return "\(size) under"
    }
  }

  /// Enough decimals that a margin that is not zero is not shown as zero.
  private static func decimals(value: Double, limit: Double, margin: Double) -> Int {
    var decimals = NumberText.decimals(forSize: max(abs(value), abs(limit)))
    while decimals < 9, margin != 0, abs(margin) < 0.5 * power(decimals) { decimals += 1 }
    return decimals
  }

  private static func power(_ decimals: Int) -> Double { (0..<decimals).reduce(1.0) { size, _ in size / 10 } }
}
