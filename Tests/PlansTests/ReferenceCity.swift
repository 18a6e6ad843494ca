import Foundation
import Plans

/// REFMODEL as a graph: its inputs are the 24 sampled numbers, its outputs four yearly series.
struct ReferenceCity {
  let graph = Graph()
  let span = Years(2015, through: 2050)
  private(set) var outputs: [Node] = []
  private let t: Node
  private let pop: Node
  private let travel: Node
  private let fossil = (ch4: 29.8, n2o: 273.0, biogenic: 27.0)

  init() {
    t = graph.year(span) - 2015
    pop = graph.wholePower(graph.input(0) + 1, Array(0..<36), years: span) * 1e6
    travel = graph.wholePower(graph.input(1) + 1, Array(0..<36), years: span)
    let transport = transport()
    let fuel = transport.fuel
    let bio = t * 0.004 + 0.05
    let fossilFuel = fuel * (1 - bio)
    let first = (fossilFuel * 74 + fuel * (0.004 * 29.8 + 0.003 * 273)) * 1e-3
    let second = energy(transport, fossilFuel: fossilFuel, bio: bio)
    let third = waste()
    outputs = [first, second, third, first + second + third]
  }

  private func x(_ index: Int) -> Node { graph.input(index) }
  private func constant(_ value: Double) -> Node { graph.constant(value) }
  private func table(_ first: Int, _ values: [Double]) -> Node { graph.table(first: first, values) }
  private func lambda(_ k: Node, _ x: Node) -> Node { graph.unary(.logistic, k * x) }
  private func lambda(_ k: Double, _ x: Node) -> Node { lambda(constant(k), x) }
  private func growth(_ rate: Node) -> Node {
    graph.wholePower(rate + 1, Array(0..<36), years: span)
  }

  // MARK: transport

  private func transport() -> (fuel: Node, power: Node, freight: Node) {
    let pkm = pop * 12000 * travel
    let shift = x(5) * lambda(0.3, t - x(6)) * 0.7
    let distance = [
      pkm * (0.7 - shift) / 1.5, pop * 900 * travel, pkm * (shift * 0.7 + 0.15) / 12,
      pkm * (shift * 0.1 + 0.05) / 1.1,
    ]
    let decline = graph.wholePower(1 - x(8), Array(0..<36), years: span)
    let declineElectric = graph.wholePower(1 - x(9), Array(0..<36), years: span)
    let km = [13000.0, 28000, 45000, 6000]
    let history = [0.076, 0.085, 0.08, 0.095]
    let new = [[2.6, 1.5, 0.68], [7.5, 5.5, 3.2], [14, 10, 5], [1.2, 0.9, 0.25]]
    let hybrid = lambda(0.3, t - 8) * 0.25
    let age = graph.year(.ages(through: 55))
    var fuels: [Node] = []
    var powers: [Node] = []
    for m in 0..<4 {
      let wanted = distance[m] / km[m]
      let life = m == 0 ? x(7) : constant([0, 13, 14, 11][m])
      let survival = graph.unary(.exp, -graph.wholePower(age / life, [3], years: nil))
      let early = (-20..<0).map { history[m] * (1 + 0.15 * sin(0.9 * Double($0))) }
      let past = table(1995, early) * graph.row(wanted, in: 2015)
      let sales = graph.inflow(
        wanted: wanted, survival: survival, past: past, surplus: m == 0 ? .keep : .negative)
      let now = graph.slice(sales, span)
      let electric =
        x(2) * lambda(x(4), t - (x(3) + [0.0, 5, -3, -1][m])) * [1.0, 0.9, 1, 1][m]
      let mixed = (1 - electric) * hybrid
      let shares = [1 - electric - mixed, mixed, electric]
      let energy = (0..<3).map { p in
        let rate = [0.008, 0.01, 0.015][p]
        let old = (-20..<0).map {
          [0.965, 0.03, 0.005][p] * new[m][p] * pow(1 - rate, Double($0))
        }
        let young = now * shares[p] * (p == 2 ? declineElectric : decline) * new[m][p]
        let flow = graph.join(past * table(1995, old), young)
        return graph.vintageSum(flow: flow, survival: survival, years: span) * (km[m] * 1e-6)
      }
      fuels.append(energy[0] + energy[1] * 0.75)
      powers.append(energy[1] * 0.25 + energy[2])
    }
    return (graph.sum(fuels), graph.sum(powers), fuels[1])
  }

  // MARK: buildings and the balance

  private struct Heat {
    var gas: [Node] = []
    var oil: [Node] = []
    var network: [Node] = []
    var power: [Node] = []
  }

  private func heat() -> Heat {
    var heat = Heat()
    let floor = growth(x(16))
    let appliances = growth(x(15))
    let cop = (x(14) - 2.8) * t / 35 + 2.8
    let pumps = x(12) * lambda(0.3, t - x(13))
    for b in 0..<3 {
      let area = pop * ([20.0, 15, 12][b] / 1e6) * floor
      let old = graph.wholePower(constant(0.995), Array(0..<36), years: span) * [20.0, 15, 12][b]
      let new = graph.maximum(area - old, constant(0))
      let later = Years(2016, through: 2050)
      // R(t+1) = R + u·(1 − R) with u of year t: a recurrence of last year's rates.
      let step = graph.shift(x(10) * graph.minimum((t + 1) / 8, constant(1)) * [1, 1.2, 0.8][b], by: 1)
      let rate = graph.slice(step, later)
      let done = graph.join(
        table(2015, [0]),
        graph.recurrence(1 - rate, rate, start: constant(0), years: later))
      let useful =
        (old * [0.5, 0.4, 0.45][b] * (1 - x(11) * done) + new * [0.18, 0.15, 0.2][b]) * 1000
      let installed =
        (0..<3).map { (1 - pumps) * [[0.8, 0.1, 0.1], [0.5, 0.05, 0.45], [0.6, 0.1, 0.3]][b][$0] }
        + [pumps]
      let shares = (0..<4).map { h in
        let start = [[0.6, 0.25, 0.05, 0.1], [0.5, 0.1, 0.35, 0.05], [0.55, 0.15, 0.2, 0.1]][b][h]
        let push = graph.slice(graph.shift(installed[h] * 0.08, by: 1), later)
        return graph.join(
          table(2015, [start]),
          graph.recurrence(constant(0.92), push, start: constant(start), years: later))
      }
      heat.gas.append(useful * shares[0] / 0.92)
      heat.oil.append(useful * shares[1] / 0.88)
      heat.network.append(useful * shares[2] / 0.95)
      heat.power.append(useful * shares[3] / cop)
      heat.power.append(area * appliances * (1000 * [0.11, 0.12, 0.3][b]))
    }
    return heat
  }

