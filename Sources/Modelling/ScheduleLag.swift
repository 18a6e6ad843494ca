package import Plans

/// Follows a schedule with a mean delay of `time` years, through `stages` of first order.
///
/// x[t] = φ·x[t−1] + (1 − φ)·s[t−1] with φ = exp(−n/T): what steps up in one year
/// is followed from the next. Later stages follow the one before without a further
/// year. Progress before the horizon is 0.
package func laggedProgress(_ progress: Node, by time: Node, stages: Int, years: Years) -> Node {
  precondition(stages > 0, "a lag has at least one stage")
  let graph = progress.graph
  let keeps = graph.unary(.exp, -(graph.constant(Double(stages)) / time))
  let full = graph.spread(progress, over: years)
  var input = graph.constant(0)
  if years.count > 1 {
    let later = graph.slice(graph.shift(full, by: 1), Years(years.first + 1, through: years.last))
    input = graph.join(graph.table(first: years.first, [0]), later)
  }
  for _ in 0..<stages {
    input = graph.recurrence(keeps, (1 - keeps) * input, start: graph.constant(0), years: years)
  }
  return input
}
