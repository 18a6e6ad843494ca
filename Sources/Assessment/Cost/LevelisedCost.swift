/// What a unit of output must sell for to pay for itself.
///
/// Σ_t c_t/(1 + r)^t / Σ_t q_t/(1 + r)^t over the years 0 … n, with all costs c and the
/// output q. Source: International Energy Agency and Nuclear Energy Agency, Projected
/// Costs of Generating Electricity, 2020, annex on methodology.
package struct LevelisedCost: Hashable, Sendable {
  package enum Mistake: Error, Hashable, Sendable {
    case discounting(DiscountRate.Mistake)
    /// Nothing is put out, so no unit has a cost.
    case noOutput
  }

  /// Money for each unit of output.
  package let perUnit: Double

  /// - Parameters:
  ///   - costs: lists of yearly costs from year 0 on, such as investment, running costs and fuel.
  ///   - output: from year 0 on.
  package init(costs: [[Double]], output: [Double], rate: DiscountRate) throws(Mistake) {
    do throws(DiscountRate.Mistake) {
      var cost = 0.0
      for list in costs { cost += try rate.presentValue(list) }
      let quantity = try rate.presentValue(output)
      guard cost.isFinite else { throw .notFinite }
      perUnit = cost / quantity
    } catch {
      throw .discounting(error)
    }
    guard perUnit.isFinite else { throw .noOutput }
  }
}
