import Modelling
import Plans

/// `limit P to at most V`: P + s·(min(P, V) − P); `at least` takes the greater.
enum LimitEffect {
  static let effect = LeverEffect(
    "limit", step: .limit, operands: [(nil, .target), ("to", .bound), (nil, .value)],
    actions: [
      LeverEffect.Action(target: 0) { old, value, progress, atMost in
        let bound = atMost ? old.graph.minimum(old, value) : old.graph.maximum(old, value)
        return old + progress * (bound - old)
      }
    ],
    "keeps a number at or below, or at or above, a value")
}
