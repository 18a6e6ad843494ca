import CKernels

/// The values of laws at points that are given lane by lane, as `below`, `above` or `score`.
///
/// They are written to `values`, one after the other from `start` on.
package enum LawKernels {
  /// The place of the lanes in `values`.
  @inline(__always)
  private static func write(
    _ values: inout [Double], _ start: Int, _ lanes: Int, _ loop: (UnsafeMutablePointer<Double>) -> Void
  ) {
    precondition(start >= 0 && start + lanes <= values.count, "a place for each lane")
    values.withUnsafeMutableBufferPointer { if let base = $0.baseAddress { loop(base + start) } }
  }

  /// μ + σ·z.
  package static func normal(
    _ values: inout [Double], from start: Int, score: [Double], mean: Double, deviation: Double
  ) {
    write(&values, start, score.count) { wedge_normal_values($0, score, mean, deviation, score.count) }
  }

  /// m·e^(σ·z), at most 10³⁰⁰.
  package static func lognormal(
    _ values: inout [Double], from start: Int, score: [Double], median: Double, deviation: Double
  ) {
    write(&values, start, score.count) { wedge_lognormal_values($0, score, median, deviation, score.count) }
  }

  /// a + p·(b − a).
  package static func uniform(
    _ values: inout [Double], from start: Int, below: [Double], low: Double, high: Double
  ) {
    write(&values, start, below.count) { wedge_uniform_values($0, below, low, high, below.count) }
  }

  /// a + √(p·(b − a)·(m − a)) up to the mode m, else b − √((1 − p)·(b − a)·(b − m)).
  package static func triangular(
    _ values: inout [Double], from start: Int, below: [Double], above: [Double], low: Double,
    mode: Double, high: Double
  ) {
    precondition(below.count == above.count)
    write(&values, start, below.count) {
      wedge_triangular_values($0, below, above, low, mode, high, below.count)
    }
  }

  /// λ·(−ln(1 − p))^(1/k), at most 10³⁰⁰.
  package static func weibull(
    _ values: inout [Double], from start: Int, below: [Double], above: [Double], shape: Double,
    scale: Double
  ) {
    precondition(below.count == above.count)
    write(&values, start, below.count) {
      wedge_weibull_values($0, below, above, shape, scale, below.count)
    }
  }

  /// The first step whose limit is above p, else the last.
  package static func steps(
    _ values: inout [Double], from start: Int, below: [Double], limits: [Double], steps: [Double]
  ) {
    precondition(limits.count == steps.count && !steps.isEmpty)
    write(&values, start, below.count) {
      wedge_step_values($0, below, limits, steps, steps.count, below.count)
    }
  }

  /// value + slope·(x − at), kept to `bounds`, where p is beyond `from`; elsewhere the value stays.
  package static func line(
    _ values: inout [Double], from start: Int, below: [Double], x: [Double], beyond from: Double,
    value: Double, slope: Double, at: Double, bounds: ClosedRange<Double>
  ) {
    precondition(below.count == x.count)
    let line = WedgeLine(
      from: from, value: value, slope: slope, at: at, low: bounds.lowerBound, high: bounds.upperBound)
    write(&values, start, below.count) { wedge_line_values($0, below, x, line, below.count) }
  }

  /// low + (high − low)·x, where ln x is tabulated for scores up to 0 and ln(1 − x) for those above:
  /// as many pieces for either, of 12 terms each, over half a unit of the score's size.
  package static func tabulated(
    _ values: inout [Double], from start: Int, score: [Double], table: [Double], low: Double, high: Double
  ) {
    let pieces = table.count / 24
    precondition(pieces > 0 && table.count == pieces * 24)
    write(&values, start, score.count) {
      wedge_table_values($0, score, table, pieces, low, high, score.count)
    }
  }

  /// x·divisor/multiplier/scale and back, in place: the number that is told in another unit.
  package static func settle(
    _ values: inout [Double], from start: Int, lanes: Int, scale: Double, multiplier: Double,
    divisor: Double
  ) {
    write(&values, start, lanes) { wedge_settle($0, scale, multiplier, divisor, lanes) }
  }

  /// The nearest number from `low` to `high`, in place.
  package static func clamp(
    _ values: inout [Double], from start: Int, lanes: Int, low: Double, high: Double
  ) {
    write(&values, start, lanes) { wedge_clamp($0, low, high, lanes) }
  }
}
