/// One set of global warming potentials: kg CO2e per kg of each gas.
package struct GWPSet: Sendable {
  package let name: String
  let fossilMethane: Double
  let biogenicMethane: Double
  let nitrousOxide: Double
  /// In the order of `GWPCatalogue.fluorinated`; nil where the report gives none.
  let fluorinated: [Double?]
  /// The gases whose value was not read again.
  let recalled: Set<String>

  init(
    _ name: String, ch4: Double, fossil: Double? = nil, n2o: Double, _ fluorinated: [Double?],
    recalled: Set<String> = []
  ) {
    self.name = name
    fossilMethane = fossil ?? ch4
    biogenicMethane = ch4
    nitrousOxide = n2o
    self.fluorinated = fluorinated
    self.recalled = recalled
  }
}
