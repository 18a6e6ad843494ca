import Modelling
import Plans

/// Methane that is collected as metered: never more than there is.
enum Recovery {
  /// What escapes, held against nothing; a fault says what was recovered and what was generated.
  static func checked(_ escaping: Node, recovered: Node, of generated: Node, _ city: Lowering) -> Node {
    let checked = city.graph.check(
      city.graph.spread(escaping, over: city.horizon), Check(.recoveryAboveGeneration, lower: 0))
    city.city.explain(
      checked,
      with: .limits([
        (
          found: .init("methane recovered", recovered, "tCH4/yr"),
          limit: .init("generated", generated, "tCH4/yr")
        )
      ]))
    return checked
  }
}
