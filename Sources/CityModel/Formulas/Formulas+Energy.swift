import Modelling

extension Formulas {
  private static let balance = "linear balance of W. Leontief"
  private static let ranking = "merit order: plants by marginal cost"

  static let energy: [Entry] = [
    ("fuel.use", Formula("Σ of what its users draw, in blends by their share")),
    (
      "fuel.use_net",
      Formula(
        "the use, times net_to_gross where the fuel's amounts are gross", source: "IPCC 2006 V2 1.4.1.2")
    ),
    (
      "fuel.use_gross",
      Formula(
        "the use, divided by net_to_gross where the fuel's amounts are net", source: "IPCC 2006 V2 1.4.1.2")
    ),
    (
      "building.heat_demand",
      Formula([
        .init(
          "useful_heat * (1 - retrofit_saving * retrofitted) * (w * DD / DD0 + 1 - w) with the degree_day_weight w",
          needs: ["useful_heat", "degree_day_weight"]),
        .init("useful_heat * (1 - retrofit_saving * retrofitted)", needs: ["useful_heat"]),
        .init(
          "(old floor * heat * (1 - retrofit_saving * retrofitted) + new floor * heat_new) * (w * DD / DD0 + 1 - w), "
            + "or Σ over states: floor * heat", needs: ["degree_day_weight"]),
        .init(
          "old floor * heat * (1 - retrofit_saving * retrofitted) + new floor * heat_new, or Σ over states: floor * heat"
        ),
      ])
    ),
    (
      "building.retrofitted",
      Formula("R(t) = R(t - 1) + retrofit_rate(t) * (1 - R(t - 1)), and 0 before the horizon")
    ),
    (
      "building.heating_mix",
      Formula([
        .init(
          "w(t) = w(t - 1) + turnover(t) * (installs(t) - w(t - 1)), from heating in the first year",
          needs: ["turnover"]),
        .init("heating"),
      ])
    ),
    (
      "building.use",
      Formula(
        "Σ over technologies of the carrier: heat_demand * heating_mix / efficiency, with hot water, cooking, electricity "
          + "and cooling / cooling_efficiency, less rooftop_generation")
    ),
    ("building.rooftop_surplus", Formula("rooftop_generation less the own use of electricity, at least 0")),
    (
      "state.floor",
      Formula(
        "what stood last year less demolition and what becomes another state, with what becomes this one and its part of "
          + "new_floor")
    ),
    (
      "demand.use",
      Formula([.init("amount * energy_content", needs: ["energy_content", "amount"]), .init("amount")])
    ),
    (
      "network.output",
      Formula(
        ["inputs", "mix", "imports"].map {
          .init(
            "x of x = A x + d in the year: A what a unit put out takes from each network, d what users draw",
            needs: [$0])
        } + [.init("(use + exports) / (1 - losses)")], source: balance)
    ),
    ("network.use", Formula("Σ of what its users draw; plants and networks in a balance apart")),
    (
      "network.delivered_intensity",
      Formula(
        [
          .init("intensity / (1 - losses)", needs: ["intensity", "losses"]),
          .init("intensity", needs: ["intensity"]),
          .init("m of m = f + Aᵀ m, f what is burnt and imported for a unit put out", needs: ["mix"]),
          .init(
            "Σ over plants: part of the load * factor / efficiency / (1 - losses), in the order of marginal_cost",
            needs: ["marginal_cost"]),
          .init("Σ of gas times warming potential, per unit that reaches a user"),
        ], source: "GPC 6.5")
    ),
    (
      "network.unserved",
      Formula("load of all blocks that no plant is left to give, times the scale of use", source: ranking)
    ),
    (
      "network.curtailed",
      Formula("output of must-run plants above the load, times the scale of use", source: ranking)
    ),
    ("network.average_intensity", Formula("Σ over plants: energy * factor / Σ energy", source: ranking)),
    (
      "network.marginal_intensity",
      Formula("Σ over blocks: load * factor of the plant at the margin / Σ load", source: ranking)
    ),
    (
      "block.unserved",
      Formula("load of the block that no plant is left to give, times the scale of use", source: ranking)
    ),
    ("block.marginal", Formula("100 % for the last plant that runs in the block, else 0 %", source: ranking)),
    ("plant.output", Formula("the plant's part * output of its network")),
    ("plant.intake", Formula("output / efficiency")),
    (
      "plant.primary_energy_saving",
      Formula(
        "1 - 1 / (heat_efficiency / heat_reference + efficiency / power_reference)",
        source: "GHG Protocol, combined heat and power")
    ),
    (
      "plant.least_cost_capacity",
      Formula(
        "(peak_load - base_load) * (cheapest_to - cheapest_from), with the base for the one that runs always",
        source: "screening curve")
    ),
    (
      "plant.cheapest_from",
      Formula(
        "z = (F1 - F2) / (v2 - v1), the crossing of fixed_cost + marginal_cost * z with the next plant",
        source: "screening curve")
    ),
    (
      "plant.cheapest_to",
      Formula(
        "z = (F1 - F2) / (v2 - v1), the crossing of fixed_cost + marginal_cost * z with the next plant",
        source: "screening curve")
    ),
  ]
}
