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
    weight = line.flow * city.warming(line.gas)
  }

  private init(_ city: Lowering, like line: EmissionLine, flows: [Node]) {
    self.line = line
    standing = Standing(line)
    isTerritorial = Standing.isTerritorial(line)
    weight = city.sum(flows) * city.warming(line.gas)
  }

  /// What a total may ask of a line: lines alike in all of it are added up once.
  private struct Kind: Hashable {
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
  }

  /// The lines of a city, those that every total counts or leaves out together as one,
  /// in the order in which the first of each comes.
  static func all(_ city: Lowering) -> [WeighedLine] {
    var kinds: [Kind: Int] = [:]
    var groups: [(first: EmissionLine, flows: [Node])] = []
    for line in city.lines() where line.gas != .biogenicCO2 {
      let kind = Kind(line)
      if let index = kinds[kind] {
        groups[index].flows.append(line.flow)
      } else {
        kinds[kind] = groups.count
        groups.append((line, [line.flow]))
      }
    }
    return groups.map { WeighedLine(city, like: $0.first, flows: $0.flows) }
  }
}

extension Lowering {
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
