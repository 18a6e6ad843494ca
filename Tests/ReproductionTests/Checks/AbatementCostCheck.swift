import Assessment

/// Capital recovery, net present value and the cost of a tonne.
enum AbatementCostCheck: VectorCheck {
  static let kinds = ["NPV / CRF / abatement cost"]

  static func reproduce(_ item: VectorFile.Case, _ comparison: Comparison) throws {
    let years = Int(item.inputs["n"].number)
    func list(_ name: String) -> [Double] {
      let stated = item.inputs[name]
      if stated.exists && stated.list.isEmpty { return Array(repeating: stated.number, count: years) }
      return stated.exists ? stated.numbers : Array(repeating: 0, count: years)
    }
    let cost = try AbatementCost(
      capital: item.inputs["capex"].number, runningCosts: list("opex"), savings: list("savings"),
      abatement: list("abatement_t"), years: years, rate: DiscountRate(item.inputs["r"].number))
    comparison.expect(cost.capitalRecovery, item.expected, has: "CRF")
    comparison.expect(cost.annualisedCapital, item.expected, has: "annualised_capex")
    comparison.expect(cost.netPresentValue, item.expected, has: "NPV")
    comparison.expect(cost.abatement, item.expected, has: "abatement_total_t")
    comparison.expect(cost.discountedAbatement, item.expected, has: "abatement_discounted_t")
    comparison.expect(cost.levelisedCost, item.expected, has: "cost_per_t_levelised")
    comparison.expect(cost.undiscountedCost, item.expected, has: "cost_per_t_undiscounted")
  }
}
