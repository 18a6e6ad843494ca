/// Curves of survival, read off one vehicle that is bought and watched.
enum SurvivalCheck: VectorCheck {
  static let kinds = ["scrappage curves"]

  static func reproduce(_ item: VectorFile.Case, _ comparison: Comparison) throws {
    let inputs = item.inputs
    let bounds = inputs["ages"].text.split(separator: ".").compactMap { Int($0) }
    let ages = inputs["ages"].list.isEmpty ? bounds : inputs["ages"].numbers.map { Int($0) }
    guard let youngest = ages.first, let oldest = ages.last else { throw UnknownInput("ages of no kind") }
    func number(_ name: String) -> String { Written.number(inputs["params"][name].number) }
    let logistic = "law logistic; median = \(number("median")) yr; steepness = \(number("beta"))/yr"
    let law =
      switch inputs["kind"].text {
      case "weibull": "law weibull; scale = \(number("scale")) yr; shape = \(number("shape"))"
      case "logistic": "\(logistic); first_year_losses allowed"
      case "logistic_norm": "\(logistic); first_year_losses none"
      default: throw UnknownInput("the survival \(inputs["kind"].text)")
      }
    let town = try Town(
      Town.file(
        2000...(2001 + oldest),
        """
        transport {
          mode one {
            bought = [2000: 1, 2001: 0] vehicle/yr step then hold; past_sales = [1999: 0] vehicle/yr
            distance_per_vehicle = 10_000 vkm/vehicle/yr; energy none
            survival { \(law) }
          }
        }
        """))
    // The year in which a vehicle reaches an age is the age after the year of sale.
    let alive = town.series("transport.one.stock").dropFirst(youngest)
    let lost = town.series("transport.one.scrapped").dropFirst(youngest + 1)
    let rate = town.series("transport.one.scrap_rate").dropFirst(youngest + 1).map { $0 / 100 }
    let wanted = item.expected
    comparison.expect(Array(alive.dropLast()), wanted["survival"])
    comparison.expect(Array(rate.prefix(wanted["hazard_annual"].list.count)), wanted["hazard_annual"])
    comparison.expect(Array(lost.prefix(wanted["scrap_share"].list.count)), wanted["scrap_share"])
  }
}
