import Foundation

/// A town of two demands, one of them on the grid, with everything measured from 2000 to 2011.
struct HindcastTown {
  static let years = Array(2000...2011)
  /// GWh/yr.
  var gas: (Int) -> Double = { _ in 100 }
  var power: (Int) -> Double = { _ in 50 }
  var people: (Int) -> Double = { _ in 1000 }
  /// kgCO2e/kWh.
  var grid: (Int) -> Double = { 0.5 - 0.02 * Double($0 - 2000) }
  /// What the file says of the gas.
  var factor = "0.2 kgCO2e/kWh, calibrated \"the rows of the inventory\""
  /// What is measured: by default gas at 0.25 kgCO2e/kWh, and power at the grid's factor.
  var measured: ((Int) -> String)?
  var more = ""

  private func text(_ value: Double) -> String { "\(value)" }

  func write(to folder: TemporaryFolder) throws -> String {
    var table = "year,gas,power,people,grid\n"
    for year in Self.years {
      table += "\(year),\(gas(year)),\(power(year)),\(people(year)),\(grid(year))\n"
    }
    try folder.write(table, to: "counts.csv")
    let rows = Self.years.map { year in
      "  \(year): " + (measured?(year) ?? "\(1000 * (gas(year) * 0.25 + power(year) * grid(year)))")
    }
    return try folder.write(
      """
      wedge 1
      city "Exampleton" { horizon 2000 to 2020; base_year 2000; gwp "AR5"; assumed "invented" }
      table counts from csv "counts.csv" {
        key year "year"
        column gas "gas" unit GWh/yr
        column power "power" unit GWh/yr
        column people "people" unit person
        column grid "grid" unit kgCO2e/kWh
      }
      population = counts.people linear then hold
      energy {
        network electricity { intensity = counts.grid linear then hold }
        fuel town_gas { co2e = \(factor) }
        demand boilers { carrier town_gas; gpc "I.1.1" scope 1; amount = counts.gas linear then hold }
        demand lights { carrier electricity; gpc "I.1.2" scope 2; amount = counts.power linear then hold }
      }
      inventory measured "Rows" unit tCO2e {
        columns emissions.energy
      \(rows.joined(separator: "\n"))
      }
      \(more)
      scenario bau "As it is" { }

      """, to: "town.wedge")
  }
}
