/// Uncertainty of an inventory and of its trend by Approach 1 of the IPCC: errors add in squares.
///
/// A category's uncertainty u = √(u_AD² + u_EF²); the inventory's
/// U = √Σ (u_i·E_i)² / |Σ E_i|. Trend T = 100·(ΣE_t − ΣE_0)/ΣE_0 in percent, with
/// B_i = E_i,t/ΣE_0 and
/// A_i = |(E_i,t·ΣE_0 − E_i,0·ΣE_t) / (ΣE_0·(ΣE_0 + 0.01·E_i,0))|, the points by which
/// the trend moves when the category is 1 % higher in both years. An error that both
/// years share adds A·u to the trend, independent ones B·u·√2; then U_T = √Σ (…)².
/// The usual case is a shared emission factor and independent activity.
/// Not valid above about 30 %, or between correlated categories: there, draw.
/// Source: IPCC 2006 Guidelines, volume 1, chapter 3, equations 3.1 and 3.2, table 3.2.
package struct ErrorPropagation: Hashable, Sendable {
  package enum Mistake: Error, Hashable, Sendable {
    /// An uncertainty is a percentage that is not below zero.
    case uncertainty(category: Int)
    case notFinite(category: Int)
    /// The emissions of a year add up to zero, so nothing is a part of them.
    case noEmissions
  }

  /// One category of the inventory.
  package struct Category: Hashable, Sendable {
    package let base: Double
    package let year: Double
    /// Half of the 95 % interval over the mean, in percent.
    package let activityUncertainty: Double
    package let factorUncertainty: Double
    /// Whether the errors of both years are one and the same.
    package let sharesFactor: Bool
    package let sharesActivity: Bool

    package init(
      base: Double, year: Double, activityUncertainty: Double, factorUncertainty: Double,
      sharesFactor: Bool = true, sharesActivity: Bool = false
    ) {
      self.base = base
      self.year = year
      self.activityUncertainty = activityUncertainty
      self.factorUncertainty = factorUncertainty
      self.sharesFactor = sharesFactor
      self.sharesActivity = sharesActivity
    }
  }

  /// One row of table 3.2; percent, percentage points, or squares of them.
  package struct Row: Hashable, Sendable {
    package let combined: Double
    /// (u_i·E_i,t/ΣE_t)².
    package let contributionToVariance: Double
    /// A and B.
    package let typeA: Double
    package let typeB: Double
    package let trendFromFactor: Double
    package let trendFromActivity: Double
  }

  package let rows: [Row]
  /// U, in percent of the year's emissions.
  package let inventory: Double
  /// T in percent, and U_T in percentage points.
  package let trend: Double
  package let trendUncertainty: Double

  package init(_ categories: [Category]) throws(Mistake) {
    for (number, category) in categories.enumerated() {
      let numbers = [category.activityUncertainty, category.factorUncertainty, category.base, category.year]
      guard numbers.allSatisfy(\.isFinite) else { throw .notFinite(category: number) }
      guard numbers[0] >= 0, numbers[1] >= 0 else { throw .uncertainty(category: number) }
    }
    let base = categories.reduce(0) { $0 + $1.base }
    let year = categories.reduce(0) { $0 + $1.year }
    guard base != 0, year != 0 else { throw .noEmissions }
    rows = categories.map { Self.row($0, base: base, year: year) }
    guard rows.allSatisfy({ $0.typeA.isFinite && $0.contributionToVariance.isFinite }) else {
      throw .noEmissions
    }
    inventory = rows.reduce(0) { $0 + $1.contributionToVariance }.squareRoot()
    trend = 100 * ((year - base) / base)
    trendUncertainty =
      rows.reduce(0) {
        $0 + $1.trendFromFactor * $1.trendFromFactor + $1.trendFromActivity * $1.trendFromActivity
      }.squareRoot()
  }

  private static func row(_ category: Category, base: Double, year: Double) -> Row {
    let (ad, ef) = (category.activityUncertainty, category.factorUncertainty)
    let combined = (ad * ad + ef * ef).squareRoot()
    let contribution = combined * category.year / year
    let a = abs((category.year * base - category.base * year) / (base * (base + 0.01 * category.base)))
    let b = abs(category.year / base)
    let root = 2.0.squareRoot()
    return Row(
      combined: combined, contributionToVariance: contribution * contribution, typeA: a, typeB: b,
      trendFromFactor: category.sharesFactor ? a * ef : b * ef * root,
      trendFromActivity: category.sharesActivity ? a * ad : b * ad * root)
  }
}
