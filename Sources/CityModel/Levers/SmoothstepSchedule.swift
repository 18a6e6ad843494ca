import Modelling
import Plans

/// `smoothstep from A to B`: 3z² − 2z³ with z linear from A to B.
enum SmoothstepSchedule {
  static let form = ScheduleForm(
    "smoothstep", [.init("from", .date), .init("to", .date)], "starts and ends gently"
  ) { graph, years, operands in
    let z = LinearSchedule.progress(graph, years, from: operands[0], to: operands[1])
    return z * z * (3 - 2 * z)
  }
}