  private func energy(
    _ transport: (fuel: Node, power: Node, freight: Node), fossilFuel: Node, bio: Node
  ) -> Node {
    let heat = heat()
    let l = x(17) * lambda(0.3, t - x(18))
    let before = [0.35, 0.35, 0.12, 0.08, 0.03, 0.07]
    let after = [0, 0.02, 0.12, 0.46, 0.35, 0.05]
    let s = (0..<6).map { (1 - l) * before[$0] + l * after[$0] }
    let leak = x(19)
    var special: [[Int]: Node] = [
      [0, 0]: (s[3] + s[4]) * 0.05 + 0.06, [1, 0]: s[1] / 0.52, [2, 0]: s[0] / 0.38,
      [5, 0]: s[5] / 0.33, [1, 1]: leak + 0.03, [0, 4]: l * 0.15 + 0.05, [1, 4]: (1 - l * 0.8) * 0.7,
      [3, 4]: (1 - l) * 0.05, [5, 4]: l * 0.2 + 0.3,
    ]
    let fixed: [([Int], Double)] = [
      ([3, 0], 0.005), ([7, 0], 0.001), ([0, 1], 0.01), ([3, 1], 0.004), ([0, 2], 0.02),
      ([3, 2], 0.015), ([0, 3], 0.02), ([1, 3], 0.03), ([3, 3], 0.06), ([0, 5], 0.01), ([3, 5], 0.04),
      ([7, 5], 0.02), ([0, 6], 1.4), ([7, 6], 0.1), ([0, 7], 0.03), ([3, 7], 0.01),
    ]
    for (place, value) in fixed { special[place] = constant(value) }
    var entries: [(entry: BalanceEntry, value: Node)] = []
    for i in 0..<8 {
      for j in 0..<8 {
        let base = 0.0005 * Double(1 + (3 * i + 5 * j) % 7)
        entries.append((BalanceEntry(row: i, column: j), (special[[i, j]] ?? constant(0)) + base))
      }
    }
    let oil = graph.sum(heat.oil) + fossilFuel
    let demands = [
      graph.sum([transport.power] + heat.power), graph.sum(heat.gas), pop * 1e-4, oil,
      graph.sum(heat.network), transport.fuel * bio, transport.freight * 0.02, pop * 3e-4,
    ]
    let z = graph.balance(coefficients: entries, demands: demands, years: span)
    let burnt = z[1] * 56.1 * (1 - leak) + z[2] * 94.6 + (z[3] - fossilFuel) * 73.3
    let other =
      leak * z[1] * (20 * fossil.ch4) + z[5] * (0.03 * fossil.biogenic + 0.004 * fossil.n2o)
      + z[2] * (0.001 * fossil.ch4 + 0.0015 * fossil.n2o)
    return (burnt + other) * 1e-3
  }

  // MARK: waste

  private func waste() -> Node {
    let share = [0.35, 0.2, 0.15, 0.3]
    let carbon = [0.15, 0.4, 0.3, 0.02]
    let all = pop * 0.55 * growth(x(20))
    let diverted = x(21) * lambda(0.35, t - x(22))
    let kept = 1 - graph.minimum(t * 0.01 + 0.2, constant(0.5))
    var lines: [Node] = []
    for j in 0..<4 {
      let made = all * share[j]
      let d = diverted * [0.9, 0.8, 0.9, 0.6][j]
      let q = graph.unary(.exp, x(23) * -[0.185, 0.06, 0.1, 0.03][j])
      let burnt0 = [0.05, 0.1, 0.1, 0.15][j]
      let early = (-50..<0).map { (year: Int) -> Double in
        let made = 1e6 * 0.55 * share[j] * 0.75 * pow(1.012, Double(year))
        return made * (1 + 0.1 * sin(Double(year))) * carbon[j] * 0.5
      }
      let now = made * graph.maximum((1 - burnt0) - d, constant(0)) * (carbon[j] * 0.5)
      let deposit = graph.join(table(1965, early), now)
      let stock = graph.recurrence(
        q, deposit, start: constant(0), years: Years(1965, through: 2050))
      let decayed = graph.slice(graph.shift(stock, by: 1), span) * (1 - q)
      lines.append(decayed * kept * (0.5 * 16 / 12 * 0.9 * fossil.biogenic))
      lines.append(
        made * d * ([0.9, 0, 0.8, 0][j] * (0.004 * fossil.biogenic + 0.00024 * fossil.n2o)))
      let factor = [0, 0.004, 0, 0.45][j] * 44 / 12 + 5e-5 * fossil.n2o
      lines.append(made * (d * [0.05, 0.2, 0.1, 0.5][j] + burnt0) * factor)
    }
    return graph.sum(lines) * 1e-3
  }
}
