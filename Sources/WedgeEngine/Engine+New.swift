import ScenarioSyntax

extension Engine {
  /// Writes a runnable file for a city into the folder one is in.
  public func new(_ city: String) -> CommandResult {
    guard let name = StartingFile.fileName(for: city) else {
      return CommandResult(
        messages:
          "error: \"\(city)\" is no name for a city\n  = help  use letters, such as \"Little Town\"\n",
        exitCode: .usage)
    }
    switch OutputFolder.make("") {
    case .failure(let problem): return refused(problem, ".", exitCode: .failed)
    case .success(let folder):
      if let problem = folder.write(StartingFile.text(for: city), to: name, replacing: false) {
        return refused(problem, name)
      }
    }
    return CommandResult(output: "\(name)\n", messages: StartingFile.advice(for: name))
  }
}

/// The file that `wedge new` writes: a small whole city in which every number is an assumption.
package enum StartingFile {
  /// `little-town.wedge`; nil for a name without a letter, or one that a file cannot hold.
  package static func fileName(for city: String) -> String? {
    guard city.utf8.count <= 200, !city.contains("\""), !city.contains("\\"),
      city.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F })
    else { return nil }
    var name = ""
    for character in city.lowercased() {
      if character.isASCII, character.isLetter || character.isNumber {
        name.append(character)
      } else if !name.isEmpty, name.last != "-" {
        name.append("-")
      }
    }
    while name.last == "-" { name.removeLast() }
    if name.isEmpty, city.contains(where: \.isLetter) { name = "city" }
    return name.isEmpty ? nil : "\(name).wedge"
  }

  package static func advice(for name: String) -> String {
    """
    Every number in \(name) is assumed. Replace first, in this order:
      1. population
      2. energy.homes.floor_area and heat, and what heats: shares heating
      3. transport.car.distance, and the use of the vehicles
      4. energy.electricity.intensity
      5. waste.generation and shares treatment
      6. the inventory: measured years, the base of targets
    Then: wedge run \(name)

    """
  }

  package static func text(for city: String) -> String {
    """
    wedge 1
    # A file to start from. It runs as it is; every number in it is assumed.
    # Replace a number, then say where the new one comes from: source "report, page".

    city "\(city)" {
      horizon 2020 to 2050
      base_year 2020
      money USD2022
      gwp "AR6"
      default_interval ci95
      assumed "starting file of wedge new: replace"
    }
    population = [2020: 100_000, 2050: 110_000] person linear assumed "replace with the census"

    transport {
      powertrain petrol   { carrier gasoline }
      powertrain electric { carrier electricity }
      mode car "Cars" {
        distance             = population * 4_200 vkm/person/yr assumed "replace with traffic counts"
        distance_per_vehicle = 12_000 vkm/vehicle/yr assumed "typical"
        lifetime             = 15 yr assumed "mean age at scrapping"
        start steady
        shares sales { petrol = rest; electric = 2 % assumed "few" }
        energy_use   { petrol = 0.75 kWh/vkm assumed "typical"; electric = 0.19 kWh/vkm assumed "typical" }
      }
    }

    energy {
      # A fuel that states no factor takes those of the built-in catalogue; every run lists them.
      fuel gasoline       { }
      fuel natural_gas    { }
      network electricity { intensity = [2020: 0.40, 2050: 0.20] kgCO2e/kWh linear assumed "replace with the grid's" }
      heating boiler      { carrier natural_gas; efficiency = 90 % assumed "typical" }
      heating heat_pump   { carrier electricity; efficiency = 3.0 assumed "typical" }
      building homes "Homes" {
        floor_area      = 4 million m2 assumed "40 m2 a person"
        heat            = 140 kWh/m2/yr assumed "typical"
        retrofit_rate   = 0.5 %/yr assumed "slow"
        retrofit_saving = 40 % assumed "typical"
        turnover        = 6 %/yr assumed "a boiler lasts 16 years"
        shares heating  { boiler = 95 % assumed "mostly gas"; heat_pump = rest }
        shares installs { boiler = 90 % assumed "mostly gas"; heat_pump = rest }
      }
    }

    waste {
      generation = 400 kg/person/yr assumed "replace with weighed tonnes"
      treatment landfill  { method factor; ch4 = 0.03 tCH4/t assumed "replace with decay" }
      treatment recycling { method none }
      stream household { shares treatment { landfill = 60 % assumed "typical"; recycling = rest } }
    }

    lever electric_cars "Nearly every new car is electric by 2040" {
      effect   set transport.car.sales to { electric = 95 %; petrol = rest }
      schedule s_curve from 2024 to 2040
      controlled_by state, market
    }
    lever heat_pumps "Heat pumps replace boilers" {
      effect   set energy.homes.installs to { heat_pump = 100 % }
      schedule linear from 2025 to 2035
      controlled_by city, market
    }

    # Measured years: the base of targets, set beside the model in every run.
    inventory measured "Inventory of \(city)" unit ktCO2e {
      method  "GPC, BASIC"
      columns emissions.energy, emissions.transport, emissions.waste
      2020: 123, 78, 19.4
      assumed "replace with the city's own inventory"
      # model matches within 5 % in 2020       a test, for when all numbers are the city's own
    }

    target halve "Half of 2020 by 2050" {
      emissions.net falls by 50 % from 2020 by 2050
    }
    scenario bau  "Nothing new" { }
    scenario deep "Both levers" from bau {
      apply electric_cars
      apply heat_pumps at 80 %
      should meet halve
    }

    """
  }
}
