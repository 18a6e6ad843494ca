import Testing

/// Every rule of the GPC against counting twice, on a city small enough for a sheet of paper.
///
/// Gas gives 50 tCO2 a terajoule and nothing else, so that 1 TJ is 0.05 kt. Warming potentials
/// are those of AR5: 28 for methane, 265 for nitrous oxide.
struct DoubleCountingTests {
  private let gas = "energy { fuel gas { co2 = 50 tCO2/TJ; ch4 = 0 kgCH4/TJ; n2o = 0 kgN2O/TJ } }\n"

  /// A gas plant of efficiency 50 % behind a network: 0.1 kt for each TJ put out.
  private func grid(_ more: String = "") -> String {
    gas + "energy { network electricity { plant station { input gas; efficiency = 50 % }; \(more) } }\n"
  }

  private func homes(_ carrier: String, _ amount: String) -> String {
    "energy { demand homes_\(carrier) { carrier \(carrier); end_use residential; amount = \(amount) } }\n"
  }

  // MARK: Power and heat

  @Test func `generation for the grid is its users' scope 2 and territorial, never both in one total`() throws
  {
    // 100 TJ are used: 200 TJ of gas, 10 kt.
    try WorkedCity.run(grid() + homes("electricity", "100 TJ/yr")).expect([
      ("emissions.basic", 10), ("emissions.basic_plus", 10), ("emissions.gross", 10),
      ("emissions.scope1", 0), ("emissions.scope2", 10), ("emissions.scope3", 0), ("emissions.energy", 10),
      ("emissions.territorial", 10), ("emissions.at_source.energy", 10), ("emissions.at_source.total", 10),
    ])
  }

  @Test func `what is exported stays in the territory and is nobody's scope 2`() throws {
    // 100 TJ are used and 50 TJ leave: 300 TJ of gas, 15 kt.
    let facts = grid("exports = 50 TJ/yr") + homes("electricity", "100 TJ/yr")
    try WorkedCity.run(facts).expect([("emissions.basic", 10), ("emissions.territorial", 15)])
  }

  @Test func `what is imported is scope 2 and nobody's territory`() throws {
    // Of 100 TJ 40 are imported at 0.36 kg/kWh, 100 t/TJ: 4 kt; 60 are made here: 6 kt.
    let facts = grid("imports = 40 %; import_intensity = 0.36 kgCO2e/kWh") + homes("electricity", "100 TJ/yr")
    try WorkedCity.run(facts).expect([
      ("emissions.basic", 10), ("emissions.scope2", 10), ("emissions.territorial", 6),
    ])
  }

  @Test func `what is lost on the way is scope 3 and in BASIC+ alone`() throws {
    // 90 TJ arrive of 100: C·EF is 9 kt, C·EF·l/(1 − l) is 1 kt, with EF of what is generated.
    let fixed =
      "energy { network electricity { intensity = 0.36 kgCO2e/kWh; losses = 10 % } }\n"
      + homes("electricity", "90 TJ/yr")
    let counted = [
      ("emissions.scope2", 9.0), ("emissions.scope3", 1), ("emissions.basic", 9),
      ("emissions.basic_plus", 10),
    ]
    try WorkedCity.run(fixed).expect(counted + [("emissions.territorial", 0)])
    let own = grid("losses = 10 %") + homes("electricity", "90 TJ/yr")
    try WorkedCity.run(own).expect(counted + [("emissions.territorial", 10)])
  }

  @Test func `a plant that gives power and heat is divided between their users`() throws {
    // 100 TJ of gas, 5 kt, give 30 TJ of power and 50 TJ of heat: by energy 3/8 and 5/8.
    let facts =
      gas + """
        energy {
          network electricity {
            allocation energy
            plant both { input gas; efficiency = 30 %; heat_efficiency = 50 %; heat_to heat }
          }
          network heat { }
          demand lamps { carrier electricity; end_use residential; amount = 30 TJ/yr }
          demand rooms { carrier heat; end_use commercial; amount = 50 TJ/yr }
        }

        """
    try WorkedCity.run(facts).expect([
      ("energy.lamps.emissions", 1.875), ("energy.rooms.emissions", 3.125), ("emissions.scope2", 5),
      ("emissions.basic", 5), ("emissions.territorial", 5), ("emissions.scope1", 0),
    ])
  }

