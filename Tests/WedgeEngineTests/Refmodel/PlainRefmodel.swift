import Foundation

/// The benchmark city written down once more, number by number, after its specification (REFMODEL.md).
///
/// One sample at a time and section by section, without a thought for speed. Nothing of the engine is
/// used here, so that the engine can be held against it.
struct PlainRefmodel {
  let constants: RefmodelConstants
  private let years = 0..<36
  /// What stands on top of the base matrix, and both together; without plants, the leak and the lever.
  private let added: [[Double]]
  private let matrix: [[Double]]

  /// 146 numbers.
  struct Outputs {
    /// ktCO2e/yr, year by year.
    var transport: [Double] = []
    var energy: [Double] = []
    var waste: [Double] = []
    var cumulative = 0.0
    var passes = false

    var total: [Double] { zip(zip(transport, energy), waste).map { $0.0 + $0.1 + $1 } }
    var all: [Double] { transport + energy + waste + total + [cumulative] }
  }

  init(_ constants: RefmodelConstants = .stated) {
    self.constants = constants
    let (base, added) = (constants.table("BASE"), constants.table("spec.added"))
    self.added = added
    matrix = base.indices.map { i in base[i].indices.map { base[i][$0] + added[i][$0] } }
  }

  /// - Parameter x: the 24 inputs in the order of section 0.
  func outputs(of x: [Double]) -> Outputs {
    var outputs = Outputs()
    let drivers = drivers(x)
    let vehicles = vehicles(x, distances(x, drivers))
    let buildings = buildings(x, drivers)
    let (gwpFossil, gwpN2O) = (constants.scalar("GWP_F"), constants.scalar("GWP_N"))
    let (co2, ch4, n2o) = (
      constants.scalar("EFT_CO2"), constants.scalar("EFT_CH4"), constants.scalar("EFT_N2O")
    )
    let bio = constants.list("spec.bio")
    for t in years {
      let part = bio[0] + bio[1] * Double(t)
      let fossil = vehicles.fuel[t] * (1 - part)
      outputs.transport.append(
        1e-3 * (fossil * co2 + vehicles.fuel[t] * (ch4 * gwpFossil + n2o * gwpN2O)))
      outputs.energy.append(
        energy(
          x, t,
          EnergyDemand(
            power: vehicles.power[t] + buildings.power[t], gas: buildings.gas[t], oil: buildings.oil[t],
            heat: buildings.heat[t], fossilFuel: fossil, bioFuel: vehicles.fuel[t] * part,
            freightFuel: vehicles.freightFuel[t], population: drivers.population[t] / constants.scalar("P0")))
      )
    }
    outputs.waste = waste(x, drivers)
    let total = outputs.total
    outputs.cumulative = total.reduce(0, +)
    outputs.passes = total[35] <= (1 - constants.scalar("spec.target")) * total[0]
    return outputs
  }

  private func logistic(_ rate: Double, _ since: Double) -> Double { 1 / (1 + exp(-rate * since)) }

  // MARK: 1. Drivers

  private struct Drivers {
    let population: [Double]
    let traffic: [Double]
  }

  private func drivers(_ x: [Double]) -> Drivers {
    Drivers(
      population: years.map { constants.scalar("P0") * pow(1 + x[0], Double($0)) },
      traffic: years.map { pow(1 + x[1], Double($0)) })
  }

  /// Vehicle kilometres of cars, freight, buses and two-wheelers.
  private func distances(_ x: [Double], _ drivers: Drivers) -> [[Double]] {
    let c = constants.scalar
    var distances = [[Double]](repeating: [], count: 4)
    for t in years {
      let travel = drivers.population[t] * c("PKM_PC") * drivers.traffic[t]
      let shift = x[5] * logistic(c("MS_K"), Double(t) - x[6]) * c("SH_CAR")
      distances[0].append(travel * (c("SH_CAR") - shift) / c("OCC_CAR"))
      distances[1].append(drivers.population[t] * c("FRT_PC") * drivers.traffic[t])
      distances[2].append(travel * (c("SH_BUS") + c("TO_BUS") * shift) / c("OCC_BUS"))
      distances[3].append(travel * (c("SH_2W") + c("TO_2W") * shift) / c("OCC_2W"))
    }
    return distances
  }

  // MARK: 2. Vintage stock

  private struct Vehicles {
    var fuel = [Double](repeating: 0, count: 36)
    var power = [Double](repeating: 0, count: 36)
    var freightFuel: [Double] = []
  }

