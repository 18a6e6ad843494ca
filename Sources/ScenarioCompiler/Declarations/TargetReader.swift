import Assessment
import ScenarioSyntax
import Units

/// Reads targets: metrics among the results, limits in coherent units, bases from the inventory.
struct TargetReader {
  let units: UnitCatalogue
  let horizon: ClosedRange<Int>
  let results: ResultPaths
  let inventories: [ReadInventory]
  /// The names of all scenarios.
  let scenarios: [String]
  let places: Places
  let complaints: Complaints

  /// The target, or nil if it has a mistake.
  func read(_ syntax: TargetSyntax) -> TargetStatement? {
    var goal: (MetricSyntax, ConditionSyntax, Place)?
    var interims: [ConditionSyntax] = []
    var probability: (Double?, Place)?
    var offsets: (OffsetsSyntax, Place)?
    for item in syntax.items {
      switch item.content {
      case .goal(let metric, let condition, _):
        if let goal {
          complaints.add(TargetMistake.twice(word: "a goal", first: goal.2, at: item.span))
        } else {
          goal = (metric, condition, metric.span.joined(with: condition.span))
        }
      case .interim(let condition, _): interims.append(condition)
      case .probability(let quantity):
        if let probability {
          complaints.add(TargetMistake.twice(word: "its probability", first: probability.1, at: item.span))
        } else {
          probability = (self.probability(quantity), item.span)
        }
      case .offsets(let limit):
        if let offsets {
          complaints.add(TargetMistake.twice(word: "its offsets", first: offsets.1, at: item.span))
        } else {
          offsets = (limit, item.span)
        }
      case .attributes: continue
      }
    }
    guard let goal else {
      complaints.add(TargetMistake.noGoal(target: syntax.name.text, at: syntax.name.span))
      return nil
    }
    let reader = MetricReader(results: results, complaints: complaints)
    guard let (metric, dimension) = reader.read(goal.0) else { return nil }
    let subject = Subject(target: syntax.name.text, metric: metric, dimension: dimension)
    let main = self.goal(goal.1, of: subject, at: goal.2)
    let early = interims.map { interim(of: subject, $0, before: main) }
    let limit = offsets.map { self.offsets($0.0, of: subject) }
    guard let main, early.allSatisfy({ $0 != nil }) else { return nil }
    if let probability, probability.0 == nil { return nil }
    if case .some(.none) = limit { return nil }
    return TargetStatement(
      name: syntax.name.text, label: syntax.label.text, goal: main, interims: early.compactMap(\.self),
      probability: probability?.0, offsets: limit.flatMap(\.self), place: places.number(of: syntax.name.span))
  }

  /// What all conditions of a target speak of.
  private struct Subject {
    let target: String
    let metric: Metric
    let dimension: Dimension
    var text: String { metric.path + (metric.per.map { " per \($0)" } ?? "") }
  }

  private func interim(of subject: Subject, _ condition: ConditionSyntax, before main: Goal?) -> Goal? {
    guard let goal = goal(condition, of: subject, at: condition.span) else { return nil }
    if let main, goal.when.year >= main.when.year {
      complaints.add(
        TargetMistake.year(
          text: "an interim comes before its goal, and \(goal.when.year) is not before \(main.when.year)",
          help: "choose an earlier year, or make it a target of its own", at: condition.span))
      return nil
    }
    return goal
  }

  private func goal(_ condition: ConditionSyntax, of subject: Subject, at span: Place) -> Goal? {
    guard let when = when(condition.when, subject.metric) else { return nil }
    let kind: (any TargetKind)?
    switch condition.content {
    case .bounded(let bound, let quantity):
      let level = level(quantity, subject.text, subject.dimension)
      kind = level.map { level -> any TargetKind in
        switch bound.word {
        case .most: AtMost(level: level)
        case .least: AtLeast(level: level)
        }
      }
    case .falls(let part, let reference):
      kind = fall(part, from: reference, of: subject, judged: when)
    }
    guard let kind else { return nil }
    return Goal(metric: subject.metric, condition: kind, when: when, place: places.number(of: span))
  }

  // MARK: Limits

  private func level(_ quantity: QuantitySyntax, _ metric: String, _ dimension: Dimension) -> Double? {
    guard let unit = unit(quantity) else { return nil }
    guard unit.dimension.withCO2AsCO2e == dimension.withCO2AsCO2e else {
      complaints.add(
        TargetMistake.wrongUnit(metric: metric, needed: dimension, found: unit.dimension, at: quantity.span))
      return nil
    }
    return unit.coherent(quantity.scaledNumber)
  }

  private func unit(_ quantity: QuantitySyntax) -> Unit? {
    guard let unit = quantity.unit else { return .plain }
    switch units.parse(unit.text) {
    case .success(let known): return known
    case .failure(let mistake):
      complaints.add(UnitUseMistake.unit(mistake, text: unit.text, at: unit.span))
      return nil
    }
  }