  @Test func `power from the own roof lowers scope 2 and what is left over is no credit`() throws {
    func facts(_ roof: Int) -> String {
      """
      energy {
        network electricity { intensity = 0.5 kgCO2e/kWh }
        building homes { gpc "I.1"; other_electricity = 10 GWh/yr; rooftop_generation = \(roof) GWh/yr }
      }

      """
    }
    try WorkedCity.run(facts(4)).expect([("emissions.basic", 3), ("emissions.scope2", 3)])
    try WorkedCity.run(facts(12)).expect([
      ("emissions.basic", 0), ("emissions.scope2", 0), ("energy.homes.rooftop_surplus", 2),
    ])
  }

  @Test func `bringing a fuel is scope 3 beside its burning`() throws {
    // Pipes that draw 5 % of their gas as power at 100 t/TJ: 100 TJ burnt give 5 kt and 0.5 kt.
    let facts = """
      energy {
        fuel gas { co2 = 50 tCO2/TJ; ch4 = 0 kgCH4/TJ; n2o = 0 kgN2O/TJ; supplied_by pipes }
        network power { intensity = 0.36 kgCO2e/kWh }
        network pipes { inputs { power = 0.05 } }
      }

      """
    try WorkedCity.run(facts + homes("gas", "100 TJ/yr")).expect([
      ("emissions.scope1", 5), ("emissions.scope2", 0), ("emissions.scope3", 0.5), ("emissions.basic", 5),
      ("emissions.basic_plus", 5.5), ("emissions.territorial", 5),
    ])
  }

  @Test func `contracts stand beside the location and in no total`() throws {
    // 100 TJ at 100 t/TJ by location; by contract 40 % at nothing and 60 % at the residual 200 t/TJ.
    let network = """
      energy { network electricity {
        intensity = 0.36 kgCO2e/kWh; contracted = 40 %; residual_intensity = 0.72 kgCO2e/kWh
      } }

      """
    try WorkedCity.run(network + homes("electricity", "100 TJ/yr")).expect([
      ("emissions.scope2", 10), ("emissions.scope2_market", 12), ("emissions.basic", 10),
      ("emissions.basic_plus", 10), ("emissions.gross", 10), ("emissions.net", 10),
      ("emissions.energy", 10), ("emissions.territorial", 0),
    ])
  }

  @Test func `contracts cover what is scope 2 and nothing beyond the border`() throws {
    // A train draws 100 TJ, half of it outside: 50 TJ at 200 t/TJ by contract, at 100 t/TJ by location.
    let facts = """
      energy { network electricity { intensity = 0.36 kgCO2e/kWh; residual_intensity = 0.72 kgCO2e/kWh } }
      transport { demand train { carrier electricity; end_use rail; amount = 100 TJ/yr; outside = 50 % } }

      """
    try WorkedCity.run(facts).expect([
      ("emissions.scope2", 5), ("emissions.scope2_market", 10), ("emissions.scope3", 5),
      ("emissions.basic", 5), ("emissions.basic_plus", 10),
    ])
  }

  @Test func `energy that is used in a section of waste or land is stationary energy`() throws {
    // Pumps of a waterworks: 9 TJ arrive, 0.9 kt; 0.1 kt of losses are not in BASIC.
    let facts = """
      energy { network electricity { intensity = 0.36 kgCO2e/kWh; losses = 10 % } }
      waste { demand pumps { carrier electricity; amount = 9 TJ/yr } }

      """
    try WorkedCity.run(facts).expect([
      ("emissions.energy", 1), ("emissions.waste", 0), ("emissions.basic", 0.9), ("emissions.basic_plus", 1),
    ])
  }

  // MARK: Waste

  private func site(_ treatment: String, _ stream: String = "") -> String {
    """
    waste {
      stream rubbish { generated = 1_000 t/yr; \(stream); shares treatment { site = 100 % } }
      treatment site { \(treatment) }
    }

    """
  }

  @Test func `imported waste is territorial alone`() throws {
    // 1_000 t at 100 kg/t: 0.1 kt.
    try WorkedCity.run(site("method factor; co2e = 100 kgCO2e/t; gpc \"III.2.3\"")).expect([
      ("emissions.territorial", 0.1), ("emissions.at_source.waste", 0.1), ("emissions.basic", 0),
      ("emissions.basic_plus", 0), ("emissions.scope1", 0), ("emissions.waste", 0),
    ])
  }

