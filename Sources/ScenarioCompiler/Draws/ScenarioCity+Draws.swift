import Modelling
import Plans
import Randomness

/// What becomes of the uncertain numbers of a scenario that no lane is asked to bring by name.
enum Drawing {
  /// They stay as they are stated.
  case stated
  /// They stay as they are stated, and it is seen what they are.
  case survey(DrawSurvey)
  /// They are inputs of the plan.
  case lanes(DrawLanes, laws: [String: DrawnLaw])
}

/// Uncertain numbers as nodes.
extension ScenarioCity {
  func drawn(_ draw: Draw, _ stated: Meaning, _ years: Years) -> Node {
    let stated = lowered(stated, over: years)
    laneNumbers[draw.address] = LaneNumber(draw, stated: stated)
    if let index = inputs[draw.address] {
      if case .survey = drawing { return DrawSurvey.opaque(stated) }
      return entered(graph.input(index), draw.entry, stated)
    }
    guard let law = draw.law else { return stated }
    switch drawing {
    case .stated: return stated
    case .survey(let survey): return survey.note(draw, law, stated: stated, over: years)
    case .lanes(let lanes, let laws):
      guard let law = laws[draw.address] else { return stated }
      return drawn(law, lanes, stated, years)
    }
  }

  private func entered(_ drawn: Node, _ entry: Draw.Entry, _ stated: Node) -> Node {
    switch entry {
    case .replaces: drawn
    case .factor: stated * drawn
    case .difference: stated + drawn
    }
  }

  /// With the weight w of the year and the draw x, a stated v becomes v·(1 + w·(x − 1)) or v + w·x.
  private func drawn(_ law: DrawnLaw, _ lanes: DrawLanes, _ stated: Node, _ years: Years) -> Node {
    func input(_ year: Int?) -> Node { graph.input(lanes.input(of: law, in: year, for: scenario)) }
    switch law.time {
    case .eachYear:
      let inputs = (years.first...years.last).map { input($0) }
      let own = inputs.indices.map { PointWeight(low: $0, high: $0, weight: 0) }
      return entered(
        graph.points(inputs, weights: own, geometric: false, first: years.first), law.entry, stated)
    case .widening(let from, let to):
      let widening = TimeBehaviour.widening(from: from, to: to)
      let weights = (years.first...years.last).map { widening.weight(inYear: Double($0)) }
      let weight = graph.table(first: years.first, weights)
      let moved = law.entry == .factor ? 1 + weight * (input(nil) - 1) : weight * input(nil)
      return entered(moved, law.entry, stated)
    case .allYears, nil: return entered(input(nil), law.entry, stated)
    }
  }
}

extension LaneNumber {
  fileprivate init(_ draw: Draw, stated: Node) {
    address = draw.address
    switch draw.entry {
    case .replaces: (entry, self.stated) = (.replaces, stated.constant)
    case .factor: (entry, self.stated) = (.factor, 1)
    case .difference: (entry, self.stated) = (.difference, 0)
    }
  }
}
