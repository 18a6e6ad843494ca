import Modelling
import Plans

/// Floor by state: pull down, move what remains by `becomes`, then add new floor.
///
/// f_s(t) = f_s(t−1)(1−d_s)(1 − Σ_k b_sk) + Σ_r f_r(t−1)(1−d_r)b_rs + n_s·new(t),
/// new(t) = max(floor(t) − Σ_r f_r(t−1)(1−d_r), 0). The first year is as stated.
enum FloorStates {
  static func floor(_ city: Lowering, of state: Member) -> Node {
    guard let building = city.city.parent(of: state) else { return city.zero }
    return all(city, building).first { $0.state == state }?.floor ?? city.zero
  }

  static func all(_ city: Lowering, _ building: Member) -> [(state: Member, floor: Node)] {
    city.remember("floor", of: building) { build(city, building) }
  }

  private static func build(_ city: Lowering, _ building: Member) -> [(state: Member, floor: Node)] {
    let graph = city.graph
    let states = city.city.members(of: "state", in: building)
    let changes = city.afterFirstYear
    let starts = states.map { state in
      graph.row(city.value("floor_area", of: state) ?? city.zero, in: city.horizon.first)
    }
    let before = starts.map { graph.previous(first: $0, years: city.horizon) }
    let remaining = states.indices.map { index in
      let demolition =
        city.value("demolition", of: states[index]) ?? city.value("demolition", of: building) ?? city.zero
      return before[index].node * (1 - demolition * changes)
    }
    let moves = states.map { city.city.map("becomes", of: $0, over: city.horizon) ?? [] }
    let wanted = city.value("floor_area", of: building) ?? city.sum(starts)
    let new = city.notNegative(wanted - city.sum(remaining)) * changes
    let built = newShares(city, building, states)

    var floors: [(state: Member, floor: Node)] = []
    for (index, state) in states.enumerated() {
      let leaving = city.sum(moves[index].map(\.value)) * changes
      let arriving = states.indices.flatMap { other in
        moves[other].filter { $0.key == state }.map { remaining[other] * $0.value * changes }
      }
      let floor = remaining[index] * (1 - leaving) + city.sum(arriving) + new * (built[state] ?? city.zero)
      let full = graph.spread(floor, over: city.horizon)
      graph.close(loop: before[index].loop, on: full)
      floors.append((state, full))
    }
    return floors
  }

  private static func newShares(_ city: Lowering, _ building: Member, _ states: [Member]) -> [Member: Node] {
    guard
      let shares = city.city.shares("new_floor", of: building, over: city.horizon) ?? city.onlyShare(states)
    else {
      let reason = "new floor is built in one of the states"
      city.city.report(ModelProblem(building, .missing("new_floor", because: reason)))
      return [:]
    }
    return Dictionary(shares.map { ($0.row, $0.share) }, uniquingKeysWith: { first, _ in first })
  }
}
