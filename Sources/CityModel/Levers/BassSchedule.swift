import Modelling
import Plans

/// `bass from A innovation p imitation q`: the diffusion of a novelty, 0 at A.
///
/// s = (1 − e^(−(p+q)τ)) / (1 + (q/p)·e^(−(p+q)τ)), τ = max(t − A, 0). Source:
/// F. M. Bass, A New Product Growth for Model Consumer Durables, 1969.
enum BassSchedule {
  static let form = ScheduleForm(
    "bass", [.init("from", .date), .init("innovation", .rate), .init("imitation", .rate)],
    "spreads by innovation and imitation"
  ) { graph, years, operands in
    let zero = graph.constant(0)
    let since = graph.maximum(graph.year(years) - (operands[0] ?? zero), zero)
    let innovation = graph.maximum(operands[1] ?? zero, graph.constant(smallestInnovation))
    let imitation = operands[2] ?? zero
    let decay = graph.unary(.exp, -((innovation + imitation) * since))
    return (1 - decay) / (1 + imitation / innovation * decay)
  }

  /// Without any innovation nothing ever begins; with this little it takes longer than any horizon.
  static let smallestInnovation = 1e-12
}
