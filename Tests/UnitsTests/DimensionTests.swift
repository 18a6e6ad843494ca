import Testing

@testable import Units

struct DimensionTests {
  private static func random(_ random: inout SeededGenerator) -> Dimension {
    let bases: [Dimension] = [
      .mass, .length, .energy, .time, .co2, .ch4, .n2o, .co2e, .gas("SF6"), .person, .vehicle,
      .dwelling, .household, .trip, .money("USD2022"), .money("EUR2020"),
    ]
    return (0..<Int.random(in: 0...4, using: &random)).reduce(Dimension.one) { product, _ in
      product * bases.randomElement(using: &random)!.power(Int.random(in: -2...2, using: &random))
    }
  }

  @Test func `dimensions form a commutative group`() {
    var random = SeededGenerator(3)
    for _ in 0..<500 {
      let (a, b, c) = (Self.random(&random), Self.random(&random), Self.random(&random))
      #expect(a * b == b * a)
      #expect((a * b) * c == a * (b * c))
      #expect(a * .one == a)
      #expect((a / a).isOne)
      #expect(a / b == (b / a).power(-1))
      #expect((a * b).power(3) == a.power(3) * b.power(3))
      #expect(a.power(2) * a.power(-1) == a)
      #expect(a.power(0).isOne)
    }
  }

  @Test func `equal dimensions have equal hashes`() {
    let one = Dimension.energy / .area / .time
    let other = Dimension.time.power(-1) * .energy / .length / .length
    #expect(one == other && one.hashValue == other.hashValue)
  }

  @Test func `endless squaring saturates`() {
    var dimension = Dimension.length / .time
    for _ in 0..<200 { dimension = dimension * dimension }
    #expect(dimension.exponent(of: .init(.length, "length")) == Dimension.largestExponent)
    #expect(dimension.exponent(of: .init(.time, "time")) == -Dimension.largestExponent)
    #expect(Dimension.length.power(.max).exponent(of: .init(.length, "length")) == Dimension.largestExponent)
    #expect(Dimension.length.power(.min).exponent(of: .init(.length, "length")) == -Dimension.largestExponent)
  }

  @Test(arguments: [
    ("kWh/m2/yr", "energy per area per year"), ("t/(person*yr)", "mass per person per year"),
    ("tCO2e/TJ", "mass of CO2e per energy"), ("vkm/yr", "vehicle distance per year"),
    ("kWh/vkm", "energy per vehicle distance"), ("vkm/vehicle/yr", "length per year"),
    ("/yr", "a rate per year"), ("USD2022/person/yr", "money of USD2022 per person per year"),
    ("tCH4/t", "mass of CH4 per mass"), ("person/vehicle", "persons per vehicle"), ("t/kg", "a plain ratio"),
    ("/m2", "a number per area"), ("m3", "volume"), ("kW", "energy per year"), ("yr", "time"),
    ("USD2022/kWh", "money of USD2022 per energy"), ("tkm", "freight distance"),
  ])
  func `a dimension reads as words`(text: String, words: String) throws {
    #expect(try UnitCatalogue().parse(text).get().dimension.description == words)
  }

  @Test func `the example of a dimension is a unit of it`() throws {
    let catalogue = UnitCatalogue()
    var random = SeededGenerator(5)
    for _ in 0..<500 {
      let dimension = Self.random(&random)
      guard dimension.powers.allSatisfy({ abs($0.exponent) <= 9 }) else { continue }
      let example = dimension.exampleUnit
      #expect(try catalogue.parse(example).get().dimension == dimension, "\(example)")
    }
    let asked = Dimension.energy / .area / .time
    #expect(asked.exampleUnit == "kWh/m2/yr")
    #expect((Dimension.ch4 / .mass).exampleUnit == "tCH4/t")
  }

  @Test func `CO2 counts as CO2e, and no other change of dimension is free`() {
    #expect((Dimension.co2 / .energy).isUsable(as: .co2e / .energy))
    #expect(!(Dimension.co2e / .energy).isUsable(as: .co2 / .energy))
    #expect(!Dimension.ch4.isUsable(as: .co2e))
    #expect(!Dimension.mass.isUsable(as: .co2))
    #expect(!Dimension.person.isUsable(as: .household))
    #expect(!(Dimension.energy / .time).isUsable(as: .energy))
  }
}
