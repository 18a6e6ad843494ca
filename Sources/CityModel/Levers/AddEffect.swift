import Modelling
import Plans

/// `add X to P`: P + s·X.
enum AddEffect {
  static let effect = LeverEffect(
    "add", step: .add, operands: [(nil, .difference), ("to", .target)],
    actions: [LeverEffect.Action(target: 1) { old, amount, progress, _ in old + progress * amount }],
    "adds an amount to a number")
}
