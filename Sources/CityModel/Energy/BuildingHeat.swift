import Modelling
import Plans

/// Useful heat and the mix that gives it, for one kind of building.
enum BuildingHeat {
  static func spaceHeat(_ city: Lowering, _ building: Member) -> Node {
    city.remember("space heat", of: building) { undisturbed(city, building) * weather(city, building) }
  }

  private static func undisturbed(_ city: Lowering, _ building: Member) -> Node {
    let kept = 1 - (city.value("retrofit_saving", of: building) ?? city.zero) * retrofitted(city, building)
    if Building.hasStates(city, building) { return perFloor(city, building, "heat") }
    if let total = city.value("useful_heat", of: building) { return total * kept }
    guard let heat = city.value("heat", of: building) else { return city.zero }
    let floor = split(city, building)
    return floor.old * heat * kept + floor.new * (city.value("heat_new", of: building) ?? heat)
  }

  /// An amount per floor, over all floor or over the states.
  static func perFloor(_ city: Lowering, _ building: Member, _ slot: String) -> Node {
    if Building.hasStates(city, building) {
      return city.sum(
        FloorStates.all(city, building).map { state, floor in
          floor * (city.value(slot, of: state) ?? city.value(slot, of: building) ?? city.zero)
        })
    }
    guard let amount = city.value(slot, of: building) else { return city.zero }
    return city.needed("floor_area", of: building, because: "\(slot) is stated per floor") * amount
  }

  /// Floor of the first year that still stands, and what is more.
  private static func split(_ city: Lowering, _ building: Member) -> (old: Node, new: Node) {
    let floor = city.needed("floor_area", of: building, because: "heat is stated per floor")
    let demolition = city.value("demolition", of: building) ?? city.zero
    let first = city.graph.row(floor, in: city.horizon.first, isReadWhole: true)
    let old = demolition.constant == 0 ? first : city.recurrence(1 - demolition, city.zero, first: first)
    if floor == old { return (old, city.zero) }
    if city.city.setting("surplus", of: building)?.word == "keep" {
      return (old, city.notNegative(floor - old))
    }
    // Where there is less floor than still stands of the old, more of the old is gone.
    return (city.graph.minimum(old, floor), city.notNegative(floor - old))
  }

  /// R(t) = R(t−1) + rate(t)·(1 − R(t−1)) from R = 0 before the horizon.
  static func retrofitted(_ city: Lowering, _ building: Member) -> Node {
    guard let rate = city.value("retrofit_rate", of: building), rate.constant != 0 else { return city.zero }
    return city.graph.recurrence(1 - rate, rate, start: city.zero, years: city.horizon)
  }

  /// w·DD/DD₀ + 1 − w; DD₀ of the first year unless the file states it.
  private static func weather(_ city: Lowering, _ building: Member) -> Node {
    guard let weight = city.value("degree_day_weight", of: building), weight.constant != 0 else {
      return city.constant(1)
    }
    let file = city.city.file
    let days = city.needed("heating_degree_days", of: file, because: "heat of buildings follows them")
    if days.constant == 0 { return city.constant(1) }
    let usual = city.value("reference_degree_days", of: file) ?? city.graph.row(days, in: city.horizon.first)
    return weight * days / usual + (1 - weight)
  }

  /// The mix of heating as it stands, in path order.
  static func mix(_ city: Lowering, _ building: Member) -> [(row: Member, share: Node)] {
    city.remember("heating mix", of: building) {
      guard let stated = city.city.shares("heating", of: building, over: city.horizon) else { return [] }
      guard let turnover = city.value("turnover", of: building) else { return stated }
      guard let installs = city.city.shares("installs", of: building, over: city.horizon) else {
        let reason = "what turns over is replaced by something"
        city.city.report(ModelProblem(building, .missing("installs", because: reason)))
        return stated
      }
      return pathOrder(stated.map(\.row) + installs.map(\.row)).map { row in
        let first = stated.first { $0.row == row }?.share ?? city.zero
        let installed = installs.first { $0.row == row }?.share ?? city.zero
        return (row, city.recurrence(1 - turnover, turnover * installed, first: first))
      }
    }
  }
}
