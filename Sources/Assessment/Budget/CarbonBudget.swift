/// How long an amount of emissions lasts on a pathway.
///
/// With the running sum C(t) = Σ_{s ≤ t} E(s): the budget B is used up in the first year
/// with C(t) > B, of which the part (B − C(t − 1))/E(t) is still covered. In a straight
/// line from E(0) to zero it lasts 2·B/E(0) years.
package struct CarbonBudget: Hashable, Sendable {
  package let budget: Double
  package let emissions: [Double]
  /// The year of the first emissions.
  package let start: Int

  /// - Parameters:
  ///   - budget: in the unit of the emissions, without `/yr`.
  ///   - emissions: year by year; all finite.
  package init(_ budget: Double, emissions: [Double], from start: Int) {
    self.budget = budget
    self.emissions = emissions
    self.start = start
  }

  /// C(t), year by year.
  package var cumulative: [Double] {
    var sum = 0.0
    return emissions.map {
      sum += $0
      return sum
    }
  }

  /// B less all emissions; negative when they exceed it.
  package var remaining: Double { budget - (cumulative.last ?? 0) }

  /// The first year whose running sum is above the budget.
  package var yearExceeded: Int? { placeExceeded.map { start + $0 } }

  /// The part of that year's emissions that the budget still covers; 0 where it was
  /// overdrawn from the start.
  package var fractionIntoYear: Double? {
    placeExceeded.map { place in
      guard emissions[place] > 0 else { return 0 }
      let before = place > 0 ? cumulative[place - 1] : 0
      return max(0, (budget - before) / emissions[place])
    }
  }

  /// 2·B/E(0): how many years a straight line from the first year's emissions to zero
  /// may take; nil where there are none to begin with.
  package var linearToZero: Double? {
    guard let first = emissions.first, first > 0 else { return nil }
    let years = 2 * budget / first
    return years.isFinite ? years : nil
  }

  private var placeExceeded: Int? { cumulative.firstIndex { $0 > budget } }
}