  private func vehicles(_ x: [Double], _ distances: [[Double]]) -> Vehicles {
    var vehicles = Vehicles()
    let inFuel = constants.scalar("HYB_FUEL")
    for mode in 0..<4 {
      let energy = energyUse(x, mode, distances[mode])
      let fuel = years.map { energy[0][$0] + inFuel * energy[1][$0] }
      for t in years {
        vehicles.fuel[t] += fuel[t]
        vehicles.power[t] += (1 - inFuel) * energy[1][t] + energy[2][t]
      }
      if mode == 1 { vehicles.freightFuel = fuel }
    }
    return vehicles
  }

  /// TJ by powertrain and year.
  private func energyUse(_ x: [Double], _ mode: Int, _ distance: [Double]) -> [[Double]] {
    let perVehicle = constants.list("AKM")[mode]
    let life = mode == 0 ? max(x[7], 8) : constants.list("LIFE")[mode]
    let survival = (0...55).map { exp(-pow(Double($0) / life, 3)) }
    let past = constants.list("spec.fleet_wave").map {
      distance[0] / perVehicle * constants.list("H0")[mode] * $0
    }
    // Year τ stands at place τ + 20.
    var inflow = past
    for t in years {
      var left = 0.0
      for vintage in 0..<20 + t { left += inflow[vintage] * survival[20 + t - vintage] }
      let need = distance[t] / perVehicle - left
      inflow.append(mode == 0 ? max(0, need) : need)
    }
    let (use, pastShares, pastFalls) = (
      constants.table("E0")[mode], constants.list("HS"), constants.list("RH")
    )
    var flows = [[Double]](repeating: [], count: 3)
    for vintage in inflow.indices {
      let tau = vintage - 20
      let shares = tau < 0 ? pastShares : sales(x, mode, tau)
      for train in 0..<3 {
        let fall = tau < 0 ? pastFalls[train] : train == 2 ? x[9] : x[8]
        flows[train].append(inflow[vintage] * shares[train] * use[train] * pow(1 - fall, Double(tau)))
      }
    }
    return flows.map { flow in
      years.map { t in
        var sum = 0.0
        for vintage in 0...20 + t { sum += flow[vintage] * survival[20 + t - vintage] }
        return 1e-6 * perVehicle * sum
      }
    }
  }

  private func sales(_ x: [Double], _ mode: Int, _ t: Int) -> [Double] {
    let since = Double(t) - x[3] - constants.list("DELAY")[mode]
    let battery = constants.list("FEV")[mode] * x[2] * logistic(x[4], since)
    let drift = logistic(constants.scalar("HYB_K"), Double(t) - constants.scalar("HYB_MID"))
    let hybrid = (1 - battery) * constants.scalar("HYB_MAX") * drift
    return [1 - battery - hybrid, hybrid, battery]
  }

  // MARK: 3. Buildings

  private struct Buildings {
    var gas = [Double](repeating: 0, count: 36)
    var oil = [Double](repeating: 0, count: 36)
    var heat = [Double](repeating: 0, count: 36)
    var power = [Double](repeating: 0, count: 36)
  }

  private func buildings(_ x: [Double], _ drivers: Drivers) -> Buildings {
    var buildings = Buildings()
    let c = constants.scalar
    let efficiency = constants.list("EFF")
    for b in 0..<3 {
      func of(_ name: String) -> Double { constants.list(name)[b] }
      var retrofitted = 0.0
      var shares = constants.table("W0")[b]
      let installs = constants.table("INST")[b]
      for t in years {
        let year = Double(t)
        let area = of("A0") * drivers.population[t] / c("P0") * pow(1 + x[16], year)
        let old = of("A0") * pow(c("DEMOL"), year)
        let heat =
          1000 * (of("Q0") * old * (1 - x[11] * retrofitted) + of("QN") * max(area - old, 0))
        let performance = c("spec.cop") + (max(x[14], 2) - c("spec.cop")) * year / 35
        buildings.gas[t] += heat * shares[0] / efficiency[0]
        buildings.oil[t] += heat * shares[1] / efficiency[1]
        buildings.heat[t] += heat * shares[2] / efficiency[2]
        buildings.power[t] += heat * shares[3] / performance
        buildings.power[t] += 1000 * of("AE") * area * pow(1 + x[15], year)
        retrofitted += x[10] * of("RF") * min(1, (year + 1) / c("spec.ramp")) * (1 - retrofitted)
        let pumps = x[12] * logistic(c("HP_K"), year - x[13])
        for h in 0..<4 {
          let installed = h == 3 ? pumps : (1 - pumps) * installs[h]
          shares[h] += c("RHO") * (installed - shares[h])
        }
      }
    }
    return buildings
  }

  // MARK: 4. Energy balance

