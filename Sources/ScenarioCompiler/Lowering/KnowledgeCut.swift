import Modelling
import Plans
import Units

/// Cuts the series of one scenario at the year that knowledge ends in.
///
/// The one door: every series passes `cut` before it becomes nodes, every number `enter`.
final class KnowledgeCut {
  typealias Target = AppliedEffect.Target

  let knowledge: Knowledge
  private let checked: CheckedCity
  private let overrides: [Target: Meaning]
  private let literals: LiteralLanes?
  /// Known numbers, and all they rest on.
  private var known: Set<Target> = []
  private var isKnown = false
  private var base = CutRecord()
  private var activities: Set<String> = []
  private var held: Set<String> = []
  private var datedLater: Set<String> = []
  private var series: [CutSeries] = []
  private var seen: Set<[UInt64]> = []
  private var frozen: [Target: Int?] = [:]

  init(_ knowledge: Knowledge, city: ScenarioCity) {
    self.knowledge = knowledge
    checked = city.checked
    overrides = city.overrides
    literals = city.literals
    let roots = knowledge.known.map { asked($0) } ?? declared(by: city)
    var walk = MeaningWalk(checked: checked, overrides: overrides)
    for root in roots.sorted(by: { checked.path(of: $0) < checked.path(of: $1) }) {
      base.known.append(checked.path(of: root))
      walk.visit(target: root)
      if case .quantity(let id) = root, let slot = checked.tree[id].declaration,
        let dimension = checked.table.measure(of: id)?.dimension, dimension.isEmissionFactor
      {
        base.knownFactors.append((checked.tree[id].path, slot.unit))
      }
    }
    known = walk.targets
  }

  /// The numbers that the vocabulary says are settled beyond the city.
  private func declared(by city: ScenarioCity) -> [Target] {
    checked.tree.blocks.flatMap { block in
      block.kind.slots.compactMap { slot in
        guard let isGiven = slot.isGiven, let id = block.quantities[slot.name],
          isGiven(city, block.member)
        else { return nil }
        return Target.quantity(id)
      }
    }
  }

  /// The numbers behind the paths that were asked for.
  private func asked(_ paths: [String]) -> [Target] {
    let byPath = Dictionary(
      checked.tree.quantities.map { ($0.path, $0.id) }, uniquingKeysWith: { first, _ in first })
    base.candidates = byPath.keys.sorted()
    return paths.compactMap { path in
      guard let id = byPath[path] else {
        base.unknown.append(path)
        return nil
      }
      return .quantity(id)
    }
  }

  // MARK: Numbers

  /// Says which number is being built; gives back what `leave` needs.
  func enter(_ target: Target) -> Bool {
    defer { isKnown = known.contains(target) }
    return isKnown
  }

  func leave(_ outer: Bool) { isKnown = outer }

  /// The last year in which an emission factor that is computed from activities is known.
  ///
  /// Its parts would not be carried on alike: so the factor itself is held.
  func heldFrom(_ target: Target) -> Int? {
    if let found = frozen[target] { return found }
    frozen[target] = .some(nil)
    guard case .quantity(let id) = target, !known.contains(target),
      let dimension = checked.table.measure(of: id)?.dimension, dimension.isEmissionFactor
    else { return nil }
    var walk = MeaningWalk(checked: checked, overrides: overrides)
    walk.visit(target: target)
    let ends = walk.series.filter { $0.dimension.isActivity }.compactMap(lastKnownOfCut)
    frozen[target] = .some(ends.min())
    if !ends.isEmpty { held.insert(checked.path(of: target)) }
    return ends.min()
  }

  /// The last known year of a series that says more than is known; nil for one that does not.
  private func lastKnownOfCut(_ series: SeriesMeaning) -> Int? {
    guard let last = series.points.last?.year, last > knowledge.year else { return nil }
    return series.points.last { $0.year <= knowledge.year }?.year ?? knowledge.year
  }

  // MARK: Series

  /// What is known of a series, and how it goes on.
  func cut(_ series: SeriesMeaning, path: String, through last: Int) -> SeriesMeaning {
    guard !isKnown, lastKnownOfCut(series) != nil else { return series }
    let isActivity = series.dimension.isActivity
    if isActivity { take(series, path) }
    if isActivity, case .observed = knowledge.activity {
      activities.insert(path)
      return series
    }
    var points = series.points.filter { $0.year <= knowledge.year }
    // What is fitted keeps its next number: whoever had known no more would have fitted it here.
    if !isActivity, let next = series.points.first(where: { $0.year > knowledge.year }),
      points.last.map({ $0.year < knowledge.year }) ?? false, isFitted(next.value)
    {
      points.append((knowledge.year, next.value))
    }
    guard let end = points.last else {
      datedLater.insert(path)
      return series.with(points: [series.points[0]], after: .hold, before: series.before ?? .hold)
    }
    if isActivity { activities.insert(path) } else { held.insert(path) }
    guard isActivity, case .carried(let carry) = knowledge.activity, end.year < last,
      let values = constants(points)
    else { return series.with(points: points, after: .hold, before: series.before) }
    let years = end.year + 1...max(last, end.year + 1)
    let carried = carry(CutSeries(path: path, points: values, years: years))
    return series.with(
      points: points, after: .values(first: years.lowerBound, carried), before: series.before)
  }

  private func constants(_ points: [(year: Int, value: Meaning)]) -> [(year: Int, value: Double)]? {
    let values = points.compactMap { point in point.value.constant.map { (year: point.year, value: $0) } }
    return values.count == points.count ? values : nil
  }

  /// Whether lanes bring a factor on a number that a point is made of.
  private func isFitted(_ meaning: Meaning) -> Bool {
    guard let literals else { return false }
    var walk = MeaningWalk(checked: checked, overrides: overrides)
    walk.visit(meaning)
    return walk.literals.contains { literals.input(of: $0) != nil }
  }

  /// Keeps what is known of an activity, wherever it is read first.
  private func take(_ series: SeriesMeaning, _ path: String) {
    guard let points = constants(series.points.filter { $0.year <= knowledge.year }), let last = points.last
    else { return }
    let key = points.flatMap { [UInt64(bitPattern: Int64($0.year)), $0.value.bitPattern] }
    guard seen.insert(key).inserted else { return }
    self.series.append(CutSeries(path: path, points: points, years: last.year + 1...last.year + 1))
  }

  /// What the cut has done so far.
  var record: CutRecord {
    var record = base
    record.series = series
    record.activities = activities.sorted()
    record.held = held.sorted()
    record.datedLater = datedLater.sorted()
    return record
  }
}

extension SeriesMeaning {
  fileprivate func with(
    points: [(year: Int, value: Meaning)], after: Beyond?, before: Beyond?
  ) -> SeriesMeaning {
    SeriesMeaning(
      points: points, curve: curve, after: after, before: before, dimension: dimension, place: place)
  }
}
