import CityModel
import Foundation
import Modelling
import Plans
import Testing

@Suite struct SweetDecayTests {
  private func city(_ mass: [Double], rate: Double, through last: Int) -> ToyCity {
    let city = ToyCity(2000, through: last)
    city.add(
      .init(
        kind: "treatment", path: "waste.site",
        slots: ["correction": .plain(1), "methane_density": .of(0.7, "kgCH4/m3")],
        settings: ["method": "sweet"]))
    city.add(
      .init(
        kind: "stream", path: "waste.mixed",
        slots: [
          "generated": .series(2000, mass, "t/yr"), "decay": .of(rate, "/yr"),
          "methane_potential": .of(80, "m3/t"), "past_landfilled": .of(0, "t/yr"),
        ], shares: ["treatment": ["waste.site": .plain(1)]]))
    return city
  }

  @Test(arguments: [0.1, 0.4, 1.2])
  func `a deposit gives its potential but for what the middle of the year misses`(_ rate: Double) throws {
    // k·Σ e^(−k(n − ½)) over n = 1, 2, … is (k/2)/sinh(k/2); e^(−40) is left of it.
    let half = rate / 2
    let count = Int(40 / rate)
    let city = city([1000] + Array(repeating: 0, count: count), rate: rate, through: 2000 + count)
    let all = try city.result("waste.site", "methane_generated").reduce(0, +)
    #expect(isClose(all, 1000 * 80 * 0.7 * half / sinh(half), 1e-12))
    #expect(city.check().isEmpty)
  }

  @Test func `it counts as methane of a landfill`() throws {
    let city = city(Array(repeating: 1000, count: 11), rate: 0.2, through: 2010)
    let line = try #require(city.lowering.lines(of: city.member("waste.site")).first)
    #expect(line.gpc == "III.1.1" && line.gas == .biogenicCH4)
    // All of it escapes where none is collected.
    expectClose(
      try city.result("waste.site", "methane_emitted"), try city.result("waste.site", "methane_generated"),
      1e-15, "")
  }
}
