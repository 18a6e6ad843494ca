/// Plants that run by rising cost against blocks of load, also where the load is not met.
enum MeritOrderCheck: VectorCheck {
  static let kinds = ["merit-order dispatch on load blocks"]

  static func reproduce(_ item: VectorFile.Case, _ comparison: Comparison) throws {
    let plants = item.inputs["plants"].list
    let blocks = item.inputs["blocks"].list
    let place = "energy.electricity"
    // Equal costs rank by name: the order of the list is kept.
    let names = plants.indices.map { "p\(1000 + $0)" }
    let cost = names.map { "\(place).\($0).output * \(place).\($0).marginal_cost" }
    let town = try Town(
      Town.file(
        2020...2021, energy(item.inputs, plants, blocks, names),
        Town.probes([("cost", cost.joined(separator: " + "), "USD2022/yr")])))
    func thousands(_ path: String) -> Double? { town.first("\(place).\(path)").map { $0 * 1000 } }
    let wanted = item.expected
    for (name, plant) in zip(names, plants) {
      comparison.expect(thousands("\(name).output"), wanted["generation_MWh"][plant["name"].text])
    }
    comparison.expect(thousands("unserved"), wanted["unserved_MWh"])
    comparison.expect(thousands("curtailed"), wanted["curtailed_MWh"])
    comparison.expect(town.first("emissions.at_source.energy").map { $0 * 1000 }, wanted["emissions_t"])
    comparison.expect(town.probed("cost").first, wanted["variable_cost"])
    comparison.expect(thousands("average_intensity"), wanted["average_kg_per_MWh"])
    comparison.expect(thousands("marginal_intensity"), wanted["load_weighted_marginal_kg_per_MWh"])
    comparison.expect(thousands("delivered_intensity"), wanted["delivered_factor_kg_per_MWh"])
    let mustRun = plants.filter { $0["must_run"].value as? Bool ?? false }.reduce(0) {
      $0 + $1["MW"].number * ($1["avail"].exists ? $1["avail"].number : 1)
    }
    for index in blocks.indices {
      let found = zip(names, plants).first { (town.first("\(place).b\(index).marginal.\($0.0)") ?? 0) > 50 }
      let asked = wanted["marginal_by_block"][index]
      if found == nil, mustRun >= blocks[index][0].number, asked.exists {
        comparison.leaveOut(asked, because: .mustRun)
      } else {
        comparison.expect(found.map { $0.1["name"].text }, asked)
      }
    }
  }

  private static func energy(_ inputs: JSON, _ plants: [JSON], _ blocks: [JSON], _ names: [String]) -> String
  {
    let members = zip(names, plants).map { name, plant in
      let mustRun = plant["must_run"].value as? Bool ?? false
      return """
        plant \(name) {
          capacity = \(Written.number(plant["MW"].number)) MW
          availability = \(Written.percent(plant["avail"].exists ? plant["avail"].number : 1))
          marginal_cost = \(Written.number(plant["cost"].number)) USD2022/MWh
          input fuel_\(name); efficiency = 100 %; must_run \(mustRun ? "yes" : "no")
        }
        """
    }
    let fuels = zip(names, plants).map { name, plant in
      "fuel fuel_\(name) { co2 = \(Written.number(plant["kg_MWh"].number)) kgCO2/MWh; ch4 = 0 kgCH4/TJ; n2o = 0 kgN2O/TJ }"
    }
    let loads = blocks.map { "\(Written.number($0[0].number)) MW * \(Written.number($0[1].number)) h/yr" }
    let parts = blocks.enumerated().map { index, block in
      "block b\(index) { load = \(Written.number(block[0].number)) MW; duration = \(Written.number(block[1].number)) h/yr }"
    }
    let losses = Written.percent(inputs["td_loss"].number)
    return """
      energy {
        \(fuels.joined(separator: "\n"))
        network electricity {
          dispatch merit_order; shortfall reported; losses = \(losses)
          \(parts.joined(separator: "\n"))
          \(members.joined(separator: "\n"))
        }
        demand city_load { carrier electricity; amount = (\(loads.joined(separator: " + "))) * (1 - \(losses)) }
      }
      """
  }
}