  @Test func `own waste treated here is scope 1, treated elsewhere scope 3, both in BASIC`() throws {
    try WorkedCity.run(site("method factor; co2e = 100 kgCO2e/t")).expect([
      ("emissions.basic", 0.1), ("emissions.scope1", 0.1), ("emissions.territorial", 0.1),
    ])
    try WorkedCity.run(site("method factor; co2e = 100 kgCO2e/t; gpc \"III.2.2\"")).expect([
      ("emissions.basic", 0.1), ("emissions.scope3", 0.1), ("emissions.scope1", 0),
      ("emissions.territorial", 0), ("emissions.waste", 0.1),
    ])
  }

  @Test func `burning waste without using its energy is waste`() throws {
    // 1_000 t · 60 % fossil carbon · 44/12 = 2.2 kt.
    try WorkedCity.run(site("method combustion", "fossil_carbon = 60 %")).expect([
      ("emissions.waste", 2.2), ("emissions.energy", 0), ("emissions.basic", 2.2),
    ])
  }

  @Test func `burning waste for its energy on the spot is stationary energy and no waste`() throws {
    let burner = site("method combustion; energy_recovered = 10 MJ/kg", "fossil_carbon = 60 %")
    try WorkedCity.run(burner).expect([
      ("emissions.energy", 2.2), ("emissions.waste", 0), ("emissions.basic", 2.2), ("emissions.scope1", 2.2),
      ("emissions.territorial", 2.2), ("emissions.at_source.energy", 2.2), ("emissions.at_source.waste", 0),
    ])
  }

  @Test func `waste that heats a network is carried by who is warmed`() throws {
    // 10 TJ of heat from 1_000 t.
    let facts =
      site("method combustion; energy_recovered = 10 MJ/kg; feeds heat", "fossil_carbon = 60 %")
      + "energy { network heat { } }\n" + homes("heat", "10 TJ/yr")
    try WorkedCity.run(facts).expect([
      ("emissions.energy", 2.2), ("emissions.waste", 0), ("emissions.scope1", 0), ("emissions.scope2", 2.2),
      ("emissions.basic", 2.2), ("emissions.territorial", 2.2), ("energy.homes_heat.emissions", 2.2),
    ])
  }

  /// 10_000 t with 20 % degradable carbon, half of which decays: 10_000 · 0.2 · 0.5 · 0.5 · 16/12 t of
  /// methane, 2_000/3; half is collected, 1_000/3 t, and none of that slips.
  private func landfill(_ users: String) -> String {
    """
    waste {
      stream food { generated = 10_000 t/yr; doc = 20 %; doc_f = 50 %; shares treatment { landfill = 100 % } }
      treatment landfill { method commitment; recovery = 50 % }
    }
    energy {
      fuel landfill_gas { carbon biogenic; co2 = 54 tCO2/TJ; ch4 = 6 kgCH4/TJ; n2o = 0.3 kgN2O/TJ }
      \(users)
    }

    """
  }

  @Test func `landfill gas that is burnt leaves the landfill's methane once`() throws {
    // Collected: 1_000/3 t at 50 MJ/kg, 50/3 TJ. Burnt: 50/3 · 6 kg CH4 and 50/3 · 0.3 kg N2O.
    let burnt = (50.0 / 3 * 6 * 28 + 50.0 / 3 * 0.3 * 265) / 1e6
    let landfilled = 1_000.0 / 3 * 28 / 1_000
    let engine = landfill(
      "demand engine { carrier landfill_gas; end_use industry; amount = waste.landfill.captured }")
    try WorkedCity.run(engine).expect([
      ("emissions.waste", landfilled), ("emissions.energy", burnt), ("emissions.basic", landfilled + burnt),
      ("emissions.biogenic_co2", 50.0 / 3 * 54 / 1_000), ("emissions.co2", 0),
      ("emissions.territorial", landfilled + burnt), ("energy.engine.emissions", burnt),
    ])
  }

  @Test func `landfill gas that makes power for the grid is its users' scope 2`() throws {
    let burnt = (50.0 / 3 * 6 * 28 + 50.0 / 3 * 0.3 * 265) / 1e6
    let landfilled = 1_000.0 / 3 * 28 / 1_000
    let power = landfill(
      """
      network electricity { plant engine { input landfill_gas; efficiency = 30 % } }
      demand homes { carrier electricity; end_use residential; amount = waste.landfill.captured * 0.3 }
      """)
    try WorkedCity.run(power).expect([
      ("emissions.waste", landfilled), ("emissions.scope2", burnt), ("emissions.scope1", landfilled),
      ("emissions.basic", landfilled + burnt), ("emissions.territorial", landfilled + burnt),
      ("emissions.at_source.energy", burnt), ("emissions.biogenic_co2", 50.0 / 3 * 54 / 1_000),
    ])
  }

