package import Plans

/// Reads a few numbers of many lanes: blocks of lanes are evaluated in turn, and nothing else is kept.
package final class LaneReader {
  /// One number: a year of an output.
  package struct Place: Hashable, Sendable {
    package let output: Int
    package let year: Int

    package init(output: Int, year: Int) {
      self.output = output
      self.year = year
    }
  }

  private let prepared: PreparedPlan

  package init(_ plan: Plan) { prepared = plan.prepared() }

  /// The numbers of each lane, 0 where an output has none in that year; nil for a lane with a fault.
  ///
  /// - Parameter lanes: what each lane brings, one number for each input of the plan or more.
  package func values(at places: [Place], lanes: [[Double]]) -> [[Double]?] {
    guard !lanes.isEmpty else { return [] }
    let plan = prepared.plan
    let inputs = LaneInputs(rows: lanes)
    let workspace = prepared.workspace(block: min(32, lanes.count))
    var found: [[Double]?] = []
    for first in stride(from: 0, to: lanes.count, by: workspace.block) {
      let count = min(workspace.block, lanes.count - first)
      workspace.evaluate(inputs, lanes: first..<first + count)
      let faulty = Set(workspace.faults.map(\.lane))
      for lane in 0..<count {
        guard !faulty.contains(lane) else {
          found.append(nil)
          continue
        }
        found.append(
          places.map { place in
            let years = plan.nodes[plan.outputs[place.output]].years
            if let years, !years.contains(place.year) { return 0 }
            let row = years.map { place.year - $0.first } ?? 0
            return workspace.values[workspace.start(output: place.output, row: row) + lane]
          })
      }
    }
    return found
  }
}
