/// Vehicles by year of sale, driven by sales or by the stock that is wanted.
///
/// A cohort is a mode that buys what all buy, in one year alone.
enum DynamicStockCheck: VectorCheck {
  static let kinds = ["dynamic stock model"]
  private static let first = 2000

  static func reproduce(_ item: VectorFile.Case, _ comparison: Comparison) throws {
    let inputs = item.inputs
    let isDriven = inputs["mode"].text == "stock_driven"
    guard isDriven || inputs["mode"].text == "inflow_driven" else { throw UnknownInput(inputs["mode"].text) }
    let values = inputs[isDriven ? "stock" : "inflow"].numbers
    let years = values.indices.map { first + $0 }
    guard let last = years.last else { throw UnknownInput("a case without years") }
    let survival = try survival(inputs["lifetime"])
    func mode(_ name: String, _ facts: String) -> String {
      """
      mode \(name) {
        distance_per_vehicle = 10_000 vkm/vehicle/yr; energy none; past_sales = [\(first - 1): 0] vehicle/yr
        \(facts)
        \(survival)
      }
      """
    }
    /// One in a year of sale, none before and after.
    func only(_ year: Int) -> String {
      let start = year == first ? "" : "\(first): 0, "
      return "[\(start)\(year): 1, \(year + 1): 0] step then hold"
    }
    let all =
      isDriven
      ? "vehicles = \(Written.series(values, from: first, "vehicle")); surplus negative"
      : "bought = \(Written.series(values, from: first, "vehicle/yr"))"
    let cohorts = years.map { mode("c\($0)", "bought = all.sold * \(only($0))") }
    let town = try Town(
      Town.file(
        first...last,
        """
        transport {
          \(mode("all", all))
          \(mode("one", "bought = 1 vehicle/yr * \(only(first))"))
          \(cohorts.joined(separator: "\n"))
        }
        """,
        Town.probes([("change", "transport.all.sold - transport.all.scrapped", "vehicle/yr")])))
    let wanted = item.expected
    func series(_ result: String) -> [Double] { town.series("transport.\(result)", years: years.count) }
    let (stock, sold, scrapped) = (series("all.stock"), series("all.sold"), series("all.scrapped"))
    let change = Array(town.probed("change").prefix(years.count))
    if wanted["survival_by_age"].exists {
      comparison.expect(series("one.stock"), wanted["survival_by_age"])
    }
    if wanted["stock_total"].exists { comparison.expect(stock, wanted["stock_total"]) }
    if wanted["inflow"].exists { comparison.expect(sold, wanted["inflow"]) }
    if wanted["outflow_total"].exists { comparison.expect(scrapped, wanted["outflow_total"]) }
    if wanted["stock_change"].exists { comparison.expect(change, wanted["stock_change"]) }
    if wanted["stock_by_cohort"].exists {
      let cohorts = years.map { series("c\($0).stock") }
      let table = years.indices.map { row in cohorts.map { $0.indices.contains(row) ? $0[row] : .nan } }
      comparison.expect(table, wanted["stock_by_cohort"])
    }
    if wanted["max_abs_balance"].exists {
      let before = [0] + stock.dropLast()
      let gaps = stock.indices.map { abs(sold[$0] - scrapped[$0] - (stock[$0] - before[$0])) }
      comparison.expect(gaps.max(), wanted["max_abs_balance"])
    }
    for (name, result) in [("mu_log", "log_centre"), ("sigma_log", "log_spread")] where wanted[name].exists {
      comparison.expect(town.first("transport.all.survival.\(result)"), wanted[name])
    }
  }

  private static func survival(_ lifetime: JSON) throws -> String {
    func number(_ name: String) -> String {
      Written.number(lifetime[name].list.first?.number ?? lifetime[name].number)
    }
    let ages = "mean = \(number("Mean")) yr; spread = \(number("StdDev")) yr"
    let law =
      switch lifetime["Type"].text {
      case "Fixed": "law fixed; mean = \(number("Mean")) yr"
      case "Normal": "law normal; first_year_losses allowed; \(ages)"
      case "FoldedNormal": "law folded_normal; \(ages)"
      case "LogNormal": "law lognormal; \(ages)"
      case "Weibull": "law weibull; scale = \(number("Scale")) yr; shape = \(number("Shape"))"
      default: throw UnknownInput("the lifetime \(lifetime["Type"].text)")
      }
    return "survival { \(law) }"
  }
}