  @Test func `what leaks from a digester stays waste, whatever becomes of its gas`() throws {
    // 10_000 t leak 8 t of methane and give 20 TJ of gas, burnt with 6 kg CH4 and 0.3 kg N2O a TJ.
    let facts = """
      waste {
        stream food { generated = 10_000 t/yr; shares treatment { digester = 100 % } }
        treatment digester { method factor; ch4 = 0.8 kgCH4/t; energy_recovered = 2 MJ/kg }
      }
      energy {
        fuel biogas { carbon biogenic; co2 = 54 tCO2/TJ; ch4 = 6 kgCH4/TJ; n2o = 0.3 kgN2O/TJ }
        demand engine { carrier biogas; end_use industry; amount = waste.digester.supplied }
      }

      """
    let burnt = (20.0 * 6 * 28 + 20 * 0.3 * 265) / 1e6
    try WorkedCity.run(facts).expect([
      ("emissions.waste", 0.224), ("emissions.energy", burnt), ("emissions.basic", 0.224 + burnt),
      ("emissions.biogenic_co2", 1.08), ("emissions.territorial", 0.224 + burnt),
    ])
  }

  @Test func `methane that slips from a flare is counted with the landfill`() throws {
    // Of 1_000/3 t collected 2 % slip: they are added to the 1_000/3 t that escape.
    let facts = landfill("").replacing("recovery = 50 %", with: "recovery = 50 %; destruction = 98 %")
    let waste = (1_000.0 / 3) * 1.02 * 28 / 1_000
    try WorkedCity.run(facts).expect([("emissions.waste", waste), ("emissions.basic", waste)])
  }

  // MARK: Travel

  private let fuelled = """
    energy {
      fuel petrol { co2 = 70 tCO2/TJ; ch4 = 0 kgCH4/TJ; n2o = 0 kgN2O/TJ }
      network electricity { intensity = 0.36 kgCO2e/kWh; losses = 10 % }
    }
    transport { powertrain engine { carrier petrol }; powertrain motor { carrier electricity } }

    """

  @Test func `travel beyond the border is scope 3 and in BASIC+ alone`() throws {
    // 1 million km at 3 MJ: 3 TJ, 0.21 kt, of which 40 % outside.
    let facts =
      fuelled
      + "transport { mode car { distance = 1 million vkm/yr; outside = 40 %; energy_use { engine = 3 MJ/vkm } } }\n"
    try WorkedCity.run(facts).expect([
      ("emissions.scope1", 0.126), ("emissions.scope3", 0.084), ("emissions.basic", 0.126),
      ("emissions.basic_plus", 0.21), ("emissions.territorial", 0.126), ("emissions.transport", 0.21),
    ])
  }

  @Test func `an electric train that crosses the border has scope 2 within, scope 3 beyond and for losses`()
    throws
  {
    // 9 TJ at the train: 0.9 kt of generation, 0.1 kt of losses; 50 % beyond the border.
    let facts =
      fuelled + """
        transport { mode train {
          gpc "II.2"; distance = 1 million vkm/yr; outside = 50 %; energy_use { motor = 9 MJ/vkm }
        } }

        """
    try WorkedCity.run(facts).expect([
      ("emissions.scope1", 0), ("emissions.scope2", 0.45), ("emissions.scope3", 0.55),
      ("emissions.basic", 0.45), ("emissions.basic_plus", 1), ("emissions.territorial", 0),
    ])
  }

  @Test func `ships and planes count within the border alone in BASIC`() throws {
    let facts =
      fuelled + """
        transport {
          demand ferries { carrier petrol; end_use marine; amount = 10 TJ/yr }
          demand flights { carrier petrol; end_use aviation; amount = 100 TJ/yr; outside = 100 % }
        }

        """
    try WorkedCity.run(facts).expect([
      ("emissions.scope1", 0.7), ("emissions.scope3", 7), ("emissions.basic", 0.7),
      ("emissions.basic_plus", 7.7), ("emissions.territorial", 0.7),
    ])
  }

  // MARK: Carbon that is no emission, and what is kept apart

