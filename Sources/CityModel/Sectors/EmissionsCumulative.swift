import Modelling
import Plans

/// Totals added up over the years, as a carbon budget counts them.
enum EmissionsCumulative {
  static let kind = KindDeclaration(
    "cumulative", .part, in: ["emissions"], "totals added up from the first year of the horizon",
    results: [
      sum("gross", "everything in BASIC+"), sum("net", "gross less removals and offsets"),
      sum("basic", "GPC BASIC"), sum("basic_plus", "GPC BASIC+"),
      sum("territorial", "given off inside the border, with plants that supply the grid"),
    ])

  private static func sum(_ total: String, _ meaning: String) -> ResultDeclaration {
    ResultDeclaration(total, "ktCO2e", meaning) { city, member, _ in
      guard let emissions = city.city.parent(of: member) else { return city.zero }
      let yearly = city.graph.spread(city.result(total, of: emissions), over: city.horizon)
      return city.graph.recurrence(
        city.graph.constant(1), yearly, start: city.zero, years: city.horizon)
    }
  }
}
