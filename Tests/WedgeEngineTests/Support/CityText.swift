/// A city made up by chance, as the text of a file, with the numbers that a test needs again.
struct CityText {
  let text: String
  /// Mode → persons a vehicle.
  let occupancy: [String: Double]
  /// In percent.
  let losses: [String: Double]
  /// In percent.
  let imports: [String: Double]
  /// kgCO2e/kWh of what is bought from outside.
  let importIntensity: Double
  /// What one unit of heat put out takes in of gas and of electricity.
  let heatFromGas: Double
  let heatFromPower: Double
  let isFedByWaste: Bool
  let gwp: String
  /// What a tonne of compost gives off, and a tonne of the works' goods: kgCH4, kgN2O; tCO2, kgN2O.
  let compost: (ch4: Double, n2o: Double)
  let works: (co2: Double, n2o: Double)
  /// kt a year that the works make.
  let made: Double
  let modes: [String]
  let buildings: [String]
  let streams: [String]
  static let treatments = ["landfill", "compost", "burning", "recycling"]

  init(seed: UInt64) {
    var chance = Chance(seed)
    func number(_ low: Double, _ high: Double) -> Double { (chance.number(low, high) * 1e4).rounded() / 1e4 }
    modes = (0..<chance.whole(2...4)).map { "mode\($0)" }
    buildings = (0..<chance.whole(1...3)).map { "building\($0)" }
    streams = (0..<chance.whole(1...4)).map { "stream\($0)" }
    isFedByWaste = chance.chance(0.5)
    losses = ["electricity": number(0, 15), "heat": number(0, 20)]
    imports = ["electricity": chance.chance(0.5) ? number(0, 60) : 0]
    importIntensity = number(0.05, 0.8)
    heatFromGas = number(0.3, 1.2)
    heatFromPower = number(0.01, 0.2)
    var occupancy: [String: Double] = [:]
    for mode in modes { occupancy[mode] = number(1, 20) }
    self.occupancy = occupancy

    let last = chance.whole(2030...2050)
    gwp = chance.pick(["SAR", "AR4", "AR5", "AR6"])
    compost = (number(1, 6), number(0.1, 0.4))
    works = (number(0.1, 1), number(0.1, 2))
    made = number(10, 90)
    func shares(_ names: [String]) -> String {
      let parts = chance.percentages(names.count)
      let rows = names.enumerated().map { index, name in
        index == names.count - 1 ? "\(name) = rest" : "\(name) = \(parts[index])"
      }
      return "{ \(chance.shuffled(rows).joined(separator: "; ")) }"
    }

    var transport = "  activity = population * \(number(4_000, 12_000)) pkm/person/yr\n"
    transport += "  shares split \(shares(modes + ["walking"]))\n"
    transport += "  powertrain liquid { carrier motor_fuel }\n  powertrain plug { carrier electricity }\n"
    transport += "  powertrain both { shares carriers { motor_fuel = 60 %; electricity = rest } }\n"
    transport += "  mode walking { energy none }\n"
    for mode in modes {
      transport += """
          mode \(mode) {
            occupancy = \(occupancy[mode] ?? 1) person/vehicle
            distance_per_vehicle = \(number(5_000, 40_000)) vkm/vehicle/yr
            lifetime = \(number(8, 18)) yr; start steady; surplus retire
            shares sales \(shares(["liquid", "plug", "both"]))
            energy_use { liquid = \(number(1, 12)) MJ/vkm; plug = \(number(0.3, 4)) MJ/vkm; both = \(number(1, 8)) MJ/vkm }
          }

        """
    }

    var energy = """
        fuel motor_fuel { shares blend { oil = rest; crop_oil = \(number(0, 20)) % } }
        fuel oil { co2 = \(number(68, 76)) tCO2/TJ; ch4 = \(number(1, 20)) kgCH4/TJ; n2o = \(number(0.5, 6)) kgN2O/TJ }
        fuel crop_oil { carbon biogenic; co2 = 71 tCO2/TJ; ch4 = \(number(1, 20)) kgCH4/TJ; n2o = \(number(0.5, 6)) kgN2O/TJ }
        fuel gas { co2 = \(number(52, 58)) tCO2/TJ; ch4 = \(number(1, 9)) kgCH4/TJ; n2o = \(number(0.1, 1)) kgN2O/TJ }
        network electricity {
          losses = \(losses["electricity"] ?? 0) %
          imports = \(imports["electricity"] ?? 0) %; import_intensity = \(importIntensity) kgCO2e/kWh
          shares mix \(shares(["gas_plant", "oil_plant", "wind"]))
          plant gas_plant { input gas; efficiency = \(number(35, 60)) % }
          plant oil_plant { input oil; efficiency = \(number(25, 45)) % }
          plant wind { }
        }
        network heat { losses = \(losses["heat"] ?? 0) %; inputs { gas = \(heatFromGas); electricity = \(heatFromPower) } }
        heating boiler { carrier gas; efficiency = \(number(75, 98)) % }
        heating pump { carrier electricity; efficiency = \(number(2, 5)) }
        heating station { carrier heat; efficiency = \(number(80, 99)) % }
        demand kilns { carrier gas; amount = \(number(100, 900)) TJ/yr; gpc "I.3.1" scope 1 }
        demand lights { carrier electricity; amount = [2020: \(number(10, 90)), 2050: \(number(10, 90))] GWh/yr linear; gpc "I.2.2" scope 2 }
        demand baths { carrier heat; amount = 400 TJ/yr; gpc "I.2.2" scope 2 }

      """
    for building in buildings {
      energy += """
          building \(building) {
            floor_area = \(number(1, 9)) million m2; demolition = \(number(0, 2)) %/yr
            heat = \(number(60, 220)) kWh/m2/yr; heat_new = \(number(20, 60)) kWh/m2/yr
            retrofit_rate = \(number(0, 3)) %/yr; retrofit_saving = \(number(20, 60)) %
            electricity = \(number(10, 60)) kWh/m2/yr; turnover = \(number(2, 9)) %/yr
            shares heating \(shares(["boiler", "pump", "station"]))
            shares installs \(shares(["boiler", "pump", "station"]))
          }

        """
    }

    let feeds = isFedByWaste ? "; feeds heat; energy_recovered = \(number(0.5, 2)) GJ/t" : ""
    var waste = """
        generation = [2020: \(number(0.2, 0.5)), 2050: \(number(0.2, 0.5))] t/person/yr linear
        shares composition \(shares(streams))
        treatment landfill { method decay; methane_fraction = 50 %; oxidation = 10 %; recovery = \(number(0, 60)) % }
        treatment compost { method factor; ch4 = \(compost.ch4) kgCH4/t; n2o = \(compost.n2o) kgN2O/t }
        treatment burning { method combustion; n2o = \(number(0.02, 0.1)) kgN2O/t\(feeds) }
        treatment recycling { method none }

      """
    for stream in streams {
      waste += """
          stream \(stream) {
            doc = \(number(2, 40)) %; doc_f = 50 %; decay = \(number(0.03, 0.3))/yr; fossil_carbon = \(number(0, 50)) %
            past_landfilled = [2019: \(number(1, 30))] kt/yr before grow \(number(0, 2)) %/yr
            shares treatment \(shares(Self.treatments))
          }

        """
    }

    text = """
      wedge 1
      city "Anyville" { horizon 2020 to \(last); base_year 2020; money USD2022; gwp "\(gwp)"; assumed "by chance" }
      population = [2020: \(chance.whole(40_000...900_000)), 2050: \(chance.whole(40_000...900_000))] person linear
      transport {
      \(transport)}
      energy {
      \(energy)}
      waste {
      \(waste)}
      ippu {
        item works { activity = \(made) kt/yr; co2 = \(works.co2) tCO2/t; n2o = \(works.n2o) kgN2O/t }
        item cooling { activity = population; co2e = \(number(0.01, 0.1)) tCO2e/person/yr }
      }
      afolu { item fields { activity = \(number(1, 20)) kt/yr; ch4 = \(number(1, 20)) kgCH4/t } }
      lever ride "Another split" { effect shift \(number(1, 4)) pp from transport.split.mode0 to transport.split.mode1
        schedule linear from 2022 to 2032; controlled_by city }
      lever plug_in "Other vehicles" { effect set transport.mode0.sales to { plug = 80 %; liquid = rest }
        schedule s_curve from 2022 to 2040; controlled_by state }
      lever insulate "Less heat" { effect reduce energy.building0.heat by \(number(5, 40)) %
        schedule smoothstep from 2021 to 2035; controlled_by city }
      lever pumps "Other heating" { effect set energy.building0.installs to { pump = 70 %; station = rest }
        schedule logistic at \(chance.whole(2022...2035)) rate 0.4/yr; controlled_by market }
      lever wind_power "Another mix" { effect set energy.electricity.mix to { wind = 90 %; gas_plant = rest }
        schedule linear from 2023 to 2040; controlled_by state }
      lever sorting "Other treatment" {
        effect set waste.stream0.treatment to { compost = 40 %; recycling = rest }
        schedule linear from 2022 to 2030; controlled_by city }
      lever cleaner "Less per tonne" { effect reduce ippu.works.co2 by 30 %; schedule step at 2025; controlled_by market }
      scenario bau "As it is" { }
      scenario plan "All levers" from bau {
        apply ride at \(chance.whole(10...100)) %; apply plug_in at \(chance.whole(10...100)) %
        apply insulate; apply pumps at \(chance.whole(10...100)) %; apply wind_power at \(chance.whole(10...100)) %
        apply sorting at \(chance.whole(10...100)) %; apply cleaner
      }

      """
  }
}
