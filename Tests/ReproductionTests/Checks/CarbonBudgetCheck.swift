import Assessment

/// How long a budget lasts.
enum CarbonBudgetCheck: VectorCheck {
  static let kinds = ["carbon budget"]

  static func reproduce(_ item: VectorFile.Case, _ comparison: Comparison) throws {
    let budget = CarbonBudget(
      item.inputs["budget"].number, emissions: item.inputs["emissions"].numbers,
      from: Int(item.inputs["start"].number))
    comparison.expect(budget.cumulative, item.expected, has: "cumulative")
    comparison.expect(budget.yearExceeded.map(Double.init), item.expected, has: "exceed_year")
    comparison.expect(budget.fractionIntoYear, item.expected, has: "fraction_into_year")
    comparison.expect(budget.linearToZero, item.expected, has: "linear_to_zero_duration_yr")
    comparison.expect(budget.remaining, item.expected, has: "remaining")
  }
}
