import Modelling
import Plans

/// `shift X from A to B`: A − s·X and B + s·X, so that the sum is kept.
enum ShiftEffect {
  static let effect = LeverEffect(
    "shift", step: .add, operands: [(nil, .difference), ("from", .target), ("to", .target)],
    actions: [
      LeverEffect.Action(target: 1) { old, amount, progress, _ in old - progress * amount },
      LeverEffect.Action(target: 2) { old, amount, progress, _ in old + progress * amount },
    ],
    "moves an amount from one number to another")
}
