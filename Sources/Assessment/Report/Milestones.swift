/// The years that a table of trajectories shows.
package enum Milestones {
  /// The ends of the horizon, the base year, the years of targets, and decades between.
  package static func years(
    horizon: ClosedRange<Int>, baseYear: Int, targets: [TargetStatement], atMost count: Int = 9
  ) -> [Int] {
    var wanted: Set<Int> = [horizon.lowerBound, horizon.upperBound, baseYear]
    for target in targets {
      for goal in target.interims + [target.goal] { wanted.insert(goal.when.year) }
    }
    wanted = wanted.filter(horizon.contains)
    let round = horizon.filter { $0.isMultiple(of: 10) } + horizon.filter { $0.isMultiple(of: 5) }
    for year in round where wanted.count < count && !wanted.contains(where: { abs($0 - year) < 4 }) {
      wanted.insert(year)
    }
    return wanted.sorted()
  }
}