  private func fall(
    _ quantity: QuantitySyntax, from reference: ConditionSyntax.Reference, of subject: Subject, judged: When
  ) -> (any TargetKind)? {
    let part = Percent(complaints: complaints).part(quantity, what: "a fall")
    if let part, !(part > 0 && part <= 2) {
      complaints.add(TargetMistake.fall(text: quantity.numberText + " %", at: quantity.span))
      return nil
    }
    switch reference {
    case .scenario(let name):
      guard scenarios.contains(name.text) else {
        complaints.add(
          LeverMistake.unknown(what: "scenario", name: name.text, candidates: scenarios, at: name.span))
        return nil
      }
      return part.map { FallsFromScenario(by: $0, scenario: name.text) }
    case .year(let year):
      guard let base = base(year, of: subject) else { return nil }
      let first = judged.years(through: horizon.upperBound).lowerBound
      guard base.year < first else {
        complaints.add(
          TargetMistake.year(
            text: "a fall runs forward, and \(first) is not after \(base.year)",
            help: "compare with an earlier year", at: year.span))
        return nil
      }
      return part.map { FallsFromYear(by: $0, base: base) }
    }
  }

  /// Measured where the file has an inventory, else the model's own value of that year.
  private func base(_ year: YearSyntax, of subject: Subject) -> BaseYear? {
    guard let whole = whole(year) else { return nil }
    let needsModel = inventories.isEmpty ? subject.metric.path : subject.metric.per
    if let path = needsModel, !horizon.contains(whole) {
      complaints.add(
        TimeMistake.outsideHorizon(
          path: path, year: whole, first: horizon.lowerBound, last: horizon.upperBound, at: year.span))
      return nil
    }
    if inventories.isEmpty { return BaseYear(year: whole, measured: nil) }
    let measured = MeasuredBase(inventories: inventories, complaints: complaints).value(
      of: subject.metric.path, in: whole, target: subject.target, at: year.span)
    return measured.map { BaseYear(year: whole, measured: $0) }
  }

  private func offsets(_ syntax: OffsetsSyntax, of subject: Subject) -> OffsetsLimit? {
    guard let year = syntax.of else {
      return level(syntax.limit, "emissions.offsets", .co2e / .time).map { .level($0) }
    }
    guard let share = Percent(complaints: complaints).part(syntax.limit, what: "a part of \(Int(year.value))")
    else { return nil }
    guard (0...1).contains(share) else {
      complaints.add(
        TargetMistake.offsets(
          reason: "a part of the base lies between 0 % and 100 %", at: syntax.limit.span))
      return nil
    }
    guard results[subject.metric.path]?.withCO2AsCO2e == .co2e / .time else {
      complaints.add(
        TargetMistake.offsets(
          reason: "offsets are a part of emissions, and \(subject.metric.path) is none", at: syntax.span))
      return nil
    }
    let plain = Subject(
      target: subject.target, metric: Metric(path: subject.metric.path), dimension: subject.dimension)
    return base(year, of: plain).map { .share(share, of: $0) }
  }

  private func probability(_ quantity: QuantitySyntax) -> Double? {
    guard let part = Percent(complaints: complaints).part(quantity, what: "a probability") else { return nil }
    if part > 0, part < 1 { return part }
    complaints.add(TargetMistake.probability(text: quantity.numberText + " %", at: quantity.span))
    return nil
  }

  // MARK: Years

  private func whole(_ year: YearSyntax) -> Int? {
    if let whole = year.whole { return whole }
    complaints.add(
      TargetMistake.year(text: "a target speaks of whole years", help: "write the year alone", at: year.span))
    return nil
  }

  /// A whole year of the horizon.
  private func judged(_ year: YearSyntax) -> Int? {
    guard let whole = whole(year) else { return nil }
    if horizon.contains(whole) { return whole }
    complaints.add(
      TargetMistake.year(
        text: "the run does not reach \(whole)",
        help: "the horizon is \(horizon.lowerBound) to \(horizon.upperBound); name one of its years",
        at: year.span))
    return nil
  }

  private func when(_ syntax: ConditionSyntax.When, _ metric: Metric) -> When? {
    switch syntax {
    case .from(let from, let to):
      guard let first = judged(from), let last = judged(to) else { return nil }
      guard first <= last else {
        complaints.add(
          TargetMistake.year(
            text: "\(last) is not after \(first)", help: "write: from \(last) to \(first)", at: to.span))
        return nil
      }
      return .years(first, last)
    case .by(let year, let stays):
      guard let last = judged(year), isSingle(last, metric, at: year.span) else { return nil }
      return .by(last, stays: stays)
    case .within(let year):
      guard let last = judged(year), isSingle(last, metric, at: year.span) else { return nil }
      return .within(last)
    }
  }

  private func isSingle(_ year: Int, _ metric: Metric, at span: Place) -> Bool {
    guard metric.isCumulative else { return true }
    complaints.add(
      TargetMistake.cumulativeYears(year: year, first: horizon.lowerBound, at: span))
    return false
  }
}
