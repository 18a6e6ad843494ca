import Modelling
import Plans

/// `increase P by r`: P·(1 + s·r).
enum IncreaseEffect {
  static let effect = LeverEffect(
    "increase", step: .scale, operands: [(nil, .target), ("by", .part)],
    actions: [LeverEffect.Action(target: 0) { old, part, progress, _ in old * (1 + progress * part) }],
    "adds a part to a number")
}
