/// What a node does with its operands.
///
/// A node without years (`years == nil`) has one row that holds in every year.
/// Elementwise operations broadcast over years by year, never by index.
package enum Operation: Hashable, Sendable {
  /// One number; operands: none. Kept as bits so that −0 and 0 stay apart.
  case constant(bits: UInt64)
  /// Numbers known when the plan is built, one for each year; operands: none.
  case table(bits: [UInt64])
  /// A number that every lane brings along; operands: none.
  case input(Int)
  /// The year itself as a number (or the age); operands: none.
  case year
  /// f(x); operands: x.
  case unary(Unary)
  /// x ∘ y; operands: x, y.
  case binary(Binary)
  /// xⁿ by repeated multiplication, one whole exponent for each year
  /// (one alone serves all years); operands: x.
  case wholePower([Int32])
  /// Between points: row r is (1 − wᵣ)·p[lowᵣ] + wᵣ·p[highᵣ], or, `geometric`,
  /// p[low]·(p[high]/p[low])^w; operands: the points, one row each.
  case points([PointWeight], geometric: Bool)
  /// x[t] = a[t]·x[t−1] + b[t] with x[first − 1] = s; operands: a, b, s.
  case recurrence
  /// 1/(1 + e^(−k·(t − m))) in each year t; operands: k and m, without years.
  case logisticCurve
  /// The operand in the years of the node alone.
  case slice
  /// The operand in one year, as a node without years.
  case row(year: Int)
  /// The operand's value of year t − n in year t.
  case shift(Int)
  /// The first operand's years, then the second's, which follow at once.
  case join
  /// Σ over the operand's years; no years of its own.
  case total
  /// Σ_τ v[τ]·S(t−τ)·Π_{u=τ+1…t} r[u]; operands: v, S by age, and r (the share of
  /// older cohorts that is retained, years as in the node) where it exists.
  case vintageSum
  /// The inflow that brings a stock to the wanted size; operands: the wanted stock, S by age, and
  /// the survivors of earlier cohorts where there are some. Years: those of the wanted stock.
  case stockInflow(Surplus)
  /// The same where all cohorts shrink pro rata to the wanted stock; operands: the wanted stock (over the
  /// node's last years), S by age, and the past inflow (the years before) where there is one. Years: past
  /// and wanted together.
  case retiringInflow
  /// The share of older cohorts kept in each year; operand: a `retiringInflow`. Years: those of the wanted
  /// stock.
  case retention
  /// x of (I − A)·x = d in each year. The coefficients stand at (row, column);
  /// operands: the coefficients in that order, then the n demands. Value: all n
  /// components of x; only `component` may read it.
  case balance(size: Int, entries: [BalanceEntry])
  /// Component i of a balance; operand: the balance.
  case component(Int)
  /// Last year's value of a node that is built later, and the operand in the first
  /// year; operands: the first value. The link is closed by `Graph.close`.
  case previous(loop: Int)
  /// The operand itself; a lane whose value leaves the range faults.
  case check(Check)
}

package enum Unary: UInt8, Hashable, Sendable {
  case negate, exp, log, logistic, squareRoot
  /// Φ, the normal distribution function.
  case normalCDF
}

package enum Binary: UInt8, Hashable, Sendable {
  case add, subtract, multiply, divide, minimum, maximum
  /// x^y for x > 0; 0^y is 0 for y > 0.
  case power
  /// 1 where x ≥ y, else 0.
  case atLeast
}

/// The weights of one row between two points.
package struct PointWeight: Hashable, Sendable {
  package let low: Int32
  package let high: Int32
  package let bits: UInt64
  package var weight: Double { Double(bitPattern: bits) }

  package init(low: Int, high: Int, weight: Double) {
    self.low = Int32(low)
    self.high = Int32(high)
    bits = weight.bitPattern
  }
}

/// What happens when survivors exceed the wanted stock.
package enum Surplus: UInt8, Hashable, Sendable {
  /// The lane faults with `FaultCode.stockBelowSurvivors`.
  case error
  /// Nothing is bought; the stock stays above what is wanted.
  case keep
  /// The inflow becomes negative (arithmetic only).
  case negative
}

/// Where a coefficient stands in the matrix of a balance.
package struct BalanceEntry: Hashable, Sendable {
  package let row: Int32
  package let column: Int32

  package init(row: Int, column: Int) {
    self.row = Int32(row)
    self.column = Int32(column)
  }
}

/// A range that a value must stay in, and the fault when it does not.
package struct Check: Hashable, Sendable {
  package let fault: FaultCode
  package let lower: Double
  package let upper: Double

  package init(_ fault: FaultCode, lower: Double = -.infinity, upper: Double = .infinity) {
    self.fault = fault
    self.lower = lower
    self.upper = upper
  }
}

/// Why a lane has no valid result.
package enum FaultCode: UInt8, Hashable, Sendable, CaseIterable {
  case notFinite = 1
  case balanceNotProductive
  case stockBelowSurvivors
  case loadNotMet
  case shareOutOfRange
  case outOfBounds
  case recoveryAboveGeneration
  /// A survival curve that begins below one.
  case lossesAtAgeZero
}
