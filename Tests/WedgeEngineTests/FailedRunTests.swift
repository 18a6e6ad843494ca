import Testing
import WedgeEngine

/// Files without a mistake whose run gives no valid result: exit code 3, with cause and year.
struct FailedRunTests {
  private func run(_ feature: String, replacing old: String, with new: String) throws -> CommandResult {
    let folder = try TemporaryFolder()
    let text = try Repository.text("Scenarios/Features/\(feature).wedge")
    let file = try folder.write(text.replacing(old, with: new), to: "\(feature).wedge")
    return Engine().run(RunOptions(file: file))
  }

  /// What is said about the run of a small city, which must fail with these lines among the message.
  private func expectFailure(
    _ facts: String, _ lines: [String], at location: SourceLocation = #_sourceLocation
  ) throws {
    let folder = try TemporaryFolder()
    let text = WorkedCity.text(facts, horizon: "2020 to 2030")
    let file = try folder.write(text, to: "failing.wedge")
    let result = Engine().run(RunOptions(file: file))
    #expect(result.exitCode == .failed, "\(result.messages)", sourceLocation: location)
    #expect(result.output.isEmpty, sourceLocation: location)
    for line in lines {
      #expect(
        result.messages.contains(line), "\(line) is not in\n\(result.messages)", sourceLocation: location)
    }
  }

  @Test func `networks that come to live on each other are named with their loop and the year`() throws {
    // 0.5 · 2.1 = 1.05 in 2028; the radius is its square root.
    try expectFailure(
      """
      energy {
        network power { inputs { steam = 0.5 } }
        network steam { inputs { power = [2020: 0.5, 2030: 2.5] linear } }
        demand shops { carrier power; amount = 5 GWh/yr }
      }
      """,
      [
        "error[E1002]: the balance of energy.power, energy.steam has no solution in 2028",
        "= path  energy.power → energy.steam → energy.power takes 1.05 of each unit",
        "= found the spectral radius of the balance is 1.025, and must be below 1",
      ])
  }

  @Test func `a network that takes all it puts out is named`() throws {
    try expectFailure(
      """
      energy {
        network power { inputs { power = [2020: 0.5, 2030: 1.5] linear } }
        demand shops { carrier power; amount = 5 GWh/yr }
      }
      """,
      [
        "error[E1002]: the balance of energy.power has no solution in 2025",
        "= found what energy.power takes of its own output is 100 %, which must stay below 100 %",
      ])
  }

  @Test
  func `a fleet that shrinks faster than it dies says what is left, what is wanted and the three words`()
    throws
  {
    let result = try run(
      "small", replacing: "distance             = population * 4_200 vkm/person/yr",
      with: "distance = [2020: 420 million, 2025: 40 million] vkm/yr linear then hold")
    #expect(result.exitCode == .failed)
    for line in [
      "error[E1003]: transport.car falls faster than its stock leaves in 2021", "small.wedge:14:8",
      "vehicles of earlier years are left, ", "surplus keep        they stay",
      "surplus retire      they are scrapped early, pro rata", "surplus negative    sales below zero",
    ] { #expect(result.messages.contains(line), "\(line) is not in\n\(result.messages)") }
  }

  @Test func `survivors and wanted vehicles are said in numbers`() throws {
    // 100 are sold in 2020, of which S(1) = e^−0.1 = 0.9048 are left; 50 are wanted.
    try expectFailure(
      """
      transport {
        powertrain engine { carrier petrol }
        mode car {
          distance = [2020: 100_000, 2021: 50_000, 2030: 50_000] vkm/yr linear
          distance_per_vehicle = 1_000 vkm/vehicle/yr; past_sales = 0 vehicle/yr
          survival { law weibull; scale = 10 yr; shape = 1 }
          energy_use { engine = 1 kWh/vkm }
        }
      }
      energy { fuel petrol { co2 = 70 tCO2/TJ; ch4 = 0 kgCH4/TJ; n2o = 0 kgN2O/TJ } }
      """,
      [
        "error[E1003]: transport.car falls faster than its stock leaves in 2021",
        "= found 90.48 vehicles of earlier years are left, 50 are wanted",
      ])
  }

  @Test func `a load that outgrows the plants is named with its block, its size and the year`() throws {
    try expectFailure(
      """
      energy {
        network electricity {
          dispatch merit_order
          plant wind { capacity = 60 MW }
          plant gas_turbine { input gas; efficiency = 40 %; capacity = 50 MW; availability = 80 % }
          block peak { load = [2020: 80, 2030: 120] MW linear; duration = 100 h/yr }
          block base { load = 40 MW; duration = 8_660 h/yr }
        }
        fuel gas { co2 = 50 tCO2/TJ; ch4 = 0 kgCH4/TJ; n2o = 0 kgN2O/TJ }
        demand homes { carrier electricity; amount = 300 GWh/yr }
      }
      """,
      [
        "error[E1004]: the plants of energy.electricity cannot meet the load in 2026",
        "= found the load of energy.electricity.peak is 104 MW, what the plants offer 100 MW",
      ])
  }

  @Test func `more methane recovered than generated is said in numbers`() throws {
    // 10_000 t · 0.2 · 0.5 · 0.5 · 16/12 = 666.7 t; 100 t more are collected each year and 200 in 2020.
    try expectFailure(
      """
      waste {
        stream food { generated = 10_000 t/yr; doc = 20 %; doc_f = 50 %; shares treatment { site = 100 % } }
        treatment site { method commitment; recovered = [2020: 200, 2030: 1_200] tCH4/yr linear }
      }
      """,
      [
        "error[E1007]: waste.site recovers more methane than is generated in 2025",
        "= found methane recovered is 700 tCH4/yr, generated 666.7 tCH4/yr",
      ])
  }

  @Test func `shares that a lever pushes too far name the lever, the rows and the scenario`() throws {
    try expectFailure(
      """
      transport {
        powertrain petrol { carrier fuel_oil }
        powertrain hybrid { carrier fuel_oil }
        powertrain electric { carrier fuel_oil }
        mode car {
          distance = 1 million vkm/yr; distance_per_vehicle = 10_000 vkm/vehicle/yr; lifetime = 10 yr
          start steady
          shares sales { electric = 60 %; hybrid = 20 %; petrol = rest }
          energy_use { petrol = 1 kWh/vkm; hybrid = 0.7 kWh/vkm; electric = 0.2 kWh/vkm }
        }
      }
      energy { fuel fuel_oil { co2 = 70 tCO2/TJ; ch4 = 0 kgCH4/TJ; n2o = 0 kgN2O/TJ } }
      lever more "More electric cars" {
        effect add 30 pp to transport.car.sales.electric
        schedule linear from 2020 to 2030
      }
      scenario deep "Deep" { apply more }
      """,
      [
        "error[E1005]: transport.car.sales.petrol comes to −1 % in 2027",
        "= note in scenario deep", "= found electric is 81 %", "hybrid is 20 %",
        "= note lever more acts on transport.car.sales.electric",
      ].map { $0.replacing("= note ", with: "= note  ") })
  }

  @Test func `a number that is computed beyond its bounds is named with its value`() throws {
    try expectFailure(
      """
      waste {
        let slip = [2020: 50 %, 2030: 150 %] linear
        stream food { generated = 10_000 t/yr; doc = 20 %; doc_f = 50 %; shares treatment { site = 100 % } }
        treatment site { method commitment; oxidation = slip * 1.1 }
      }
      """,
      [
        "error[E1006]: waste.site.oxidation leaves the bounds of its slot in 2025",
        "= found waste.site.oxidation is 110 %, and must lie in 0 % .. 100 %",
      ])
  }

  @Test func `energy use of vehicles sold before the horizon stays within its bounds`() throws {
    // Four lifetimes before 2020 the fall is still 4 MJ/vkm.
    try expectFailure(
      """
      transport {
        let fall = [1990: 4, 2020: 0] MJ/vkm linear then hold before hold
        mode car {
          distance = 10_000_000 vkm/yr; distance_per_vehicle = 10_000 vkm/vehicle/yr; lifetime = 10 yr
          start steady
          energy_use { engine = 2 MJ/vkm - fall }
        }
        powertrain engine { carrier petrol }
      }
      energy { fuel petrol { co2 = 70 tCO2/TJ } }
      """,
      [
        "error[E1006]: transport.car.energy_use.engine leaves the bounds of its slot in 1980",
        "= found transport.car.energy_use.engine is −2 MJ/vkm",
      ])
  }

  @Test func `heat that nobody wants is said in numbers`() throws {
    // 1_000 t at 10 MJ/kg give 10 TJ; 12 TJ are wanted in 2020 and 1 TJ less each year.
    try expectFailure(
      """
      energy { network heat { }; demand homes { carrier heat; end_use residential; amount = [2020: 12, 2030: 2] TJ/yr linear } }
      waste {
        stream rubbish { generated = 1_000 t/yr; fossil_carbon = 60 %; shares treatment { burner = 100 % } }
        treatment burner { method combustion; energy_recovered = 10 MJ/kg; feeds heat }
      }
      """,
      [
        "error[E1006]: energy.heat leaves the bounds of its slot in 2023",
        "= found what its own plants would have to put out is −1 TJ/yr",
      ])
  }

  @Test func `a division by nothing names the year`() throws {
    let result = try run(
      "small", replacing: "target halve",
      with: """
        ippu {
          item x {
            activity = population / (population - population at 2030)
            co2e = 1 kgCO2e/yr
            gpc "IV.1" scope 1
          }
        }
        target halve
        """)
    #expect(result.exitCode == .failed)
    #expect(result.messages.contains("is not a finite number in 2030"))
  }
}
