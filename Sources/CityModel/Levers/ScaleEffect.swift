import Modelling
import Plans

/// `scale P by f`: P·(1 + s·(f − 1)).
enum ScaleEffect {
  static let effect = LeverEffect(
    "scale", step: .scale, operands: [(nil, .target), ("by", .factor)],
    actions: [
      LeverEffect.Action(target: 0) { old, factor, progress, _ in old * (1 + progress * (factor - 1)) }
    ],
    "multiplies a number by a plain factor")
}
