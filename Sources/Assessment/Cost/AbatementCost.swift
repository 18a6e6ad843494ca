/// What a measure costs, and what a tonne that it avoids costs: one bar of an abatement cost curve.
///
/// NPV = −I + Σ_t (s_t − o_t)/(1 + r)^t, with the investment I in year 0 and savings s,
/// running costs o and avoided emissions a at the end of the years 1 … n. Levelised cost
/// −NPV / Σ a_t/(1 + r)^t; with tonnes that are not discounted it is another number.
/// Where a measure pays (cost below zero), dividing by tonnes makes a *smaller* effect
/// look better, so such measures are not to be ranked by it. Source: F. Ackerman and
/// R. Bueno, Use of McKinsey abatement cost curves for climate economics modeling, 2011;
/// S. J. Taylor, Energy Policy 48 (2012) 430–438.
package struct AbatementCost: Hashable, Sendable {
  package enum Mistake: Error, Hashable, Sendable {
    case discounting(DiscountRate.Mistake)
    /// Costs, savings and abatement have one value for each year of the life.
    case years(Int, wanted: Int)
  }

  /// I spread over the life: the yearly payment that it amounts to.
  package let annualisedCapital: Double
  package let capitalRecovery: Double
  package let netPresentValue: Double
  /// Σ a_t, and Σ a_t/(1 + r)^t.
  package let abatement: Double
  package let discountedAbatement: Double

  /// - Parameters:
  ///   - capital: I, in money of one year.
  ///   - runningCosts: for each year 1 … n; likewise `savings` and `abatement`.
  ///   - years: n, the life of the measure.
  package init(
    capital: Double, runningCosts: [Double], savings: [Double], abatement: [Double], years: Int,
    rate: DiscountRate
  ) throws(Mistake) {
    for list in [runningCosts, savings, abatement] where list.count != years {
      throw .years(list.count, wanted: years)
    }
    do throws(DiscountRate.Mistake) {
      capitalRecovery = try rate.capitalRecovery(years: years)
      let flows = zip(savings, runningCosts).map { $0 - $1 }
      let worth = try rate.presentValue(flows, from: 1) - capital
      guard worth.isFinite else { throw .notFinite }
      netPresentValue = worth
      discountedAbatement = try rate.presentValue(abatement, from: 1)
    } catch {
      throw .discounting(error)
    }
    annualisedCapital = capital * capitalRecovery
    self.abatement = abatement.reduce(0, +)
  }

  /// Money for each discounted tonne; nil where nothing is avoided.
  package var levelisedCost: Double? { cost(per: discountedAbatement) }

  /// Money for each tonne, whenever it is avoided; nil where nothing is avoided.
  package var undiscountedCost: Double? { cost(per: abatement) }

  private func cost(per tonnes: Double) -> Double? {
    let cost = -netPresentValue / tonnes
    return cost.isFinite ? cost : nil
  }
}
