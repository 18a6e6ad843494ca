import Assessment

/// The levelised cost of electricity: every yearly list but the output is a cost.
enum LevelisedCostCheck: VectorCheck {
  static let kinds = ["LCOE"]

  static func reproduce(_ item: VectorFile.Case, _ comparison: Comparison) throws {
    let output = "MWh_by_year"
    let costs = item.inputs.keys.filter { $0.hasSuffix("_by_year") && $0 != output }
    let cost = try LevelisedCost(
      costs: costs.map { item.inputs[$0].numbers }, output: item.inputs[output].numbers,
      rate: DiscountRate(item.inputs["r"].number))
    comparison.expect(cost.perUnit, item.expected, has: "LCOE")
  }
}