  /// TJ of one year.
  private struct EnergyDemand {
    let power: Double
    let gas: Double
    let oil: Double
    let heat: Double
    let fossilFuel: Double
    let bioFuel: Double
    let freightFuel: Double
    /// In that of 2015.
    let population: Double
  }

  private func energy(_ x: [Double], _ t: Int, _ demand: EnergyDemand) -> Double {
    let clean = x[17] * logistic(constants.scalar("REN_K"), Double(t) - x[18])
    let (before, after) = (constants.list("MIX0"), constants.list("MIX1"))
    let mix = (0..<6).map { (1 - clean) * before[$0] + clean * after[$0] }
    var inputs = matrix
    let plant = constants.list("spec.plant")
    inputs[0][0] += constants.scalar("spec.wind_and_sun") * (mix[3] + mix[4])
    inputs[2][0] += mix[0] / plant[0]
    inputs[1][0] += mix[1] / plant[1]
    inputs[5][0] += mix[5] / plant[2]
    inputs[1][1] += x[19]
    for (place, row) in [0, 1, 3, 5].enumerated() {
      inputs[row][4] += clean * (constants.list("spec.clean")[place] - added[row][4])
    }
    let other = constants.list("spec.demand")
    let output = solved(
      (0..<8).map { i in (0..<8).map { (i == $0 ? 1 : 0) - inputs[i][$0] } },
      [
        demand.power, demand.gas, other[0] * demand.population, demand.oil + demand.fossilFuel, demand.heat,
        demand.bioFuel, other[1] * demand.freightFuel, other[2] * demand.population,
      ])
    let (fossil, biogenic, n2o) = (
      constants.scalar("GWP_F"), constants.scalar("GWP_B"), constants.scalar("GWP_N")
    )
    let burning = constants.list("spec.burning")
    let (biomass, coal) = (constants.list("spec.biomass"), constants.list("spec.coal"))
    var sum = burning[0] * output[1] * (1 - x[19]) + burning[1] * output[2]
    sum += burning[2] * (output[3] - demand.fossilFuel) + x[19] * output[1] * burning[3] * fossil
    sum += output[5] * (biomass[0] * biogenic + biomass[1] * n2o)
    sum += output[2] * (coal[0] * fossil + coal[1] * n2o)
    return 1e-3 * sum
  }

  /// Gauss without pivoting, which this matrix allows.
  private func solved(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
    var (a, b) = (matrix, right)
    for k in b.indices {
      for i in b.indices where i > k {
        let factor = a[i][k] / a[k][k]
        for j in b.indices where j > k { a[i][j] -= factor * a[k][j] }
        b[i] -= factor * b[k]
      }
    }
    for i in b.indices.reversed() {
      for j in b.indices where j > i { b[i] -= a[i][j] * b[j] }
      b[i] /= a[i][i]
    }
    return b
  }

  // MARK: 5. Waste

  private func waste(_ x: [Double], _ drivers: Drivers) -> [Double] {
    let c = constants.scalar
    let wave = constants.list("spec.landfill_wave")
    let recovery = constants.list("spec.recovery")
    let (compost, burning) = (constants.list("spec.compost"), c("spec.incineration"))
    var emissions = [Double](repeating: 0, count: 36)
    for j in 0..<4 {
      func of(_ name: String) -> Double { constants.list(name)[j] }
      let kept = exp(-of("KD") * x[23])
      let degradable = of("DOC") * c("DOCF")
      var inPlace = 0.0
      for year in -50..<0 {
        let deposited =
          c("P0") * c("WPC") * of("WS") * c("WLF") * pow(c("WGR"), Double(year)) * wave[year + 50]
        inPlace = inPlace * kept + deposited * degradable
      }
      for t in years {
        let generated = drivers.population[t] * c("WPC") * pow(1 + x[20], Double(t)) * of("WS")
        let diverted = x[21] * logistic(c("DIV_K"), Double(t) - x[22]) * of("DJ")
        let decomposed = inPlace * (1 - kept)
        inPlace = inPlace * kept + generated * max(0, 1 - of("INC0") - diverted) * degradable
        let recovered = min(recovery[2], recovery[0] + recovery[1] * Double(t))
        let methane = decomposed * c("F_CH4") * 16 / 12 * (1 - recovered) * (1 - c("OX"))
        let composted = generated * diverted * of("CF")
        let incinerated = generated * (of("INC0") + diverted * of("IF"))
        emissions[t] +=
          methane * c("GWP_B") + composted * (compost[0] * c("GWP_B") + compost[1] * c("GWP_N"))
          + incinerated * (of("FOSSC") * 44 / 12 + burning * c("GWP_N"))
      }
    }
    return emissions.map { 1e-3 * $0 }
  }
}
