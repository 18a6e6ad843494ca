/// A column of a table of draws: what it is called, in what unit its numbers stand, and what they fill.
package struct InputColumn: Sendable, Hashable {
  /// The address of the number, `PATH at YEAR` for one that is drawn anew each year.
  package let header: String
  /// The unit in which the file states the number; `1` for a factor or a plain number.
  package let unit: String
  /// What the unit is counted in: a million for `million person`.
  package let scale: Double
  /// A unit is `multiplier / divisor` coherent ones; apart, since 14 % is 14 · 1 / 100 exactly.
  package let multiplier: Double
  package let divisor: Double
  /// What may stand in the column, in its own unit; nil where any number may.
  package let bounds: ClosedRange<Double>?
  /// The inputs of the plan that take the number.
  package let inputs: [Int]

  package init(
    header: String, unit: String, scale: Double = 1, multiplier: Double = 1, divisor: Double = 1,
    bounds: ClosedRange<Double>? = nil, inputs: [Int]
  ) {
    self.header = header
    self.unit = unit
    self.scale = scale
    self.multiplier = multiplier
    self.divisor = divisor
    self.bounds = bounds
    self.inputs = inputs
  }

  /// A number of the column as the plan reads it.
  package func coherent(_ shown: Double) -> Double { shown * scale * multiplier / divisor }

  /// A number of the plan as the column states it; one that is settled reads back to the same bits.
  ///
  /// A division rounds, so the quotient may miss by a few units in the last place: the nearest of its
  /// neighbours that comes back is taken.
  package func shown(_ coherent: Double) -> Double {
    let quotient = quotient(coherent)
    guard quotient.isFinite, self.coherent(quotient) != coherent else { return quotient }
    var (above, below) = (quotient, quotient)
    for _ in 0..<8 {
      (above, below) = (above.nextUp, below.nextDown)
      if self.coherent(above) == coherent { return above }
      if self.coherent(below) == coherent { return below }
    }
    return quotient
  }

  /// The nearest number that a table can state.
  ///
  /// Not every Double is a product of this unit with another. What is drawn is settled before it is
  /// used, so that the table of a sweep's draws gives the same bits again.
  package func settled(_ coherent: Double) -> Double { self.coherent(quotient(coherent)) }

  private func quotient(_ coherent: Double) -> Double { coherent * divisor / multiplier / scale }
}
