import Plans
import ScenarioCompiler
import ScenarioSyntax

/// The nodes of a plan by the place in the file that they come from, with what they cost.
struct PlanAccount {
  /// Some of the nodes together.
  struct Part: Hashable {
    var invariant = 0
    var perYear = 0
    var perLane = 0
    /// For one lane, of the nodes that differ from lane to lane.
    var flops = 0
    var bytes = 0
    /// For 64 lanes, or once where no lane changes anything.
    var nanoseconds = 0.0

    var nodes: Int { invariant + perYear + perLane }
    var costsNothing: Bool { flops == 0 && bytes == 0 }
  }

  /// A member with its sector, such as `transport.car`; what belongs to no member is its own.
  struct Member {
    let path: String
    var part: Part
  }

  struct Sector {
    let name: String
    var part: Part
    /// Costliest first.
    var members: [Member]
  }

  /// Of nodes that come from no place of the file.
  static let nowhere = "–"

  let compiled: CompiledRun
  let sources: SourceMap
  let costs: [NodeCost]
  let times: NodeTimes?
  let total: Part
  /// Costliest first.
  let sectors: [Sector]

  init(_ compiled: CompiledRun, _ sources: SourceMap, times: NodeTimes? = nil) {
    self.compiled = compiled
    self.sources = sources
    self.times = times
    let plan = compiled.plan
    let costs = plan.costs
    self.costs = costs
    let varies = plan.nodes.contains(where: \.varies)
    var total = Part()
    var members: [String: Part] = [:]
    for (slot, node) in plan.nodes.enumerated() {
      var part = Part()
      switch node.shape {
      case .invariant: part.invariant = 1
      case .perYear: part.perYear = 1
      case .perLane: part.perLane = 1
      }
      // Without any draw a run is what there is to be counted.
      if node.varies || !varies {
        part.flops = costs[slot].flops
        part.bytes = costs[slot].bytes
      }
      if let times { part.nanoseconds = varies ? times.leaf[slot] : times.once[slot] }
      members[Self.member(of: Self.path(of: node, in: compiled)), default: Part()] += part
      total += part
    }
    self.total = total
    var sectors: [String: Sector] = [:]
    for (path, part) in members {
      let name = path.split(separator: ".").first.map(String.init) ?? path
      sectors[name, default: Sector(name: name, part: Part(), members: [])].part += part
      sectors[name]?.members.append(Member(path: path, part: part))
    }
    self.sectors = sectors.values.map { sector in
      var sector = sector
      sector.members.sort { Self.isCostlier(($0.part, $0.path), ($1.part, $1.path)) }
      return sector
    }.sorted { Self.isCostlier(($0.part, $0.name), ($1.part, $1.name)) }
  }

  /// Slots by time, the costliest first; without times by arithmetic.
  func costliest(_ count: Int) -> [Int] {
    func rank(_ slot: Int) -> (Double, Int, Int) { (nanoseconds(slot), countedFlops(slot), -slot) }
    let costly = compiled.plan.nodes.indices.filter {
      nanoseconds($0) > 0 || (times == nil && countedFlops($0) > 0)
    }
    return Array(costly.sorted { rank($0) > rank($1) }.prefix(count))
  }

  /// What a node took: for 64 lanes where some node differs from lane to lane, else once.
  func nanoseconds(_ slot: Int) -> Double {
    guard let times else { return 0 }
    return isDrawn ? times.leaf[slot] : times.once[slot]
  }

  /// Of all the time of the nodes; nil where nothing was measured.
  func share(_ nanoseconds: Double) -> Double? {
    times != nil && total.nanoseconds > 0 ? nanoseconds / total.nanoseconds : nil
  }

  /// Whether something differs from lane to lane.
  var isDrawn: Bool { total.perLane > 0 }

  func path(_ slot: Int) -> String? { Self.path(of: compiled.plan.nodes[slot], in: compiled) }

  /// The file and the line that a node comes from.
  func place(_ slot: Int) -> (file: String, line: Int)? {
    let index = Int(compiled.plan.nodes[slot].origin) - 1
    guard compiled.origins.indices.contains(index) else { return nil }
    let span = compiled.origins[index].span
    guard sources.files.indices.contains(Int(span.file)) else { return nil }
    return (sources[span.file].name, sources.position(of: span).line)
  }

  private func countedFlops(_ slot: Int) -> Int {
    compiled.plan.nodes[slot].varies || !isDrawn ? costs[slot].flops : 0
  }

  private static func path(of node: PlanNode, in compiled: CompiledRun) -> String? {
    let index = Int(node.origin) - 1
    return compiled.origins.indices.contains(index) ? compiled.origins[index].path : nil
  }

  private static func member(of path: String?) -> String {
    guard let path, !path.isEmpty else { return nowhere }
    return path.split(separator: ".").prefix(2).joined(separator: ".")
  }

  private static func isCostlier(_ a: (Part, String), _ b: (Part, String)) -> Bool {
    (a.0.nanoseconds, a.0.flops, a.0.bytes, a.0.nodes, b.1) > (
      b.0.nanoseconds, b.0.flops, b.0.bytes, b.0.nodes, a.1
    )
  }
}

extension PlanAccount.Part {
  static func += (sum: inout Self, part: Self) {
    sum.invariant += part.invariant
    sum.perYear += part.perYear
    sum.perLane += part.perLane
    sum.flops += part.flops
    sum.bytes += part.bytes
    sum.nanoseconds += part.nanoseconds
  }
}
