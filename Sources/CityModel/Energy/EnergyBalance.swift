import Modelling
import Plans

/// All networks with plants or inputs as one balance: x = A·x + d, every year.
///
/// A_ij is what one unit put out by network j takes from network i, losses on the
/// diagonal; a plant gives its heat as −A. d is what users draw and export, less what
/// waste feeds in. Source: W. Leontief; methods.md 3.
struct EnergyBalance {
  let networks: [Member]
  let outputs: [Node]
  /// A, by (row, column).
  let coefficients: [BalanceEntry: Node]

  static func of(_ city: Lowering) -> EnergyBalance {
    city.remember("balance", of: city.city.file) { build(city) }
  }

  private static func build(_ city: Lowering) -> EnergyBalance {
    let networks = city.balancedNetworks
    let none = EnergyBalance(networks: networks, outputs: networks.map { _ in city.zero }, coefficients: [:])
    if networks.isEmpty { return none }
    guard networks.count <= mostNetworks else {
      let sentence = "\(networks.count) networks depend on each other; the limit is \(mostNetworks)"
      city.city.report(
        ModelProblem(networks[mostNetworks], .contradiction(sentence, help: "state the intensity of some")))
      return none
    }
    var terms: [BalanceEntry: Node] = [:]
    func add(_ row: Member, _ column: Int, _ value: Node) {
      guard let index = networks.firstIndex(of: row) else { return }
      let entry = BalanceEntry(row: index, column: column)
      terms[entry] = terms[entry].map { $0 + value } ?? value
    }
    for (column, network) in networks.enumerated() {
      for flow in city.flows(into: network) {
        for supply in city.suppliers(of: flow.carrier) {
          add(supply.member, column, flow.coefficient * supply.share)
        }
      }
      if let losses = city.value("losses", of: network) { add(network, column, losses) }
    }
    reportLoop(city, networks, terms)
    for (index, network) in networks.enumerated() {
      let own = BalanceEntry(row: index, column: index)
      terms[own] = terms[own].map { notAllOfIt(city, network, $0) }
    }
    for heat in CombinedHeat.all(city) {
      guard let column = networks.firstIndex(of: heat.from) else { continue }
      add(heat.to, column, -(heat.heatPerOutput * delivered(city, heat.to)))
    }
    let demands = networks.map { network in
      city.finalDraw(from: network) + (city.value("exports", of: network) ?? city.zero)
        - Treatment.fed(city, into: network) * delivered(city, network)
    }
    let place = networks.count == 1 ? networks[0] : city.city.section("energy")
    let outputs = city.city.marking(place) {
      city.graph.balance(
        coefficients: terms.map { (entry: $0.key, value: $0.value) }, demands: demands, years: city.horizon)
    }
    for output in outputs { city.city.explain(output, with: .components(networks, isTransposed: false)) }
    let checked = zip(networks, outputs).map {
      takesHeatOrWaste(city, $0) ? notBelowNothing(city, $0, $1) : $1
    }
    return EnergyBalance(networks: networks, outputs: checked, coefficients: terms)
  }

  /// A network that takes all it puts out never delivers: a fault that can name it.
  private static func notAllOfIt(_ city: Lowering, _ network: Member, _ own: Node) -> Node {
    let checked = city.city.marking(network) {
      city.graph.check(own, Check(.balanceNotProductive, upper: mostOwnUse))
    }
    let taken = Evidence.Number("what \(city.city.path(of: network)) takes of its own output", own, "%")
    city.city.explain(
      checked, with: .limits([(taken, .init("which must stay below", city.constant(1), "%"))]))
    return checked
  }

  /// Networks that live on each other whatever the year are a mistake of the file.
  private static func reportLoop(_ city: Lowering, _ networks: [Member], _ terms: [BalanceEntry: Node]) {
    var known: [(row: Int, column: Int, value: Double)] = []
    for (entry, node) in terms.sorted(by: { ($0.key.row, $0.key.column) < ($1.key.row, $1.key.column) }) {
      guard let value = node.constant else { continue }
      known.append((Int(entry.row), Int(entry.column), value))
    }
    // Heat that plants give beside their power may make up for it, which only the solution tells.
    guard CombinedHeat.all(city).isEmpty, !known.contains(where: { $0.value < 0 }),
      !BalanceLoops.isProductive(size: networks.count, coefficients: known),
      let found = BalanceLoops(size: networks.count, coefficients: known)
    else { return }
    let paths = found.group.map { city.city.path(of: networks[$0]) }.joined(separator: ", ")
    let rounds = found.loops.map { loop in
      let names = loop.rows.map { city.city.name(of: networks[$0]) }
      return "\((names + names.prefix(1)).joined(separator: " → ")) takes \(loop.taken.short())"
    }
    city.city.report(
      ModelProblem(
        networks[found.group[0]],
        .finding(
          Finding(
            notProductive, found: "the balance of \(paths) has no solution in any year",
            expected: "\(rounds.joined(separator: ", ")) of each unit",
            help: "lower the inputs, losses or own use along this loop",
            "the spectral radius of the balance is \(found.spectralRadius.short()), and must be below 1"))))
  }

  /// The code of networks that use up all they put out.
  static let notProductive = "E1002"

  /// A balance is solved in every year: its cost grows with the cube of its size.
  static let mostNetworks = 100

  private static let mostOwnUse = 1 - 1e-9

  private static func takesHeatOrWaste(_ city: Lowering, _ network: Member) -> Bool {
    CombinedHeat.all(city).contains { $0.to == network } || Treatment.fed(city, into: network).constant != 0
  }

  /// More heat than its users want cannot be run backwards: it faults the lane.
  private static func notBelowNothing(_ city: Lowering, _ network: Member, _ output: Node) -> Node {
    let wanted = city.finalDraw(from: network) + (city.value("exports", of: network) ?? city.zero)
    // Where heat covers all that is wanted, the difference is nothing but for rounding.
    let scale = city.graph.maximum(city.graph.spread(wanted, over: city.horizon), city.constant(1))
    return city.city.marking(network) {
      let checked = city.graph.check(output / scale, Check(.outOfBounds, lower: -roundingOfHeat))
      let label = "what its own plants would have to put out"
      city.city.explain(checked, with: .numbers([.init(label, output, "TJ/yr")]))
      return checked * scale
    }
  }

  private static let roundingOfHeat = 1e-9

  /// The part of what enters a network that reaches its users.
  private static func delivered(_ city: Lowering, _ network: Member) -> Node {
    1 - (city.value("losses", of: network) ?? city.zero)
  }
}

extension Lowering {
  /// The networks behind a carrier: itself, or what supplies the fuels it is made of.
  func suppliers(of carrier: Member) -> [Supply] {
    leaves(of: carrier).compactMap { leaf in
      guard city.kind(of: leaf.member) == "fuel" else { return leaf }
      return (city.setting("supplied_by", of: leaf.member)?.member).map {
        Supply(member: $0, share: leaf.share)
      }
    }
  }

  /// What a network puts out, J/yr: of the balance, or what its users draw and its losses.
  func output(of network: Member) -> Node {
    let balance = EnergyBalance.of(self)
    if let index = balance.networks.firstIndex(of: network) { return balance.outputs[index] }
    let drawn = fullDraw(from: network) + (value("exports", of: network) ?? zero)
    return drawn / (1 - (value("losses", of: network) ?? zero))
  }
}
