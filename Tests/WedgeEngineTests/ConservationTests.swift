import Foundation
import ScenarioCompiler
import Testing

@testable import WedgeEngine

/// Cities made up by chance, from their text to their results: nothing is lost and nothing appears.
struct ConservationTests {
  /// A city, run, with its results at hand by scenario.
  private struct Run {
    let city: CityText
    let results: Results
    let scenario: String

    static func both(_ seed: Int) throws -> [Run] {
      let city = CityText(seed: UInt64(seed))
      let results = try Journey(text: city.text).values()
      return ["bau", "plan"].map { Run(city: city, results: results, scenario: $0) }
    }

    func series(_ path: String) -> [Double] { results.series(path, in: scenario) }

    func sum(_ paths: [String]) -> [Double] {
      let all = paths.map(series)
      guard let first = all.first else { return [] }
      return first.indices.map { step in all.reduce(0) { $0 + $1[step] } }
    }

    func paths(_ matches: (String) -> Bool) -> [String] { results.paths(in: scenario).filter(matches) }

    func expect(
      _ what: String, _ a: [Double], is b: [Double], sourceLocation: SourceLocation = #_sourceLocation
    ) {
      #expect(!a.isEmpty && a.count == b.count, "\(what)", sourceLocation: sourceLocation)
      let scale = (a + b).map(abs).max() ?? 0
      for (step, (x, y)) in zip(a, b).enumerated() where !agree(x, y, 1e-11, scale: scale) {
        Issue.record("\(scenario) \(what) in year \(step): \(x) and \(y)", sourceLocation: sourceLocation)
        return
      }
    }
  }

  private static let seeds = Array(1...12)

  @Test(arguments: seeds)
  func `cumulative totals add up the years from the first to each`(_ seed: Int) throws {
    for run in try Run.both(seed) {
      for total in ["gross", "net", "basic", "basic_plus", "territorial"] {
        var sum = 0.0
        let wanted = run.series("emissions.\(total)").map { yearly in
          sum += yearly
          return sum
        }
        run.expect(total, run.series("emissions.cumulative.\(total)"), is: wanted)
      }
    }
  }

  @Test(arguments: seeds)
  func `sectors, gases, scopes and members add up to the total`(_ seed: Int) throws {
    for run in try Run.both(seed) {
      let gross = run.series("emissions.gross")
      let sectors = ["transport", "energy", "waste", "ippu", "afolu"]
      run.expect("sectors", run.sum(sectors.map { "emissions." + $0 }), is: gross)
      let gases = ["co2", "ch4", "n2o", "fgases", "co2e_unsplit"]
      run.expect("gases", run.sum(gases.map { "emissions." + $0 }), is: gross)
      run.expect("scopes", run.sum((1...3).map { "emissions.scope\($0)" }), is: gross)
      run.expect("members", run.sum(run.paths { $0.hasSuffix(".emissions") }), is: gross)
      run.expect("net", run.series("emissions.net"), is: gross)
      for sector in ["transport", "ippu", "afolu"] {
        let members = run.paths { $0.hasPrefix(sector + ".") && $0.hasSuffix(".emissions") }
        run.expect(sector, run.sum(members), is: run.series("emissions." + sector))
      }
    }
  }

  /// IPCC assessment reports, 100 years: methane of biogenic carbon, nitrous oxide.
  private static let warming: [String: (ch4: Double, n2o: Double)] = [
    "SAR": (21, 310), "AR4": (25, 298), "AR5": (28, 265), "AR6": (27, 273),
  ]

  @Test(arguments: seeds)
  func `each gas is weighted once, with the city's own set`(_ seed: Int) throws {
    for run in try Run.both(seed) {
      let city = run.city
      let weights = try #require(Self.warming[city.gwp])
      run.expect(
        "compost",
        run.series("waste.compost.amount").map {
          $0 * (city.compost.ch4 * weights.ch4 + city.compost.n2o * weights.n2o) / 1000
        }, is: run.series("waste.compost.emissions"))
      let years = run.series("emissions.gross").count
      let co2 = (0..<years).map { run.scenario == "plan" && $0 >= 5 ? city.works.co2 * 0.7 : city.works.co2 }
      run.expect(
        "works", co2.map { city.made * ($0 + city.works.n2o * weights.n2o / 1000) },
        is: run.series("ippu.works.emissions"))
    }
  }

  @Test(arguments: seeds)
  func `what users are booked is what plants give off, and what is bought outside`(_ seed: Int) throws {
    for run in try Run.both(seed) {
      let sources = ["transport", "energy", "waste", "ippu", "afolu"].map { "emissions.at_source." + $0 }
      run.expect("sources", run.sum(sources), is: run.series("emissions.at_source.total"))
      run.expect(
        "territory", run.series("emissions.at_source.total"), is: run.series("emissions.territorial"))
      // GWh x kgCO2e/kWh = kt
      let bought = run.series("energy.electricity.output").map {
        $0 * (run.city.imports["electricity"] ?? 0) / 100 * run.city.importIntensity
      }
      let seen = zip(run.series("emissions.territorial"), bought).map { $0 + $1 }
      run.expect("both views", run.series("emissions.gross"), is: seen)
    }
  }

