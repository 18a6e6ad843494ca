import Modelling
import Plans

/// `set P to V`: (1 − s)·P + s·V. For a group every row moves so, and rows not named go to 0.
enum SetEffect {
  static let effect = LeverEffect(
    "set", step: .set, operands: [(nil, .target), ("to", .valueOrMix)],
    actions: [
      LeverEffect.Action(target: 0) { old, value, progress, _ in (1 - progress) * old + progress * value }
    ],
    "moves a number, or all rows of a group, towards a value")
}
