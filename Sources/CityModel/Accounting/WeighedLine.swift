import Modelling
import Plans

/// A line in CO2-equivalent, with the totals it counts in.
struct WeighedLine {
  let line: EmissionLine
  let standing: Standing
  let isTerritorial: Bool
  /// kg CO2e a year.
  let weight: Node

  init(_ city: Lowering, _ line: EmissionLine) {
    self.line = line
    standing = Standing(line)
    isTerritorial = Standing.isTerritorial(line)
    weight = city.flow(of: [line], weighed: city.warming(line.gas))
  }

  private init(_ city: Lowering, of lines: [EmissionLine]) {
    let line = lines[0]
    self.line = line
    standing = Standing(line)
    isTerritorial = Standing.isTerritorial(line)
    weight = city.flow(of: lines, weighed: city.warming(line.gas))
  }

  /// What a total may ask of a line: lines alike in all of it are added up once.
  private struct Kind: Hashable, Comparable {
    let sector: String
    let gpc: String?
    let scope: Int
    let gas: Gas
    let carrier: Member?
    let view: EmissionLine.View

    init(_ line: EmissionLine) {
      sector = line.sector
      gpc = line.gpc
      scope = line.scope
      gas = line.gas
      carrier = line.carrier
      view = line.view
    }

    static func < (a: Kind, b: Kind) -> Bool {
      let (x, y) = (a.carrier?.index ?? -1, b.carrier?.index ?? -1)
      return (a.sector, a.gpc ?? "", a.scope, a.gas.name, x, a.view.rawValue)
        < (b.sector, b.gpc ?? "", b.scope, b.gas.name, y, b.view.rawValue)
    }
  }

  /// The lines of a city, those that every total counts or leaves out together as one, in the order of what they
  /// have in common: which line comes first may hang on what is zero.
  static func all(_ city: Lowering) -> [WeighedLine] {
    let groups = Dictionary(grouping: city.lines().filter { $0.gas != .biogenicCO2 }) { Kind($0) }
    return groups.sorted { $0.key < $1.key }.map { WeighedLine(city, of: $0.value) }
  }
}

extension Lowering {
  /// What lines emit together, in kg of their gases times a weight: what is burnt alike is added up before it is
  /// multiplied, member by member.
  func flow(of lines: [EmissionLine], weighed weight: Double = 1) -> Node {
    struct Alike: Hashable, Comparable {
      let kind: EmissionLine.Burning.Kind
      let gas: Gas

      static func < (a: Alike, b: Alike) -> Bool {
        (a.kind.fuel, a.kind.carrier, a.kind.use, a.gas.name) < (
          b.kind.fuel, b.kind.carrier, b.kind.use, b.gas.name
        )
      }
    }
    var burnt: [Alike: [(member: Member, fire: EmissionLine.Burning)]] = [:]
    for line in lines {
      if let burning = line.burning {
        burnt[Alike(kind: burning.kind, gas: line.gas), default: []].append((line.member, burning))
      }
    }
    // In the order of the fuels, as lines in that of their kinds.
    let fires = burnt.sorted { $0.key < $1.key }.map { _, alike in
      let byMember = Dictionary(grouping: alike, by: \.member).sorted { $0.key < $1.key }
      let energy = sum(byMember.map { sum($0.value.map(\.fire.energy)) })
      let fuel = energy * alike[0].fire.share
      return EmissionFlow(activity: fuel, factor: alike[0].fire.factor).weighed(weight)
    }
    return sum(fires + lines.filter { $0.burning == nil }.map { $0.emission.weighed(weight) })
  }

  /// kg CO2e per kg of a gas under the city's set; zero with a report where the set has none.
  func warming(_ gas: Gas) -> Double {
    if let value = GWPCatalogue.value(of: gas, in: city.gwp) { return value }
    if GWPCatalogue.set(city.gwp) != nil {
      let sentence = "the set \"\(city.gwp)\" has no value for \(gas.name)"
      city.report(ModelProblem(city.file, .contradiction(sentence, help: "gwp \"AR6\"")))
    }
    return 0
  }
}
