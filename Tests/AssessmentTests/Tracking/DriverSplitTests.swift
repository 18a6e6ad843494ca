import Testing

@testable import Assessment

struct DriverSplitTests {
  private func cell(
    _ member: String, _ carrier: String?, amounts: (Double, Double), energy: (Double, Double)?,
    emissions: (Double, Double), activity: String? = "distance, vkm/yr"
  ) -> DriverSplit.Cell {
    DriverSplit.Cell(
      sector: "transport", member: member, activity: activity, carrier: carrier,
      amounts: (start: amounts.0, end: amounts.1), energy: energy.map { (start: $0.0, end: $0.1) },
      emissions: (start: emissions.0, end: emissions.1))
  }

  private func row(_ cells: [DriverSplit.Cell]) throws -> DriverSplit.Row {
    try #require(DriverSplit(cells).rows.first)
  }

  /// Each effect alone takes the whole change of 100 to 200.
  @Test func `what changes by itself takes the whole change`() throws {
    let more = try row([cell("car", "petrol", amounts: (10, 20), energy: (50, 100), emissions: (100, 200))])
    #expect(abs(more.effects[0] - 100) < 1e-12)
    let thirsty = try row([cell("car", "petrol", amounts: (10, 10), energy: (50, 100), emissions: (100, 200))]
    )
    #expect(abs(thirsty.effects[2] - 100) < 1e-12)
    let dirty = try row([cell("car", "petrol", amounts: (10, 10), energy: (50, 50), emissions: (100, 200))])
    #expect(abs(dirty.effects[4] - 100) < 1e-12)
    let process = try row([cell("car", nil, amounts: (10, 10), energy: nil, emissions: (100, 200))])
    #expect(abs(process.effects[4] - 100) < 1e-12)
  }

  @Test func `a shift between members is structure, between carriers the mix`() throws {
    // Ten from the car to the bus, which emits a tenth: −9 per unit.
    let shifted = try row([
      cell("bus", "diesel", amounts: (10, 20), energy: (10, 20), emissions: (1, 2)),
      cell("car", "petrol", amounts: (30, 20), energy: (30, 20), emissions: (30, 20)),
    ])
    #expect(abs(shifted.effects[1] + 9) < 1e-12)
    #expect([0, 2, 3, 4].allSatisfy { abs(shifted.effects[$0]) < 1e-12 })
    let mixed = try row([
      cell("car", "petrol", amounts: (10, 10), energy: (10, 5), emissions: (20, 10)),
      cell("car", "power", amounts: (10, 10), energy: (0, 5), emissions: (0, 1)),
    ])
    #expect(abs(mixed.effects[3] + 9) < 1e-12)
  }

  @Test func `a member that appears is structure`() throws {
    let row = try row([
      cell("car", "petrol", amounts: (10, 10), energy: (10, 10), emissions: (20, 20)),
      cell("tram", "power", amounts: (0, 10), energy: (0, 4), emissions: (0, 3)),
    ])
    // The sum of the activity doubles while that of the car stays: +20·… and −20·… cancel for it.
    #expect(abs(row.effects.reduce(0, +) - 3) < 1e-12)
    #expect(abs(row.effects[0] + row.effects[1] - 3) < 1e-12)
    #expect([2, 3, 4].allSatisfy { abs(row.effects[$0]) < 1e-12 })
  }

  @Test func `activities of different kinds stand side by side`() throws {
    let row = try row([
      cell("car", "petrol", amounts: (10, 20), energy: (10, 20), emissions: (10, 20)),
      cell(
        "rail", "power", amounts: (5, 5), energy: (5, 5), emissions: (4, 4), activity: "energy used, GWh/yr"),
    ])
    #expect(abs(row.effects[0] - 10) < 1e-12 && row.effects[1] == 0)
    #expect(row.start == 14 && row.end == 24)
  }

  @Test func `what is negative, or comes from nothing, is left in one piece`() throws {
    let row = try row([
      cell("car", "petrol", amounts: (10, 10), energy: (10, 10), emissions: (10, 12)),
      cell("wood", nil, amounts: (3, 3), energy: nil, emissions: (-5, -6)),
      cell("ghost", "petrol", amounts: (0, 0), energy: (1, 1), emissions: (1, 4)),
      cell("alone", nil, amounts: (0, 0), energy: nil, emissions: (1, 2), activity: nil),
    ])
    #expect(abs(row.effects[4] - 2) < 1e-12)
    #expect(abs(row.unsplit - 3) < 1e-12)
    #expect(abs(row.effects.reduce(0, +) + row.unsplit - (row.end - row.start)) < 1e-12)
  }

  @Test func `nothing is left over, whatever changes`() throws {
    var state: UInt64 = 11
    func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / 9_007_199_254_740_992
    }
    for _ in 0..<100 {
      let cells = (0..<4).flatMap { member -> [DriverSplit.Cell] in
        let amounts = (next() < 0.2 ? 0 : next(), next())
        return ["a", "b"].map { carrier in
          let energy = (amounts.0 == 0 || next() < 0.2 ? 0 : next(), next())
          return cell(
            "\(member)", carrier, amounts: amounts, energy: energy,
            emissions: (energy.0 * next(), energy.1 * next()))
        }
      }
      let row = try row(cells)
      let sum = row.effects.reduce(0, +) + row.unsplit
      #expect(abs(sum - (row.end - row.start)) <= 1e-12 * max(row.start, row.end, 1))
      #expect(row.unsplit == 0)
    }
  }
}
