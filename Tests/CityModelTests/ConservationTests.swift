import Modelling
import Plans
import Testing

@testable import CityModel

/// Laws that hold in any city: nothing is lost, nothing is counted twice.
@Suite struct ConservationTests {
  private static let seeds = Array(1...10)

  private func sums(_ city: ToyCity, _ names: [String], in path: String = "emissions") throws -> [Double] {
    var total = Array(repeating: 0.0, count: city.horizon.count)
    for name in names { total = zip(total, try city.result(path, name)).map(+) }
    return total
  }

  @Test(arguments: seeds) func `sectors, gases and scopes each add up to the total`(seed: Int) throws {
    let city = RandomCity(seed: seed).city()
    #expect(city.check().isEmpty, "\(city.problems)")
    let gross = try city.result("emissions", "gross")
    let scale = gross.map(abs).max() ?? 1
    let sectors = ["transport", "energy", "waste", "ippu", "afolu"]
    expectClose(try sums(city, sectors), gross, 1e-11, absolute: 1e-11 * scale, "sectors")
    let gases = ["co2", "ch4", "n2o", "fgases", "co2e_unsplit"]
    expectClose(try sums(city, gases), gross, 1e-11, absolute: 1e-11 * scale, "gases")
    let scopes = ["scope1", "scope2", "scope3"]
    expectClose(try sums(city, scopes), gross, 1e-11, absolute: 1e-11 * scale, "scopes")
    let atSource = try sums(city, sectors, in: "emissions.at_source")
    expectClose(atSource, try city.result("emissions.at_source", "total"), 1e-11, absolute: 1e-11 * scale)
    expectClose(atSource, try city.result("emissions", "territorial"), 1e-11, absolute: 1e-11 * scale)
    let net = zip(try city.result("emissions", "net"), try sums(city, ["offsets", "removals"])).map(+)
    expectClose(net, gross, 1e-11, absolute: 1e-11 * scale, "net")
  }

  @Test(arguments: seeds) func `a total is the sum of its sectors to the last bit`(seed: Int) throws {
    let city = RandomCity(seed: seed).city()
    let sectors = ["afolu", "energy", "ippu", "transport", "waste"]
    #expect(try sums(city, sectors) == city.result("emissions", "gross"))
  }

  @Test(arguments: seeds) func `what totals add up and weigh together is the plain sum of the lines`(
    seed: Int
  ) throws {
    let city = RandomCity(seed: seed).city()
    let plain = try weight(city) { Standing($0).isGross }
    expectClose(try city.result("emissions", "gross"), plain, 1e-12, "seed \(seed)")
    let methane: Set<Gas> = [.fossilCH4, .biogenicCH4]
    let lines = city.lowering.lines().filter { methane.contains($0.gas) && Standing($0).isGross }
    let lowering = city.lowering
    expectClose(
      try city.values(lowering.flow(of: lines)), try city.values(lowering.graph.sum(lines.map(\.flow))),
      1e-12,
      "methane, seed \(seed)")
  }

  @Test(arguments: seeds) func `the energy of every network closes`(seed: Int) throws {
    let random = RandomCity(seed: seed)
    let city = random.city()
    let lowering = city.lowering
    for network in random.balanced {
      let member = city.member(network)
      let drawn = lowering.graph.sum(
        lowering.consumers(of: member).map { lowering.draw(of: $0, from: member) })
      let reaches = 1 - (city.value("losses", of: member, over: city.horizon) ?? lowering.zero)
      let entering = lowering.graph.sum(
        [lowering.result("output", of: member)]
          + random.heatInto(network).map { plant, efficiency in
            lowering.result("intake", of: city.member(plant)) * efficiency
          }
          + random.wasteInto(network).map { lowering.result("supplied", of: city.member($0)) })
      let exports = city.value("exports", of: member, over: city.horizon) ?? lowering.zero
      expectClose(
        try city.values(entering * reaches), try city.values(drawn + exports), 1e-10, absolute: 1, network)
    }
  }

  @Test(arguments: seeds) func `the use view is the plant view, but for imports, exports and fixed factors`(
    seed: Int
  ) throws {
    let random = RandomCity(seed: seed)
    let city = random.city()
    let used = try weight(city) { $0.view == .use }
    let atPlants = try weight(city) { $0.view == .source }
    let other = zip(atPlants, try brought(random, city)).map(+)
    #expect(atPlants.allSatisfy { $0 > 1e6 } && used.allSatisfy { $0 > 1e6 })
    expectClose(used, other, 1e-10, absolute: 1e-3, "seed \(seed)")
  }

