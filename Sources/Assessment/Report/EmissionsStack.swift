/// What a picture of a scenario's emissions is made of: parts that add up, and totals across them.
package struct EmissionsStack: Sendable {
  package struct Part: Sendable {
    package let path: String
    /// One for each year, in `unit`; what is taken off is negative.
    package let values: [Double?]
    /// Why numbers are missing.
    package let key: String?
  }

  package let years: ClosedRange<Int>
  package let unit: String
  /// The sectors that emit anything, then what is taken off their sum.
  package let parts: [Part]
  /// The leading total, and the net one where something is taken off or a target speaks of it.
  package let totals: [Part]

  /// - Parameter scenario: whose rows say which sectors and which total there are.
  package init(of scenario: ScenarioReport) {
    let summary = scenario.summary
    let trajectories = scenario.trajectories
    let sectors = summary.rows.filter { $0.role == .sector }
    let total = summary.rows.first { $0.role == .total }
    let unit = total?.unit ?? sectors.first?.unit ?? ""
    let taken = Self.takenOff.compactMap { path -> Part? in
      guard let series = trajectories[path], series.unit == unit,
        series.values.contains(where: { ($0 ?? 0) != 0 })
      else { return nil }
      return Part(path: path, values: series.values.map { $0.map { 0 - $0 } }, key: series.key)
    }
    var totals = total.map { [Part(path: $0.path, values: $0.values, key: $0.key)] } ?? []
    let isSpokenOf = summary.rows.contains { $0.role == .metric && $0.path == Self.net }
    if !taken.isEmpty || isSpokenOf, total?.path != Self.net, let net = trajectories[Self.net],
      net.unit == unit
    {
      totals.append(Part(path: net.path, values: net.values, key: net.key))
    }
    years = summary.years
    self.unit = unit
    self.totals = totals
    parts =
      sectors.filter { $0.unit == unit }.map { Part(path: $0.path, values: $0.values, key: $0.key) } + taken
  }

  private static let takenOff = ["emissions.removals", "emissions.offsets"]
  private static let net = "emissions.net"
}
