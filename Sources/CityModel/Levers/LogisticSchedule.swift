import Modelling
import Plans

/// `logistic at M rate k`: 1/(1 + e^(−k(t − M))), never quite 0 or 1.
enum LogisticSchedule {
  static let form = ScheduleForm(
    "logistic", [.init("at", .date), .init("rate", .rate)], "an S curve around its middle year"
  ) { graph, years, operands in
    let zero = graph.constant(0)
    return graph.logisticCurve(rate: operands[1] ?? zero, middle: operands[0] ?? zero, years: years)
  }
}
