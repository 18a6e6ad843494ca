import Testing

@testable import Units

struct ExchangesTests {
  @Test func `an exchange makes two moneys one dimension`() throws {
    var catalogue = UnitCatalogue()
    catalogue.exchanges.reporting = "USD2022"
    #expect(catalogue.exchanges.tie(1, "EUR2020", equals: 1.25, "USD2022") == nil)
    let euro = try catalogue.parse("EUR2020/m2").get()
    #expect(euro.dimension == .money("USD2022") / .area)
    #expect(euro.coherent(100) == 125)
  }

  @Test func `moneys without exchange stay apart`() throws {
    let catalogue = UnitCatalogue()
    #expect(try catalogue.parse("USD2015").get().dimension != catalogue.parse("USD2022").get().dimension)
  }

  @Test func `the order and direction of exchange lines do not matter`() throws {
    let lines: [(Double, String, Double, String)] = [
      (1, "EUR2020", 1.25, "USD2020"), (2, "USD2022", 1.5, "USD2020"), (4, "GBP2020", 5, "EUR2020"),
    ]
    var sizes: Set<Double> = []
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
      var catalogue = UnitCatalogue()
      catalogue.exchanges.reporting = "USD2022"
      for line in order.map({ lines[$0] }) {
        #expect(catalogue.exchanges.tie(line.0, line.1, equals: line.2, line.3) == nil)
      }
      sizes.insert(try catalogue.parse("GBP2020").get().factor)
    }
    // 1 GBP2020 = 1.25 EUR2020 = 1.5625 USD2020 = 1.5625 · 2 / 1.5 USD2022.
    #expect(sizes.count == 1)
    #expect(abs((sizes.first ?? 0) - 1.5625 * 2 / 1.5) < 1e-15)
  }

  @Test func `mistaken exchanges are told apart`() {
    var exchanges = Exchanges()
    #expect(exchanges.tie(1, "EUR", equals: 1, "USD2022") == .notMoney(text: "EUR"))
    #expect(exchanges.tie(0, "EUR2020", equals: 1, "USD2022") == .unusableSize(name: "EUR2020"))
    #expect(exchanges.tie(1, "EUR2020", equals: 1.2, "USD2022") == nil)
    #expect(
      exchanges.tie(1, "USD2022", equals: 1, "EUR2020")
        == .exchangeAlreadyKnown(from: "USD2022", to: "EUR2020"))
    #expect(
      exchanges.tie(1, "USD2022", equals: 2, "USD2022")
        == .exchangeAlreadyKnown(from: "USD2022", to: "USD2022"))
  }
}
