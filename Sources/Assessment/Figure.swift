/// A number in coherent units, or the reason why there is none.
///
/// A missing figure is never a zero: sums and comparisons with one are missing too.
package enum Figure: Sendable, Equatable {
  case value(Double)
  /// A notation key of the GPC: `NO`, `NE`, `IE` or `C`.
  case missing(String)

  package var value: Double? {
    if case .value(let number) = self { return number }
    return nil
  }

  package var key: String? {
    if case .missing(let key) = self { return key }
    return nil
  }

  /// Both figures in one number, or the key of the first that is missing.
  package static func combine(_ a: Figure, _ b: Figure, _ body: (Double, Double) -> Double) -> Figure {
    switch (a, b) {
    case (.value(let x), .value(let y)): .value(body(x, y))
    case (.missing, _): a
    case (_, .missing): b
    }
  }
}
