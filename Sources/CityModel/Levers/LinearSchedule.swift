import Modelling
import Plans

/// `linear from A to B`: 0 at A, 1 at B, straight between.
enum LinearSchedule {
  static let form = ScheduleForm(
    "linear", [.init("from", .date), .init("to", .date)], "rises in a straight line"
  ) { graph, years, operands in
    progress(graph, years, from: operands[0], to: operands[1])
  }

  /// z = (t − A)/(B − A), held within 0 and 1; a step where B is not after A.
  static func progress(_ graph: Graph, _ years: Years, from start: Node?, to end: Node?) -> Node {
    let zero = graph.constant(0)
    let (start, end) = (start ?? zero, end ?? zero)
    let span = graph.maximum(end - start, graph.constant(shortestSpan))
    return graph.minimum(graph.maximum((graph.year(years) - start) / span, zero), graph.constant(1))
  }

  /// A rise is never shorter than this, in years: one that takes no time is a step.
  static let shortestSpan = 1e-9
}
