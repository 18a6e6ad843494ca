import Modelling
import Plans

/// `s_curve from A to B [at M] [rate k]`: a logistic made to hit 0 at A and 1 at B.
///
/// s = (λ(t) − λ(A)) / (λ(B) − λ(A)) with λ(t) = 1/(1 + e^(−k(t − M))), t held
/// within A and B. M is the middle and k = 10/(B − A) unless given.
enum SCurveSchedule {
  static let form = ScheduleForm(
    "s_curve",
    [
      .init("from", .date), .init("to", .date), .init("at", .date, isRequired: false),
      .init("rate", .rate, isRequired: false),
    ], "a logistic that begins at 0 and ends at 1"
  ) { graph, years, operands in
    let zero = graph.constant(0)
    let (start, end) = (operands[0] ?? zero, operands[1] ?? zero)
    let span = graph.maximum(end - start, graph.constant(LinearSchedule.shortestSpan))
    let middle = operands[2] ?? (start + end) * 0.5
    let rate = operands[3] ?? 10 / span
    func logistic(_ date: Node) -> Node { graph.unary(.logistic, rate * (date - middle)) }
    let low = logistic(start)
    let rise = graph.maximum(logistic(end) - low, graph.constant(smallestRise))
    let now = graph.minimum(graph.maximum(graph.year(years), start), end)
    let held = graph.minimum(graph.maximum((logistic(now) - low) / rise, zero), graph.constant(1))
    // Exactly 1 from B on, also where the logistic is too flat to be told apart.
    return graph.maximum(held, graph.binary(.atLeast, graph.year(years), end))
  }

  static let smallestRise = 1e-300
}
