import ScenarioSyntax
import Units

/// Whether a cost of a lever is money, once or per year, together with what it is counted per.
struct CostCheck {
  let reader: MeaningReader
  let scope: Scope
  let lever: String

  func check(_ cost: CostSyntax) {
    // A cost is no number of the plan yet: its uncertainty is checked, and no lane brings it along.
    let drawn = reader.drawn
    reader.drawn = { _, _ in }
    defer { reader.drawn = drawn }
    let read = reader.read(cost.amount, in: scope, address: "\(lever).cost_\(cost.kind.rawValue)")
    let counted = cost.per.map { reader.read($0, in: scope) }
    guard let found = read.measure, counted == nil || counted?.measure != nil else { return }
    let per = counted?.measure?.dimension ?? .one
    guard !isMoney(found.dimension * per) else { return }
    let money = Dimension(Dimension.Base(.money, currency(in: found.dimension) ?? "USD2022"))
    let needed = (cost.kind == .capital ? money : money * .perYear) / per
    reader.complaints.add(
      UnitUseMistake.wrongDimension(
        what: "the \(cost.kind.rawValue) cost", nameSpan: cost.per?.span, found: found.dimension,
        needed: needed,
        example: needed.exampleUnit, help: [], at: cost.amount.expression.span))
  }

  private func isMoney(_ dimension: Dimension) -> Bool {
    let rest = dimension.powers.filter { $0.base.family != .time }
    let time = dimension.powers.first { $0.base.family == .time }?.exponent ?? 0
    return rest.count == 1 && rest[0].base.family == .money && rest[0].exponent == 1
      && (time == 0 || time == -1)
  }

  private func currency(in dimension: Dimension) -> String? {
    dimension.powers.first { $0.base.family == .money }?.base.name
  }
}

extension EffectSyntax {
  /// What the effect acts on, as written.
  var targetSpan: Place {
    for operand in operands {
      if case .path(let path) = operand.value { return path.span }
    }
    return span
  }
}
