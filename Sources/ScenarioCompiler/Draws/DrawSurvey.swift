import Plans
import Randomness

/// The uncertain numbers of one scenario, as its lowering meets them: the years in which each is
/// read, and its stated values there.
///
/// Every one of them is multiplied by an input of which 1 is brought: so it counts as no constant,
/// as it will when it is drawn, and what rests on it is known by its node.
final class DrawSurvey {
  struct Reading {
    let draw: Draw
    let law: StatedLaw
    fileprivate(set) var spans: [(years: Years, node: Node)]
  }

  /// By address.
  private(set) var readings: [String: Reading] = [:]
  /// Addresses by which two numbers are known, with the places of both laws.
  private(set) var clashes: [(address: String, first: Place, second: Place)] = []

  /// Takes in a number; the node is what others read.
  func note(_ draw: Draw, _ law: StatedLaw, stated: Node, over years: Years) -> Node {
    if let known = readings[draw.address] {
      if known.law.place != law.place { clashes.append((draw.address, known.law.place, law.place)) }
      if !known.spans.contains(where: { $0.years == years && $0.node == stated }) {
        readings[draw.address]?.spans.append((years, stated))
      }
    } else {
      readings[draw.address] = Reading(draw: draw, law: law, spans: [(years, stated)])
    }
    let node = Self.opaque(stated)
    switch law.time {
    case .eachYear, .widening: return node.graph.spread(node, over: years)
    case .allYears, nil: return node
    }
  }

  /// The same number, which is no constant; for what a lane brings as well.
  static func opaque(_ stated: Node) -> Node {
    stated.graph.binary(.multiply, stated, stated.graph.input(0))
  }

  /// What was found, by address; empty where the graph has no plan, which is then reported elsewhere.
  func numbers(in graph: Graph) -> [SurveyedNumber] {
    let sorted = readings.values.sorted { $0.draw.address < $1.draw.address }
    let nodes = sorted.flatMap { $0.spans.map(\.node) }
    guard !nodes.isEmpty, var values = (try? graph.values(of: nodes, bringing: 1))?[...] else { return [] }
    return sorted.map { reading in
      let own = values.prefix(reading.spans.count)
      values = values.dropFirst(reading.spans.count)
      return SurveyedNumber(reading, Array(own))
    }
  }
}

/// An uncertain number of one scenario at its stated values.
struct SurveyedNumber {
  let draw: Draw
  let law: StatedLaw
  /// Every year in which it is read.
  let years: [Int]
  /// Whether the stated number differs from year to year.
  let varies: Bool
  /// Whether its stated value follows from other numbers of the lane.
  let restsOnOthers: Bool
  /// The stated value in each of the years.
  let stated: [Int: Double]

  init(_ reading: DrawSurvey.Reading, _ values: [KnownValues]) {
    draw = reading.draw
    law = reading.law
    var stated: [Int: Double] = [:]
    for (span, known) in zip(reading.spans, values) {
      for year in span.years.first...span.years.last { stated[year] = known.value(in: year) }
    }
    self.stated = stated
    years = stated.keys.sorted()
    varies = values.contains { $0.years != nil }
    restsOnOthers = values.contains(where: \.varies)
  }

  /// The stated value, where it is one number.
  var single: Double? { varies ? nil : years.first.flatMap { stated[$0] } }

  /// What is drawn: one number, or one for each year.
  var chances: [DrawnChance] {
    law.time == .eachYear
      ? years.map { DrawnChance(address: draw.address, year: $0) } : [DrawnChance(address: draw.address)]
  }
}
