import Modelling
import Plans

/// Energy that one kind of building uses, by carrier.
struct BuildingUse {
  /// In path order.
  let byCarrier: [(carrier: Member, energy: Node)]
  /// What it is made of, in the order in which it is added up.
  private let parts: [(carrier: Member, part: PartDraw)]
  /// What the roofs make beyond the own use.
  let surplus: Node

  func total(of carrier: Member) -> Node {
    let found = byCarrier.first { $0.carrier == carrier }?.energy
    return found ?? surplus.graph.constant(0)
  }

  /// What it draws from a carrier, apart by the technologies that turn it into heat.
  func parts(of carrier: Member) -> [PartDraw] { parts.filter { $0.carrier == carrier }.map(\.part) }

  static func of(_ city: Lowering, _ building: Member) -> BuildingUse {
    city.remember("use", of: building) { build(city, building) }
  }

  /// The carriers, known from names alone so that the balance can ask before it is solved.
  static func carriers(_ city: Lowering, _ building: Member) -> [Member] {
    let technologies = ["heating", "installs", "water_heating"].flatMap { city.city.rows($0, of: building) }
    var found = technologies.compactMap { city.city.setting("carrier", of: $0)?.member }
    if let power = power(city, building) { found.append(power) }
    if let cooking = city.city.setting("cooking_with", of: building)?.member { found.append(cooking) }
    return found
  }

  private static func build(_ city: Lowering, _ building: Member) -> BuildingUse {
    var parts: [(carrier: Member, part: PartDraw)] = []
    func add(_ carrier: Member?, _ part: PartDraw) {
      guard part.energy.constant != 0 else { return }
      guard let carrier else {
        let reason = "there is no network named electricity for what the building uses"
        city.city.report(ModelProblem(building, .missing("power", because: reason)))
        return
      }
      parts.append((carrier, part))
    }
    func heat(_ amount: Node, _ mix: [(row: Member, share: Node)]) {
      guard amount.constant != 0 else { return }
      if mix.isEmpty {
        city.city.report(ModelProblem(building, .missing("heating", because: "something gives the heat")))
      }
      for (technology, share) in mix {
        let efficiency = city.value("efficiency", of: technology) ?? city.constant(1)
        add(
          city.city.setting("carrier", of: technology)?.member,
          PartDraw(useful: amount * share, technology: technology, efficiency: efficiency))
      }
    }

    let mix = BuildingHeat.mix(city, building)
    heat(BuildingHeat.spaceHeat(city, building), mix)
    heat(
      BuildingHeat.perFloor(city, building, "hot_water"),
      city.city.shares("water_heating", of: building, over: city.horizon) ?? mix)

    let power = power(city, building)
    let own = electricity(city, building)
    let roof = city.value("rooftop_generation", of: building) ?? city.zero
    let bought = roof.constant == 0 ? own : city.notNegative(own - roof)
    add(power, PartDraw(bought))
    let cooking = city.city.setting("cooking_with", of: building)?.member ?? power
    add(cooking, PartDraw(BuildingHeat.perFloor(city, building, "cooking")))
    let byCarrier = pathOrder(parts.map(\.carrier)).map { carrier in
      (carrier: carrier, energy: city.sum(parts.filter { $0.carrier == carrier }.map(\.part.energy)))
    }
    return BuildingUse(
      byCarrier: byCarrier, parts: parts,
      surplus: roof.constant == 0 ? city.zero : city.notNegative(roof - own))
  }

  /// Electricity of appliances, lights and cooling, before what the roofs give.
  private static func electricity(_ city: Lowering, _ building: Member) -> Node {
    var parts = [BuildingHeat.perFloor(city, building, "electricity")]
    if let total = city.value("other_electricity", of: building) { parts.append(total) }
    let cold = BuildingHeat.perFloor(city, building, "cooling")
    if cold.constant != 0 {
      let efficiency = city.needed(
        "cooling_efficiency", of: building, because: "cold is made from electricity")
      if efficiency.constant != 0 { parts.append(cold * weather(city) / efficiency) }
    }
    return city.sum(parts)
  }

  /// Cold follows the cooling degree days in full, where the file states them.
  private static func weather(_ city: Lowering) -> Node {
    let file = city.city.file
    guard let days = city.value("cooling_degree_days", of: file), days.constant != 0 else {
      return city.constant(1)
    }
    let usual = city.value("reference_cooling_degree_days", of: file)
    return days / (usual ?? city.graph.row(days, in: city.horizon.first))
  }

  private static func power(_ city: Lowering, _ building: Member) -> Member? {
    city.city.setting("power", of: building)?.member
      ?? city.city.members(of: "network").first { city.city.name(of: $0) == "electricity" }
  }
}
