/// Methane of a landfill by first-order decay, stream by stream.
enum FirstOrderDecayCheck: VectorCheck {
  static let kinds = ["landfill first-order decay (IPCC 2006 V5 Ch3 eqs 3.1-3.6, delay form of Annex 3A.1)"]

  static func reproduce(_ item: VectorFile.Case, _ comparison: Comparison) throws {
    let inputs = item.inputs
    let years = inputs["years"].numbers.map { Int($0) }
    guard let first = years.first, let last = years.last else { throw UnknownInput("a case without years") }
    let types = inputs["types"].keys
    func shares(_ name: String) -> String {
      Written.shares(Written.yearly(inputs[name], count: years.count), from: first)
    }
    let streams = types.enumerated().map { index, name in
      let type = inputs["types"][name]
      return """
        stream s\(index) {
          generated = \(Written.series(Written.yearly(type["W_Gg"], count: years.count), from: first, "kt/yr"))
          doc = \(Written.percent(type["DOC"].number)); doc_f = \(Written.percent(type["DOCf"].number))
          decay = \(Written.number(type["k"].number))/yr
          past_landfilled = 0 t/yr
          shares treatment { landfill = 100 % }
        }
        """
    }
    let recovered = Written.yearly(inputs["R_Gg"], count: years.count)
    let town = try Town(
      Town.file(
        first...last,
        """
        waste {
          treatment landfill {
            method decay; start_month = \(Written.number(inputs["M"].number))
            methane_fraction = \(Written.percent(inputs["F"].number))
            oxidation = \(shares("OX"))
            correction = \(shares("MCF"))
            recovered = \(Written.series(recovered, from: first, "ktCH4/yr"))
          }
          \(streams.joined(separator: "\n"))
        }
        """))
    func series(_ result: String) -> [Double] { town.series("waste.landfill.\(result)", years: years.count) }
    for (index, name) in types.enumerated() {
      let wanted = item.expected["by_type"][name]
      for (result, column) in [
        ("carbon_deposited", "DDOCm_deposited"), ("carbon_in_place", "DDOCm_accumulated_end"),
        ("carbon_decomposed", "DDOCm_decomposed"), ("methane_by_stream", "CH4_generated"),
      ] {
        comparison.expect(series("\(result).s\(index)"), wanted[column])
      }
    }
    comparison.expect(series("methane_generated"), item.expected["CH4_generated_total"])
    comparison.expect(series("methane_emitted"), item.expected["CH4_emitted"])
  }
}
