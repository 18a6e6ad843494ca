/// The one total that tables lead with: the same for all scenarios of a file and for each alone.
package enum LeadingTotal {
  /// The totals of the GPC, in the order of preference where targets speak of several equally often.
  private static let totals = ["basic", "basic_plus", "net", "gross", "territorial"].map { "emissions.\($0)" }

  /// The total that most targets of the file speak of, else the first that an inventory measures,
  /// else the gross total, or the net one where a scenario has offsets or removals.
  package static func path(
    targets: [TargetStatement], inventories: [InventoryStatement], in trajectories: Trajectories
  ) -> String {
    let known = totals.filter { trajectories[$0] != nil }
    let named = known.map { path in
      (path: path, count: targets.count { $0.goal.metric.path == path })
    }
    let most = named.map(\.count).max() ?? 0
    if most > 0, let path = named.first(where: { $0.count == most })?.path { return path }
    let measured = Set(inventories.flatMap(\.columns))
    if let path = known.first(where: measured.contains) { return path }
    guard let net = trajectories["emissions.net"], let gross = trajectories["emissions.gross"] else {
      return known.first ?? "emissions.gross"
    }
    let isSame = zip(net.values, gross.values).allSatisfy { net, gross in
      guard let net, let gross else { return net == nil && gross == nil }
      return abs(net - gross) <= 1e-9 * max(abs(net), abs(gross))
    }
    return isSame ? gross.path : net.path
  }

  /// What the targets of a file speak of, each once, by path.
  package static func metrics(of targets: [TargetStatement]) -> [Metric] {
    let plain = Set(targets.map { Metric(path: $0.goal.metric.path, per: $0.goal.metric.per) })
    return plain.sorted { ($0.path, $0.per ?? "") < ($1.path, $1.per ?? "") }
  }
}
