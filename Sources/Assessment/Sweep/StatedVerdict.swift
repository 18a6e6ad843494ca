/// How the goal of a target comes out at the stated values, in few words.
package struct StatedVerdict: Sendable, Hashable {
  package var isMet: Bool?
  package var value: Double?
  package var limit: Double?
  package var margin: Double?
  package var unit: String
  package var year: Int
  package var key: String?
  /// The output that the limit is set for; nil for a ratio and for a sum over years.
  package var path: String?
  /// Whether the value must stay above the limit.
  package var isFloor: Bool

  package init(
    isMet: Bool?, value: Double?, limit: Double?, margin: Double?, unit: String, year: Int, key: String?,
    path: String? = nil, isFloor: Bool = false
  ) {
    self.isMet = isMet
    self.value = value
    self.limit = limit
    self.margin = margin
    self.unit = unit
    self.year = year
    self.key = key
    self.path = path
    self.isFloor = isFloor
  }

  package init(_ verdict: Verdict) {
    let goal = verdict.goal
    let metric = goal.goal.metric
    let isPlain = metric.per == nil && !metric.isCumulative
    let isFloor =
      switch goal.goal.condition.sense {
      case .atLeast: true
      case .atMost: false
      }
    self.init(
      isMet: verdict.isMet, value: goal.value, limit: goal.limit, margin: goal.margin, unit: goal.unit,
      year: goal.year, key: goal.key, path: isPlain ? metric.path : nil, isFloor: isFloor)
  }
}
