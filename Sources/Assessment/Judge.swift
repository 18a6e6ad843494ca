/// Compares what was promised with what the model gives.
package struct Judge: Sendable {
  private let scenarios: [String: Trajectories]

  /// All scenarios of the call: goals may compare with another than their own.
  package init(scenarios: [Trajectories]) {
    self.scenarios = Dictionary(scenarios.map { ($0.scenario, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The verdict of a target in one scenario.
  package func verdict(on target: TargetStatement, force: Force, in trajectories: Trajectories) -> Verdict {
    Verdict(
      target: target, force: force,
      goal: judge(target.goal, in: trajectories),
      interims: target.interims.map { judge($0, in: trajectories) },
      offsets: target.offsetsGoal.map { judge($0, in: trajectories) })
  }

  /// How one goal comes out.
  package func judge(_ goal: Goal, in trajectories: Trajectories) -> GoalVerdict {
    let reading = MetricReading(metric: goal.metric, trajectories: trajectories, scenarios: scenarios)
    return goal.metric.isCumulative ? cumulative(goal, reading) : yearly(goal, reading)
  }

  private func yearly(_ goal: Goal, _ reading: MetricReading) -> GoalVerdict {
    let years = goal.when.years(through: reading.trajectories.years.upperBound)
    let slack = slack(reading)
    var tightest: (year: Int, value: Double, limit: Double, margin: Double)?
    var firstMissed: Int?
    for year in years {
      let value = reading.figure(in: year)
      let limit = goal.condition.limit.figure(over: year...year, of: reading)
      guard let value = value.value, let limit = limit.value else {
        return unknown(goal, reading, value.key ?? limit.key, year: year, value: value.value)
      }
      let margin = goal.condition.sense.margin(value: value, limit: limit)
      if margin < -slack, firstMissed == nil { firstMissed = year }
      if tightest.map({ margin < $0.margin }) ?? true { tightest = (year, value, limit, margin) }
    }
    guard let tightest else { return unknown(goal, reading, nil, year: goal.when.year) }
    return finish(
      goal, reading, years: tightest.year...tightest.year, value: tightest.value, limit: tightest.limit,
      firstMissed: firstMissed,
      reached: firstMissed == nil ? reached(goal, reading, limit: tightest.limit, slack: slack) : nil)
  }

  private func cumulative(_ goal: Goal, _ reading: MetricReading) -> GoalVerdict {
    let years = goal.when.years(through: reading.trajectories.years.upperBound)
    let total = reading.figure(over: years)
    let limit = goal.condition.limit.figure(over: years, of: reading)
    guard let value = total.value, let limit = limit.value else {
      return unknown(goal, reading, total.key ?? limit.key, year: years.upperBound, value: total.value)
    }
    let sense = goal.condition.sense
    let slack = slack(reading) * Double(years.count)
    var firstMissed: Int?
    if sense.margin(value: value, limit: limit) < -slack {
      firstMissed = years.upperBound
      if case .atMost = sense {
        let emissions = years.map { reading.figure(in: $0).value ?? 0 }
        let budget = CarbonBudget(limit + slack, emissions: emissions, from: years.lowerBound)
        firstMissed = budget.yearExceeded ?? firstMissed
      }
    }
    return finish(
      goal, reading, years: years, value: value, limit: limit, firstMissed: firstMissed,
      reached: nil)
  }

  /// Rounding in sums must not break a promise that is kept exactly: a margin may fall short of
  /// zero by this part of the largest value that the metric has in any year; of a sum over years,
  /// by as much for each of them.
  package static let slack = 1e-12

  private func slack(_ reading: MetricReading) -> Double {
    var largest = 0.0
    for year in reading.trajectories.years {
      largest = max(largest, abs(reading.figure(in: year).value ?? 0))
    }
    return Self.slack * largest
  }

  /// From when on the metric keeps the limit without a break until the goal's year.
  private func reached(_ goal: Goal, _ reading: MetricReading, limit: Double, slack: Double) -> Int? {
    var first: Int?
    var year = goal.when.year
    while reading.trajectories.years.contains(year), let value = reading.figure(in: year).value,
      goal.condition.sense.margin(value: value, limit: limit) >= -slack
    {
      first = year
      year -= 1
    }
    return first
  }

  private func finish(
    _ goal: Goal, _ reading: MetricReading, years: ClosedRange<Int>, value: Double, limit: Double,
    firstMissed: Int?, reached: Int?
  ) -> GoalVerdict {
    let unit = MetricUnit(of: goal.metric, in: reading.trajectories)
    return GoalVerdict(
      goal: goal, isMet: firstMissed == nil, value: value / unit.coherentFactor,
      limit: limit / unit.coherentFactor,
      margin: goal.condition.sense.margin(value: value, limit: limit) / unit.coherentFactor,
      origin: goal.condition.limit.origin(over: years, of: reading)?.shown(inUnitsOf: unit.coherentFactor),
      unit: unit.text, allowance: allowance(limit, goal, reading, in: years.upperBound),
      year: years.upperBound, firstMissed: firstMissed, reached: reached, key: nil)
  }

  /// What a limit of one year allows in all, where the metric has a denominator.
  ///
  /// A sum over years is judged against the people or the output of many years: no one of them
  /// tells what its limit allows.
  private func allowance(_ limit: Double, _ goal: Goal, _ reading: MetricReading, in year: Int) -> Allowance?
  {
    guard !goal.metric.isCumulative, let per = goal.metric.per,
      let count = reading.trajectories.figure(per, in: year).value
    else { return nil }
    let unit = MetricUnit(of: Metric(path: goal.metric.path), in: reading.trajectories)
    return Allowance(amount: limit * count / unit.coherentFactor, unit: unit.text)
  }

  /// No verdict: the value is missing, or what it is compared with.
  private func unknown(
    _ goal: Goal, _ reading: MetricReading, _ key: String?, year: Int, value: Double? = nil
  ) -> GoalVerdict {
    let unit = MetricUnit(of: goal.metric, in: reading.trajectories)
    return GoalVerdict(
      goal: goal, isMet: nil, value: value.map { $0 / unit.coherentFactor }, limit: nil, margin: nil,
      origin: nil, unit: unit.text, allowance: nil, year: year, firstMissed: nil, reached: nil,
      key: key ?? "NE")
  }
}
