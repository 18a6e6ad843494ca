/// How the goal of a target comes out at the stated values, in few words.
package struct StatedVerdict: Sendable, Hashable {
  package var isMet: Bool?
  package var value: Double?
  package var limit: Double?
  package var margin: Double?
  package var unit: String
  package var year: Int
  package var key: String?

  package init(
    isMet: Bool?, value: Double?, limit: Double?, margin: Double?, unit: String, year: Int, key: String?
  ) {
    self.isMet = isMet
    self.value = value
    self.limit = limit
    self.margin = margin
    self.unit = unit
    self.year = year
    self.key = key
  }

  package init(_ verdict: Verdict) {
    let goal = verdict.goal
    self.init(
      isMet: verdict.isMet, value: goal.value, limit: goal.limit, margin: goal.margin, unit: goal.unit,
      year: goal.year, key: goal.key)
  }
}
