/// Passenger travel by activity, share, intensity and fuel.
enum TravelCheck: VectorCheck {
  static let kinds = ["ASIF road transport"]

  static func reproduce(_ item: VectorFile.Case, _ comparison: Comparison) throws {
    let inputs = item.inputs
    let factors = factors(of: comparison.file)
    let modes = inputs["modes"].list
    var energy: [String] = []
    var transport: [String] = []
    var fuels: Set<String> = []
    for (index, mode) in modes.enumerated() {
      let drives = mode["tech"].list
      for (drive, tech) in drives.enumerated() {
        let name = tech["fuel"].text
        var carrier = name == "electric" ? "grid" : "fuel_\(name)"
        if carrier != "grid" { fuels.insert(name) }
        if tech["bio_energy_share"].exists {
          let own = "m\(index)_\(drive)"
          let factor = tech["bio_CO2_kg_TJ"].exists ? tech["bio_CO2_kg_TJ"].number : usualBiogenicCarbon
          energy.append(
            """
            fuel bio_\(own) { \(written(factor, factors[name])); carbon biogenic; ch4_origin fossil }
            fuel blend_\(own) {
              shares blend { bio_\(own) = \(Written.percent(tech["bio_energy_share"].number)); \(carrier) = rest }
            }
            """)
          carrier = "blend_\(own)"
        }
        transport.append("powertrain p\(index)_\(drive) { carrier \(carrier) }")
      }
      let rows = drives.enumerated().map { "p\(index)_\($0) = \(Written.percent($1["vkm_share"].number))" }
      let uses = drives.enumerated().map {
        "p\(index)_\($0) = \(Written.number($1["MJ_per_vkm"].number)) MJ/vkm"
      }
      let drawn =
        drives.isEmpty
        ? "energy none"
        : "shares mix { \(rows.joined(separator: "; ")) }; energy_use { \(uses.joined(separator: "; ")) }"
      transport.append(
        "mode m\(index) { occupancy = \(Written.number(mode["occupancy"].number)) person/vehicle; \(drawn) }")
    }
    for name in fuels.sorted() {
      guard let factor = factors[name] else { throw UnknownInput("no factors for \(name)") }
      energy.append("fuel fuel_\(name) { \(written(factor.co2, factor)) }")
    }
    let split = modes.enumerated().map { "m\($0) = \(Written.percent($1["share"].number))" }
    let town = try Town(
      Town.file(
        2020...2021,
        """
        transport {
          activity = \(Written.number(inputs["pkm_total"].number)) pkm/yr
          shares split { \(split.joined(separator: "; ")) }
          \(transport.joined(separator: "\n"))
        }
        energy {
          network grid {
            intensity = \(Written.number(inputs["grid_kg_CO2e_per_MWh"].number)) kgCO2e/MWh
            losses = \(Written.percent(inputs["td_loss"].number))
          }
          \(energy.joined(separator: "\n"))
        }
        """))
    compare(town, modes, item.expected, comparison)
  }

  private static func compare(
    _ town: Town, _ modes: [JSON], _ wanted: JSON, _ comparison: Comparison
  ) {
    func thousands(_ path: String) -> Double? { town.first(path).map { $0 * 1000 } }
    comparison.expect(thousands("emissions.by_mass.co2"), wanted["CO2_fossil_t"])
    comparison.expect(thousands("emissions.biogenic_co2"), wanted["CO2_bio_t"])
    comparison.expect(town.first("emissions.by_mass.ch4"), wanted["CH4_t"])
    comparison.expect(town.first("emissions.by_mass.n2o"), wanted["N2O_t"])
    comparison.expect(thousands("energy.grid.use"), wanted["elec_MWh"])
    comparison.expect(thousands("emissions.scope1"), wanted["scope1_CO2e_t"])
    comparison.expect(thousands("emissions.scope2"), wanted["scope2_CO2e_t"])
    comparison.expect(thousands("emissions.scope3"), wanted["scope3_TD_CO2e_t"])
    let rows = wanted["rows_mode_fuel_vkm_TJ"]
    var row = 0
    for (index, mode) in modes.enumerated() {
      for (drive, tech) in mode["tech"].list.enumerated() {
        comparison.expect(mode["mode"].text, rows[row][0])
        comparison.expect(tech["fuel"].text, rows[row][1])
        comparison.expect(town.first("transport.m\(index).driven.p\(index)_\(drive)"), rows[row][2])
        comparison.expect(town.first("transport.m\(index).drive_energy.p\(index)_\(drive)"), rows[row][3])
        row += 1
      }
    }
    if row == 0 { comparison.expect([Double](), rows) }
    if rows.list.count != row { comparison.deviate("\(row) rows, wanted \(rows.list.count)") }
  }

  private struct Factors {
    let co2: Double
    let ch4: Double
    let n2o: Double
  }

  /// Of biodiesel and ethanol, where a case states none. IPCC 2006 V2 Table 3.2.1.
  private static let usualBiogenicCarbon = 70_800.0

  private static func written(_ co2: Double, _ factors: Factors?) -> String {
    "co2 = \(Written.number(co2)) kgCO2/TJ; ch4 = \(Written.number(factors?.ch4 ?? 0)) kgCH4/TJ; "
      + "n2o = \(Written.number(factors?.n2o ?? 0)) kgN2O/TJ"
  }

  /// The factors that a file's line `EF` lists as `fuel … CO2/CH4/N2O`, kg/TJ, by the fuel's name.
  private static func factors(of file: VectorFile) -> [String: Factors] {
    var found: [String: Factors] = [:]
    for part in file.whole["inputs"]["EF"].text.split(whereSeparator: { $0 == "," || $0 == ";" }) {
      let words = part.split(separator: " ")
      guard let name = words.first?.lowercased(),
        let numbers = words.map({ $0.split(separator: "/").compactMap { Double($0) } }).first(where: {
          $0.count == 3
        })
      else { continue }
      found[name] = Factors(co2: numbers[0], ch4: numbers[1], n2o: numbers[2])
    }
    return found
  }
}