  @Test(arguments: seeds)
  func `the totals of the two views differ by what crosses the border and nothing else`(seed: Int) throws {
    let random = RandomCity(seed: seed)
    let city = random.city()
    let gross = try city.result("emissions", "gross")
    let atSource = try city.result("emissions.at_source", "total")
    // Power and heat over the border; travel beyond it; own waste treated there, and others' waste here.
    let travelled = try weight(city) { $0.view == .both && $0.sector == "transport" && $0.scope == 3 }
    let sent = try weight(city) { $0.gpc == "III.1.2" }
    let taken = try weight(city) { $0.gpc == "III.2.3" }
    var other = zip(atSource, try brought(random, city)).map(+)
    other = zip(other, travelled).map(+)
    other = zip(zip(other, sent).map(+), taken).map(-)
    #expect([travelled, sent, taken].allSatisfy { $0.allSatisfy { $0 > 1e3 } })
    let scale = gross.map(abs).max() ?? 1
    expectClose(gross, other, 1e-10, absolute: 1e-11 * scale, "seed \(seed)")

    // BASIC leaves out industry, land, travel beyond the border and what networks lose.
    let losses = try weight(city) { $0.view == .use && $0.scope == 3 }
    let industry = try sums(city, ["ippu", "afolu"])
    let basic = zip(zip(zip(gross, losses).map(-), industry).map(-), travelled).map(-)
    expectClose(try city.result("emissions", "basic"), basic, 1e-10, absolute: 1e-11 * scale, "BASIC")
  }

  @Test(arguments: seeds) func `each gas of power and heat is used as it is burnt`(seed: Int) throws {
    let city = RandomCity(seed: seed).city()
    city.edit("energy.power") { $0.slots["exports"] = nil }
    // What is imported, and the network with a fixed factor, are known as CO2e alone.
    for gas in [Gas.co2, .fossilCH4, .biogenicCH4, .n2o] {
      let used = try weight(city) { $0.view == .use && $0.gas == gas }
      let burnt = try weight(city) { $0.view == .source && $0.gas == gas }
      #expect(burnt.allSatisfy { $0 > 1 }, "\(gas.name)")
      expectClose(used, burnt, 1e-10, absolute: 1e-3, "\(gas.name), seed \(seed)")
    }
  }

  /// CO2e of some lines, kg/yr.
  private func weight(_ city: ToyCity, _ counts: (EmissionLine) -> Bool) throws -> [Double] {
    let counted = city.lowering.lines().filter(counts).compactMap { line in
      GWPCatalogue.value(of: line.gas, in: city.gwp).map { line.flow * $0 }
    }
    return try city.values(city.lowering.graph.sum(counted))
  }

  /// What comes over the border by networks, less what goes out, kg CO2e/yr.
  private func brought(_ random: RandomCity, _ city: ToyCity) throws -> [Double] {
    let lowering = city.lowering
    var brought = lowering.zero
    for network in random.balanced {
      let member = city.member(network)
      let output = lowering.result("output", of: member)
      if let imports = city.value("imports", of: member, over: city.horizon),
        let factor = city.value("import_intensity", of: member, over: city.horizon)
      {
        brought = brought + output * imports * factor
      }
      if let exports = city.value("exports", of: member, over: city.horizon) {
        brought = brought - exports * lowering.result("delivered_intensity", of: member)
      }
    }
    for network in random.fixed {
      let member = city.member(network)
      brought =
        brought + lowering.result("use", of: member) * lowering.result("delivered_intensity", of: member)
    }
    return try city.values(brought)
  }

  @Test(arguments: seeds) func `the mass and the carbon of waste are all accounted for`(seed: Int) throws {
    let random = RandomCity(seed: seed)
    let city = random.city()
    var treated = Array(repeating: 0.0, count: city.horizon.count)
    for treatment in random.treatments { treated = zip(treated, try city.result(treatment, "amount")).map(+) }
    var generated = Array(repeating: 0.0, count: city.horizon.count)
    for stream in random.streams { generated = zip(generated, try city.result(stream, "amount")).map(+) }
    expectClose(treated, generated, 1e-12)
    expectClose(generated, Array(repeating: random.wasteMass, count: city.horizon.count), 1e-12)

    // Carbon that is burnt leaves as fossil or biogenic CO2.
    let burner = city.member("waste.burner")
    let gases = city.lowering.lines(of: burner).filter { [.co2, .biogenicCO2].contains($0.gas) }
    let carbon = try city.values(city.lowering.graph.sum(gases.map(\.flow))).map { $0 * 12 / 44 }
    var burnt = city.lowering.zero
    for stream in random.streams {
      let member = city.member(stream)
      let share = city.shares("treatment", of: member, over: city.horizon)?.first { $0.row == burner }?.share
      let parts = ["dry_matter", "carbon"].compactMap { city.value($0, of: member, over: city.horizon) }
      burnt =
        burnt + city.lowering.result("amount", of: member) * (share ?? city.lowering.zero) * parts[0]
        * parts[1]
    }
    expectClose(carbon, try city.values(burnt), 1e-12)
  }

  @Test func `the order in which a city is described changes no bit`() throws {
    for seed in [3, 11] {
      let straight = RandomCity(seed: seed).city()
      let reversed = RandomCity(seed: seed).city(reversed: true)
      for name in ["gross", "territorial", "waste"] {
        #expect(try straight.result("emissions", name) == reversed.result("emissions", name))
      }
    }
  }
}
