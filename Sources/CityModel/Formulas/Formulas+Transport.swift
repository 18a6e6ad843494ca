import Modelling

extension Formulas {
  private static let asif = "ASIF identity of L. Schipper; GPC chapter 7"
  private static let dynamicStock = "dynamic stock model by year of sale"

  /// S(a) is the part of a year's vehicles that runs at age a; i(t) the sales of year t.
  static let transport: [Entry] = [
    (
      "mode.distance",
      Formula(
        [
          .init(
            "vehicles * distance_per_vehicle, where vehicles of all ages drive alike", needs: ["vehicles"]),
          .init("distance_per_vehicle * Σ_v bought(v) * S(t - v)", needs: ["bought"]),
          .init(
            "what follows from activity or is stated, times (cost / first cost)^cost_elasticity",
            needs: ["cost", "cost_elasticity"]),
          .init("activity * split / occupancy", needs: ["activity", "occupancy"]),
          .init("freight_activity * freight_split / load", needs: ["freight_activity", "load"]),
          .init("distance"),
        ], source: asif)
    ),
    (
      "mode.stock",
      Formula(
        [
          .init("Σ over years of sale v: bought(v) * S(t - v)", needs: ["bought"]),
          .init("vehicles, which sales bring about: Σ_v i(v) * S(t - v)", needs: ["vehicles"]),
          .init(
            "Σ_v i(v) * S(t - v) where vehicles of age a count (1 - distance_by_age)^a towards the wanted "
              + "distance / distance_per_vehicle", needs: ["distance_by_age"]),
          .init("distance / distance_per_vehicle, which sales bring about: Σ_v i(v) * S(t - v)"),
        ], source: dynamicStock)
    ),
    (
      "mode.sold",
      Formula(
        [
          .init("bought", needs: ["bought"]),
          .init("i(t) = (vehicles - Σ_{v<t} i(v) * S(t - v)) / S(0)", needs: ["vehicles"]),
          .init(
            "i(t) = (N(t) - Σ_{v<t} i(v) * S(t - v)) / S(0) with N = distance / distance_per_vehicle"
          ),
        ], source: dynamicStock)
    ),
    (
      "mode.scrapped",
      Formula("Σ_v i(v) * (S(t - 1 - v) - S(t - v)), and what a surplus retires", source: dynamicStock)
    ),
    (
      "mode.scrap_rate",
      Formula("vehicles of earlier years that are scrapped / stock(t - 1)", source: dynamicStock)
    ),
    (
      "mode.driven",
      Formula(
        [
          .init(
            "distance_per_vehicle * Σ_v i(v) * sales(v) * S(t - v) of the powertrain",
            needs: ["distance_per_vehicle"]),
          .init("distance * mix of the powertrain"),
        ], source: asif)
    ),
    (
      "mode.drive_energy",
      Formula(
        [
          .init(
            "distance_per_vehicle * Σ_v i(v) * sales(v) * energy_use(v) * S(t - v) of the powertrain",
            needs: ["distance_per_vehicle"]),
          .init("distance * mix * energy_use of the powertrain"),
        ], source: asif)
    ),
    (
      "survival.log_centre",
      Formula("ln(mean) - log_spread² / 2", source: "lognormal law with the stated mean and spread")
    ),
    (
      "survival.log_spread",
      Formula("√(ln(1 + spread² / mean²))", source: "lognormal law with the stated mean and spread")
    ),
    (
      "mode.use",
      Formula(
        [
          .init(
            "Σ over powertrains: distance_per_vehicle * Σ_v i(v) * sales(v) * energy_use(v) * S(t - v), times the "
              + "part of it that the carrier gives", needs: ["distance_per_vehicle"]),
          .init(
            "Σ over powertrains: distance * mix * energy_use, times the part of it that the carrier gives"),
        ], source: asif)
    ),
  ]
}
