/// What is built and run at least cost under a load that falls in a straight line.
enum ScreeningCheck: VectorCheck {
  static let kinds = ["screening curve + linear load-duration curve"]

  static func reproduce(_ item: VectorFile.Case, _ comparison: Comparison) throws {
    let inputs = item.inputs
    let technologies = inputs["tech"].list
    let place = "energy.electricity"
    let names = technologies.indices.map { "p\(1000 + $0)" }
    let plants = zip(names, technologies).map { name, tech in
      """
      plant \(name) {
        fixed_cost = \(Written.number(tech["fixed"].number)) USD2022/MW/yr
        marginal_cost = \(Written.number(tech["var"].number)) USD2022/MW/yr
      }
      """
    }
    let (peak, base) = (Written.number(inputs["peak"].number), Written.number(inputs["base"].number))
    let cost = names.map {
      "\(place).\($0).fixed_cost * \(place).\($0).least_cost_capacity + \(place).\($0).marginal_cost * \(place).\($0).output"
    }
    let powers = names.map { ("power_\($0)", "\(place).\($0).output", "MW") }
    let town = try Town(
      Town.file(
        2020...2021,
        """
        energy {
          network electricity {
            dispatch screening; peak_load = \(peak) MW; base_load = \(base) MW
            \(plants.joined(separator: "\n"))
          }
          demand city_load { carrier electricity; amount = (\(peak) MW + \(base) MW) / 2 }
        }
        """, Town.probes(powers + [("cost", cost.joined(separator: " + "), "USD2022/yr")])))
    let wanted = item.expected
    var segments: [(name: String, from: Double, to: Double)] = []
    for (name, tech) in zip(names, technologies) {
      let word = tech["name"].text
      func part(_ result: String) -> Double { (town.first("\(place).\(name).\(result)") ?? .nan) / 100 }
      let segment = (name: word, from: part("cheapest_from"), to: part("cheapest_to"))
      let isBuilt = segment.to > segment.from
      if isBuilt { segments.append(segment) }
      let (capacity, energy) = (wanted["capacity"][word], wanted["energy_per_unit_time"][word])
      if isBuilt || capacity.exists {
        comparison.expect(town.first("\(place).\(name).least_cost_capacity"), capacity)
      }
      if isBuilt || energy.exists { comparison.expect(town.probed("power_\(name)").first, energy) }
    }
    segments.sort { $0.from < $1.from }
    if segments.count != wanted["segments"].list.count { comparison.deviate("\(segments.count) segments") }
    for (row, segment) in zip(wanted["segments"].list, segments) {
      comparison.expect(segment.name, row[0])
      comparison.expect(segment.from, row[1])
      comparison.expect(segment.to, row[2])
    }
    comparison.expect(town.probed("cost").first, wanted["total_cost"])
  }
}
