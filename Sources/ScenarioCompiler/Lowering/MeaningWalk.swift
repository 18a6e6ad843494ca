import Modelling

/// Goes through a meaning and all numbers behind its names: each is met once.
struct MeaningWalk {
  let checked: CheckedCity
  let overrides: [AppliedEffect.Target: Meaning]
  /// The numbers met.
  private(set) var targets: Set<AppliedEffect.Target> = []
  /// The series met.
  private(set) var series: [SeriesMeaning] = []
  /// The stated numbers met.
  private(set) var literals: Set<Int> = []
  private var depth = 0

  init(checked: CheckedCity, overrides: [AppliedEffect.Target: Meaning]) {
    self.checked = checked
    self.overrides = overrides
  }

  mutating func visit(target: AppliedEffect.Target) {
    // What rests on too many others is refused when it is lowered.
    guard depth < MeaningReader.deepest, targets.insert(target).inserted else { return }
    if let override = overrides[target] { return visit(override) }
    switch target {
    case .quantity(let id): visit(checked.table.meaning(of: id))
    case .row(let group, let row):
      if let meaning = checked.table.rows(of: group)[row] { return visit(meaning) }
      for other in checked.tree[group].rows.indices where other != row {
        visit(target: .row(group, other))
      }
    case .group, .unstated: return
    }
  }

  mutating func visit(_ meaning: Meaning) {
    guard depth < MeaningReader.deepest else { return }
    depth += 1
    defer { depth -= 1 }
    switch meaning {
    case .literal(let number, _): literals.insert(number)
    case .number, .result, .missing, .unknown: return
    case .uncertain(_, let inner), .negate(let inner), .unary(_, let inner), .wholePower(let inner, _),
      .at(let inner, _, _):
      visit(inner)
    case .quantity(let id): visit(target: .quantity(id))
    case .row(let group, let row): visit(target: .row(group, row))
    case .unstated(let member, let slot): visit(target: .unstated(member, slot))
    case .binary(_, let x, let y):
      visit(x)
      visit(y)
    case .previous(let inner, let first, _, _):
      visit(inner)
      visit(first)
    case .schedule(let schedule): for operand in schedule.operands { operand.map { visit($0) } }
    case .series(let series):
      self.series.append(series)
      for point in series.points { visit(point.value) }
      for case .grow(let rate)? in [series.after, series.before] { visit(rate) }
    }
  }
}
