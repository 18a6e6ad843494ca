import Modelling
import Plans

/// `reduce P by r`: P·(1 − s·r). Several reductions multiply.
enum ReduceEffect {
  static let effect = LeverEffect(
    "reduce", step: .scale, operands: [(nil, .target), ("by", .part)],
    actions: [LeverEffect.Action(target: 0) { old, part, progress, _ in old * (1 - progress * part) }],
    "takes a part off a number")
}
