/// Decay in the form of the EPA's tool, which the language names apart from the IPCC's.
enum SweetDecayCheck: VectorCheck {
  static let kinds = [
    "EPA-SWEET style first-order decay (NOT the IPCC equation: rate form with half-year shift)"
  ]

  static func reproduce(_ item: VectorFile.Case, _ comparison: Comparison) throws {
    let inputs = item.inputs
    let first = Int(inputs["open"].number)
    let last = Int(inputs["close"].number) - 1
    let types = inputs["fractions"].keys
    let diverted = inputs["diverted_t"]
    let others = diverted.keys
    let streams = types.enumerated().map { index, name in
      let mass =
        "\(Written.number(inputs["waste_t"].number)) t/yr * \(Written.number(inputs["fractions"][name].number))"
      let rows = others.enumerated().filter { diverted[$1][name].exists }.map { other, word in
        "other\(other) = 100 % * (\(Written.number(diverted[word][name].number)) t/yr / (\(mass)))"
      }
      return """
        stream s\(index) {
          generated = all * \(Written.number(inputs["fractions"][name].number))
          decay = \(Written.number(inputs["k"][name].number))/yr; past_landfilled = 0 t/yr
          methane_potential = \(Written.number(inputs["L0_m3_per_t"][name].number)) m3/t
          shares treatment { \((rows + ["landfill = rest"]).joined(separator: "\n")) }
        }
        """
    }
    func growth(_ name: String) -> String { "\(Written.number((inputs[name].number - 1) * 100)) %/yr" }
    let volumes = types.indices.map { index in
      ("s\(index)", "waste.landfill.methane_by_stream.s\(index) / waste.landfill.methane_density", "m3/yr")
    }
    let town = try Town(
      Town.file(
        first...last,
        """
        let all = [\(Int(inputs["data_year"].number)): \(Written.number(inputs["waste_t"].number))] t/yr \
        then grow \(growth("g_fut")) before grow \(growth("g_hist"))
        waste {
          treatment landfill {
            method sweet; correction = \(Written.percent(inputs["mcf"].number))
            recovery = \(Written.percent(inputs["capture"].number))
            oxidation = \(Written.percent(inputs["ox"].number))
          }
          \(others.indices.map { "treatment other\($0) { method none }" }.joined(separator: "\n"))
          \(streams.joined(separator: "\n"))
        }
        """,
        Town.probes(
          volumes + [("net", "waste.landfill.methane_emitted / waste.landfill.methane_density", "m3/yr")])))
    let count = last - first + 1
    comparison.expect((first...last).map(Double.init), item.expected["years"])
    for (index, name) in types.enumerated() {
      let landfilled = town.series("waste.s\(index).treated.landfill", years: count).map { $0 * 1000 }
      comparison.expect(landfilled, item.expected["landfilled_t"][name])
      comparison.expect(
        Array(town.probed("s\(index)").prefix(count)), item.expected["CH4_generated_m3"][name])
    }
    comparison.expect(Array(town.probed("net").prefix(count)), item.expected["CH4_net_m3"])
  }
}
