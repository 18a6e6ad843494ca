import Modelling
import Plans

/// `gompertz from A displacement b rate c`: e^(−b·e^(−c·(t − A))), never quite 0 or 1.
///
/// Slow at first and faster than it slows down: the S curve that car ownership and new
/// technologies are often fitted with. At A it stands at e^(−b). Source: B. Gompertz, 1825.
enum GompertzSchedule {
  static let form = ScheduleForm(
    "gompertz",
    [
      .init("from", .date), .init("displacement", .number, isPositive: true),
      .init("rate", .rate, isPositive: true),
    ],
    "an S curve that slows down longer than it speeds up"
  ) { graph, years, operands in
    let zero = graph.constant(0)
    let since = graph.year(years) - (operands[0] ?? zero)
    let left = graph.minimum(graph.unary(.exp, -((operands[2] ?? zero) * since)), graph.constant(mostLeft))
    return graph.unary(.exp, -((operands[1] ?? zero) * left))
  }

  /// Long before A nothing has begun: keeps the product of nothing and too much sound.
  static let mostLeft = 1e300
}
