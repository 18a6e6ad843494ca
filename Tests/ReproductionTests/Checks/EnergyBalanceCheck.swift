/// Networks that take from each other, and what a unit of each has caused.
enum EnergyBalanceCheck: VectorCheck {
  static let kinds = ["linear energy balance x=(I-A)^-1 d"]

  static func reproduce(_ item: VectorFile.Case, _ comparison: Comparison) throws {
    let inputs = item.inputs
    let matrix = inputs["A"].matrix
    let indices = inputs["carriers"].list.indices
    let facts = indices.map { index in
      let taken = indices.map { "n\($0) = \(Written.number(matrix[$0][index]))" }
      return """
        network n\(index) { inputs { \(taken.joined(separator: "; ")); source\(index) = 1 } }
        fuel source\(index) {
          co2 = \(Written.number(inputs["f_t_per_unit"][index].number)) tCO2/TJ; ch4 = 0 kgCH4/TJ; n2o = 0 kgN2O/TJ
        }
        demand final\(index) { carrier n\(index); amount = \(Written.number(inputs["d"][index].number)) TJ/yr }
        """
    }
    let town = try Town(
      Town.file(
        2020...2021, "energy {\n\(facts.joined(separator: "\n"))\n}",
        Town.probes(
          indices.flatMap {
            [
              ("x\($0)", "energy.n\($0).output", "TJ/yr"),
              ("m\($0)", "energy.n\($0).delivered_intensity", "tCO2e/TJ"),
            ]
          })))
    func all(_ read: (Int) -> Double?) -> [Double] { indices.compactMap(read) }
    func tonnes(_ path: String) -> Double? { town.first(path).map { $0 * 1000 } }
    comparison.expect(all { town.probed("x\($0)").first }, item.expected["x"])
    comparison.expect(
      all { tonnes("energy.n\($0).emissions_at_source") }, item.expected["direct_emissions_t"])
    comparison.expect(tonnes("emissions.at_source.energy"), item.expected["total_t"])
    comparison.expect(tonnes("emissions.energy"), item.expected["total_t"])
    comparison.expect(all { town.probed("m\($0)").first }, item.expected["multipliers"])
    comparison.expect(all { tonnes("energy.final\($0).emissions") }, item.expected["consumption_based_t"])
  }
}
