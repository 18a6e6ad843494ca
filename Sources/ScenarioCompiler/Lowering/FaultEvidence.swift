import Modelling
import Plans
import ScenarioSyntax
import Units

/// What a fault of one node is said with, apart from the graph.
package struct FaultEvidence: Sendable {
  package struct Number: Sendable {
    package let label: String
    /// Its node in the graph, and its value where that is known without an evaluation.
    package let node: Int32
    package let constant: Double?
    /// As shown, and how many coherent units one is.
    package let unit: String
    package let factor: Double
  }

  package enum Content: Sendable {
    case numbers([Number])
    case bounds(Number, lower: Number, upper: Number)
    case limits([(found: Number, limit: Number)])
    /// The paths of a balance's components; transposed, its loops run against the flow.
    case components([String], isTransposed: Bool)
    case stock(of: String)
    /// The rows of a group of shares, and what levers do to them.
    case shares(rows: [Number], levers: [String])
  }

  package let content: Content
}

extension ScenarioCity {
  func explain(_ node: Node, with evidence: Evidence) {
    switch evidence {
    case .numbers(let numbers): keep(.numbers(numbers.map(resolved)), for: node)
    case .bounds(let number, let lower, let upper):
      keep(
        .bounds(
          resolved(number), lower: resolved(.init("", lower, number.unit)),
          upper: resolved(.init("", upper, number.unit))), for: node)
    case .limits(let pairs):
      keep(.limits(pairs.map { (found: resolved($0.found), limit: resolved($0.limit)) }), for: node)
    case .components(let members, let isTransposed):
      keep(.components(members.map { tree[$0].path }, isTransposed: isTransposed), for: node)
    case .stock(let noun): keep(.stock(of: noun), for: node)
    }
  }

  /// The rows of a group that a check takes together, with the levers that act on them.
  func explainShares(_ node: Node, of group: GroupID, over years: Years) {
    let rows = checked.rowsByName(group)
    let stated = rows.filter { tree[group].restRow != $0 }
    let numbers = stated.map { row in
      resolved(.init(tree[group].rows[row].name.text, self.row(row, of: group, over: years), "%"))
    }
    keep(
      .shares(
        rows: numbers, levers: rows.flatMap { levers(on: .row(group, $0)) } + levers(on: .group(group))),
      for: node)
  }

  /// One row that a check holds alone.
  func explainRow(_ checkedNode: Node, _ node: Node, _ target: AppliedEffect.Target, of group: GroupID) {
    let path = checked.path(of: target)
    keep(
      .shares(
        rows: [resolved(.init(path, node, "%"))], levers: levers(on: target) + levers(on: .group(group))),
      for: checkedNode)
  }

  /// `lever more_electric acts on transport.car.sales.electric`, a line for each lever.
  private func levers(on target: AppliedEffect.Target) -> [String] {
    Set((effects[target] ?? []).map(\.lever)).sorted().map {
      "lever \($0) acts on \(checked.path(of: target))"
    }
  }

  /// The first that is said about a node holds: scenarios that share it share the reason.
  private func keep(_ content: FaultEvidence.Content, for node: Node) {
    var index = node.index
    if case .component = node.operation { index = graph.entries[Int(index)].operands[0] }
    if evidence[index] == nil { evidence[index] = FaultEvidence(content: content) }
  }

  private func resolved(_ number: Evidence.Number) -> FaultEvidence.Number {
    let unit = try? checked.units.parse(number.unit).get()
    return FaultEvidence.Number(
      label: number.label, node: number.node.index, constant: number.node.constant, unit: number.unit,
      factor: unit?.factor ?? 1)
  }
}