  @Test(arguments: seeds)
  func `the energy balance of each network and fuel closes`(_ seed: Int) throws {
    for run in try Run.both(seed) {
      let city = run.city
      let (power, heat) = (run.series("energy.electricity.output"), run.series("energy.heat.output"))
      let intoHeat = heat.map { $0 * city.heatFromPower }
      run.expect(
        "electricity", power.map { $0 * (1 - (city.losses["electricity"] ?? 0) / 100) },
        is: zip(run.series("energy.electricity.use"), intoHeat).map { $0 + $1 })
      let fed = city.isFedByWaste ? run.series("waste.burning.supplied") : heat.map { _ in 0 }
      run.expect(
        "heat", zip(heat, fed).map { ($0 + $1) * (1 - (city.losses["heat"] ?? 0) / 100) },
        is: run.series("energy.heat.use"))

      let plants = ["gas_plant", "oil_plant", "wind"].map { "energy.electricity.\($0).output" }
      run.expect(
        "plants", run.sum(plants), is: power.map { $0 * (1 - (city.imports["electricity"] ?? 0) / 100) })

      // Uses are printed in TJ or GWh: 1 GWh = 3.6 TJ.
      func drawn(_ carrier: String) -> [Double] {
        let vehicles = run.sum(run.paths { $0.hasPrefix("transport.") && $0.hasSuffix(".use." + carrier) })
        let rooms = run.sum(run.paths { $0.hasPrefix("energy.building") && $0.hasSuffix(".use." + carrier) })
        let blank = heat.map { _ in 0.0 }
        return zip(vehicles.isEmpty ? blank : vehicles, rooms.isEmpty ? blank : rooms).map { $0 + 3.6 * $1 }
      }
      let lights = run.series("energy.lights.use")
      run.expect(
        "users of electricity", zip(drawn("electricity"), lights).map { $0 + 3.6 * $1 },
        is: run.series("energy.electricity.use").map { 3.6 * $0 })
      let burnt = zip(run.series("energy.electricity.gas_plant.intake"), heat).map {
        $0 + $1 * city.heatFromGas
      }
      let kilns = run.series("energy.kilns.use")
      let gas = zip(drawn("gas"), zip(burnt, kilns)).map { $0 + 3.6 * ($1.0 + $1.1) }
      run.expect("users of gas", gas, is: run.series("energy.gas.use"))
      run.expect("users of motor fuel", drawn("motor_fuel"), is: run.series("energy.motor_fuel.use"))
    }
  }

  @Test(arguments: seeds)
  func `waste, travel and heating are divided without a rest`(_ seed: Int) throws {
    for run in try Run.both(seed) {
      let streams = run.sum(run.city.streams.map { "waste.\($0).amount" })
      run.expect("waste", run.sum(CityText.treatments.map { "waste.\($0).amount" }), is: streams)
      for building in run.city.buildings {
        let mix = run.paths { $0.hasPrefix("energy.\(building).heating_mix.") }
        #expect(mix.count == 3)
        run.expect("heating of \(building)", run.sum(mix), is: streams.map { _ in 100 })
      }
    }
    let (bau, plan) = (try Run.both(seed)[0], try Run.both(seed)[1])
    // A shift moves kilometres from one mode to another: all passengers are still on their way.
    func travelled(_ run: Run) -> [Double] {
      let all = run.city.modes.map { mode in
        run.series("transport.\(mode).distance").map { $0 * (run.city.occupancy[mode] ?? 0) }
      }
      return all[0].indices.map { step in all.reduce(0) { $0 + $1[step] } }
    }
    bau.expect("travel", travelled(bau), is: travelled(plan))
  }

  @Test(arguments: 1...8)
  func `the carbon of what is landfilled becomes gas, stays for good or is still there`(_ seed: Int) throws {
    var chance = Chance(UInt64(seed) + 100)
    let (doc, dissimilated) = (chance.number(0.05, 0.4), chance.number(0.4, 0.8))
    let (methane, rate) = (chance.number(0.45, 0.6), chance.number(0.05, 0.6))
    let years = chance.whole(1...30)
    let amount = chance.number(10, 900)
    let text = """
      wedge 1
      city "Exampleton" { horizon 2020 to 2100; base_year 2020; money USD2022; gwp "AR5"; assumed "by chance" }
      waste {
        amount = [2020: \(amount), \(2020 + years): \(amount)] kt/yr linear then stop
        treatment landfill { method decay; methane_fraction = \(methane * 100) %; oxidation = 0 %; recovery = 0 %; correction = 100 % }
        stream mixed {
          doc = \(doc * 100) %; doc_f = \(dissimilated * 100) %; decay = \(rate)/yr; past_landfilled = 0 t/yr
          shares treatment { landfill = 100 % }
        }
      }
      scenario bau "As it is" { }
      """
    let results = try Journey(text: text).values()
    let deposited = results.series("waste.landfill.amount", in: "bau").map { $0 * doc }
    let stored = results.series("waste.landfill.stored", in: "bau")
    let gas = results.series("waste.landfill.methane_generated", in: "bau").map { $0 * 12 / 16 / methane }
    var remaining = 0.0
    var (totalIn, totalOut) = (0.0, 0.0)
    for step in deposited.indices {
      // Decay begins in the year after the deposit.
      let gone = remaining * (1 - exp(-rate))
      #expect(agree(gas[step], gone, 1e-10, scale: amount * doc), "year \(2020 + step)")
      #expect(agree(stored[step], deposited[step] * (1 - dissimilated), 1e-12))
      remaining += deposited[step] * dissimilated - gone
      totalIn += deposited[step]
      totalOut += gas[step] + stored[step]
      #expect(totalOut <= totalIn * (1 + 1e-12), "more came out than went in by \(2020 + step)")
    }
    #expect(agree(totalIn, totalOut + remaining, 1e-11))
    // What the tonne gives in the long run is its methane potential, less what is still there.
    let left = exp(-rate * Double(80 - years))
    #expect(gas.reduce(0, +) >= totalIn * dissimilated * (1 - left) * (1 - 1e-12))
  }
}
