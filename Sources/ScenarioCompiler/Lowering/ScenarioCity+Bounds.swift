import Modelling
import Plans

/// The bounds of the vocabulary: what a lever pushes against them is cut and reported, what the
/// file computes beyond them is a mistake.
extension ScenarioCity {
  /// The bounds of the vocabulary; what they cut is reported.
  func bounded(_ node: Node, _ target: AppliedEffect.Target, _ path: String) -> Node {
    guard let range = checked.bounds(of: target) else {
      guard case .row(let group, _) = target, !isRest(target) else { return node }
      return shareChecked(node, target, of: group)
    }
    var result = node
    if range.lowerBound > -.infinity { result = graph.maximum(result, graph.constant(range.lowerBound)) }
    if range.upperBound < .infinity { result = graph.minimum(result, graph.constant(range.upperBound)) }
    if result != node { watched.append((path, node, result)) }
    return result
  }

  /// A number that no lever acts on, as it is: beyond its bounds a constant is a mistake of the
  /// file, and anything else a fault of the years and lanes in which it happens.
  func withinBounds(_ node: Node, _ target: AppliedEffect.Target, _ path: String) -> Node {
    guard let range = checked.bounds(of: target) else {
      guard case .row(let group, _) = target, !isRest(target), node.constant == nil else { return node }
      return shareChecked(node, target, of: group)
    }
    if checked.hasNotationKeys, !graph.missing(behind: node).isEmpty { return node }
    let slack = 1e-12 * max(abs(range.lowerBound), abs(range.upperBound))
    let (lower, upper) = (range.lowerBound - slack, range.upperBound + slack)
    if let values = node.knownValues {
      if let outside = values.first(where: { !(lower...upper).contains($0) }) {
        complaints.add(outOfBounds(outside, range, target, path))
      }
      return node
    }
    // Years that no run computes are looked at, not lived in.
    if let years = node.years, years.intersection(horizon) == nil { return node }
    // Lanes that raise stated numbers to see what rests on them are no futures of the city.
    if self.checked.table.reader.literals != nil { return node }
    let checked = graph.check(node, Check(.outOfBounds, lower: lower, upper: upper))
    let unit = unit(of: target)
    explain(
      checked,
      with: .bounds(
        .init(path, node, unit), lower: graph.constant(range.lowerBound),
        upper: graph.constant(range.upperBound)))
    return checked
  }

  private func shareChecked(_ node: Node, _ target: AppliedEffect.Target, of group: GroupID) -> Node {
    let checked = graph.check(node, Check(.shareOutOfRange, lower: -1e-9, upper: 1 + 1e-9))
    explainRow(checked, node, target, of: group)
    return checked
  }

  private func outOfBounds(
    _ value: Double, _ range: ClosedRange<Double>, _ target: AppliedEffect.Target, _ path: String
  ) -> UnitUseMistake {
    let unit = unit(of: target)
    return .outOfBounds(
      path: path, value: value.short(in: unit),
      range: "\(range.lowerBound.short(in: unit)) .. \(range.upperBound.short(in: unit))",
      at: checked.span(of: target))
  }

  private func unit(of target: AppliedEffect.Target) -> String {
    switch target {
    case .quantity(let id): tree[id].declaration?.unit ?? ""
    case .unstated(let member, let name): tree[member].kind.slot(name)?.unit ?? ""
    case .row, .group: "%"
    }
  }
}

extension Node {
  /// The values of a node that rests on nothing.
  fileprivate var knownValues: [Double]? {
    switch operation {
    case .constant(let bits): [Double(bitPattern: bits)]
    case .table(let bits): bits.map { Double(bitPattern: $0) }
    default: nil
    }
  }
}
