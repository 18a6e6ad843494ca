import Testing

@testable import Units

struct UnitTests {
  @Test func `a value is converted to coherent units and back`() {
    let perDay = Unit(text: "t/day", dimension: .mass / .time, multiplier: 365_000)
    #expect(perDay.coherent(2) == 730_000)
    #expect(perDay.value(ofCoherent: 730_000) == 2)
    #expect(Unit.plain.coherent(0.28) == 0.28 && Unit.plain.dimension.isOne)
  }

  @Test func `a product beyond the largest number is not lost`() {
    let unit = Unit(text: "x", dimension: .one, multiplier: 1e200, divisor: 1e200)
    #expect(unit.coherent(1e150) == 1e150)
    #expect(unit.value(ofCoherent: 1e150) == 1e150)
  }
}
