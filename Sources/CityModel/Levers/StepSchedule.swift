import Modelling
import Plans

/// `step at A`: 0 before A, 1 from A on.
enum StepSchedule {
  static let form = ScheduleForm("step", [.init("at", .date)], "all at once") { graph, years, operands in
    graph.binary(.atLeast, graph.year(years), operands[0] ?? graph.constant(0))
  }
}
