import Modelling
import Plans

/// `phase_in [2030: 0 %, 2040: 60 %] linear then hold`: progress as a series of its own.
enum PhaseInSchedule {
  static let form = ScheduleForm(
    "phase_in", [.init(nil, .series)], "follows a series of shares"
  ) { graph, _, operands in
    operands[0] ?? graph.constant(0)
  }
}
