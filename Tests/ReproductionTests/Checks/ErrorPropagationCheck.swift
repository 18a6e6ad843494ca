import Assessment

/// Approach 1 of the IPCC, row by row and in all.
enum ErrorPropagationCheck: VectorCheck {
  static let kinds = ["IPCC Approach 1 (error propagation), Vol 1 Ch 3 Table 3.2"]

  static func reproduce(_ item: VectorFile.Case, _ comparison: Comparison) throws {
    let categories = item.inputs["rows"].list.map { row in
      ErrorPropagation.Category(
        base: row["base"].number, year: row["year"].number, activityUncertainty: row["u_ad"].number,
        factorUncertainty: row["u_ef"].number, sharesFactor: row["ef_correlated"].value as? Bool ?? true,
        sharesActivity: row["ad_correlated"].value as? Bool ?? false)
    }
    let table = try ErrorPropagation(categories)
    for (row, wanted) in zip(table.rows, item.expected["rows"].list) {
      comparison.expect(row.combined, wanted, has: "combined_pct")
      comparison.expect(row.contributionToVariance, wanted, has: "contribution_var")
      comparison.expect(row.typeA, wanted, has: "A")
      comparison.expect(row.typeB, wanted, has: "B")
      comparison.expect(row.trendFromFactor, wanted, has: "trend_from_ef")
      comparison.expect(row.trendFromActivity, wanted, has: "trend_from_ad")
    }
    comparison.expect(table.inventory, item.expected, has: "inventory_uncertainty_pct")
    comparison.expect(table.trend, item.expected, has: "trend_pct")
    comparison.expect(table.trendUncertainty, item.expected, has: "trend_uncertainty_pct")
  }
}
