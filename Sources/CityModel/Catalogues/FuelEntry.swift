import Modelling

/// What is known of one fuel: factors on net calorific basis, heating value and density.
package struct FuelEntry: Sendable {
  /// One gas where the fuel is burnt, kg/TJ.
  struct Factor: Sendable {
    let use: CombustionUse
    let value: Double
    let source: String
    let isRecalled: Bool

    init(_ use: CombustionUse, _ value: Double, _ source: String, recalled: Bool = false) {
      self.use = use
      self.value = value
      self.source = source
      isRecalled = recalled
    }
  }

  package let name: String
  package let isBiogenic: Bool
  let co2: CatalogueValue
  let methane: [Factor]
  let nitrousOxide: [Factor]
  /// MJ/kg.
  let netHeat: CatalogueValue
  /// kg/m³; nil for what is sold by weight.
  let density: CatalogueValue?
  /// Net over gross heating value.
  let netToGross: CatalogueValue

  /// The factor of a gas for a use, or the nearest use that the tables know.
  static func factor(_ factors: [Factor], _ use: CombustionUse) -> Factor? {
    let nearest: [CombustionUse] =
      use.isTravel ? [use, .road, .water, .industry] : [use, .industry, .commercial, .energy, .road]
    return nearest.lazy.compactMap { wanted in factors.first { $0.use == wanted } }.first
  }

  /// The heating value as it is usually stated: per volume for what flows, else per mass.
  var energyContent: CatalogueValue {
    guard let density else { return netHeat }
    return CatalogueValue(
      netHeat.value * density.value, "MJ/m3", source: "\(netHeat.source); density \(density.source)",
      isRecalled: netHeat.isRecalled || density.isRecalled)
  }
}