  @Test func `biogenic carbon of blends, wood and waste is a memo, its methane and nitrous oxide count`()
    throws
  {
    // Blend: 90 TJ fossil, 6.3 kt; 10 TJ of ethanol, 0.7 kt biogenic, 10 kg CH4 and 20 kg N2O.
    // Wood: 10 TJ, 1.1 kt biogenic, 300 kg CH4 and 40 kg N2O.
    // Paper: 1_000 t · 90 % dry · 50 % carbon, none fossil: 1.65 kt biogenic.
    let facts = """
      energy {
        fuel petrol { shares blend { mineral = 90 %; ethanol = 10 % } }
        fuel mineral { co2 = 70 tCO2/TJ; ch4 = 0 kgCH4/TJ; n2o = 0 kgN2O/TJ }
        fuel ethanol { carbon biogenic; co2 = 70 tCO2/TJ; ch4 = 1 kgCH4/TJ; n2o = 2 kgN2O/TJ }
        fuel wood { carbon biogenic; co2 = 110 tCO2/TJ; ch4 = 30 kgCH4/TJ; n2o = 4 kgN2O/TJ }
        demand stoves { carrier wood; end_use residential; amount = 10 TJ/yr }
      }
      transport { demand cars { carrier petrol; end_use road; amount = 100 TJ/yr } }
      waste {
        stream paper {
          generated = 1_000 t/yr; dry_matter = 90 %; carbon = 50 %; fossil_share = 0 %
          shares treatment { fire = 100 % }
        }
        treatment fire { method combustion }
      }

      """
    let transport = 6.3 + (10.0 * 28 + 20 * 265) / 1e6
    let energy = (300.0 * 28 + 40 * 265) / 1e6
    try WorkedCity.run(facts).expect([
      ("emissions.transport", transport), ("emissions.energy", energy), ("emissions.waste", 0),
      ("emissions.basic", transport + energy), ("emissions.co2", 6.3),
      ("emissions.biogenic_co2", 0.7 + 1.1 + 1.65), ("emissions.territorial", transport + energy),
    ])
  }

  @Test func `biogenic carbon burnt for the grid is shown once`() throws {
    // 20 TJ of wood for 10 TJ of power.
    let facts = """
      energy {
        fuel wood { carbon biogenic; co2 = 110 tCO2/TJ; ch4 = 0 kgCH4/TJ; n2o = 0 kgN2O/TJ }
        network electricity { plant station { input wood; efficiency = 50 % } }
      }

      """
    try WorkedCity.run(facts + homes("electricity", "10 TJ/yr")).expect([
      ("emissions.basic", 0), ("emissions.territorial", 0), ("emissions.biogenic_co2", 2.2),
    ])
  }

  @Test func `what is taken up and what is paid for elsewhere lower the net total alone`() throws {
    let facts = """
      afolu {
        item cattle { activity = 10_000 tCO2e/yr; co2e = 1; gpc "V.1" }
        item forest { activity = 2_000 tCO2e/yr; co2e = 1; flow removal }
      }
      offsets { item abroad { activity = 1_000 tCO2e/yr; co2e = 1 } }

      """
    try WorkedCity.run(facts).expect([
      ("emissions.gross", 10), ("emissions.basic", 0), ("emissions.basic_plus", 10), ("emissions.afolu", 10),
      ("emissions.removals", 2), ("emissions.offsets", 1), ("emissions.net", 7),
      ("emissions.territorial", 10),
    ])
  }

  @Test func `a feedstock is used and not burnt`() throws {
    let facts = gas + "energy { demand plastics { carrier gas; end_use feedstock; amount = 100 TJ/yr } }\n"
    try WorkedCity.run(facts).expect([
      ("emissions.gross", 0), ("emissions.territorial", 0), ("energy.plastics.use", 100 / 3.6),
    ])
  }

  @Test func `a reference number tells the sector, in whatever section it stands`() throws {
    // Lorries at a landfill are off-road transport, a leak of the gas grid is stationary energy.
    let facts =
      gas + """
        waste { demand diggers { carrier gas; end_use off_road; amount = 10 TJ/yr } }
        ippu { item leaks { activity = 1_000 tCO2e/yr; co2e = 1; gpc "I.8.1" } }
        energy { item elsewhere { activity = 1_000 tCO2e/yr; co2e = 1; gpc "VI.1" scope 3 } }

        """
    try WorkedCity.run(facts).expect([
      ("emissions.transport", 0.5), ("emissions.energy", 1), ("emissions.waste", 0), ("emissions.ippu", 0),
      ("emissions.basic", 1.5), ("emissions.basic_plus", 1.5),
    ])
  }
}
