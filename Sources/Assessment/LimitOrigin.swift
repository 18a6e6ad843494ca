/// Where a limit comes from that the file does not state as a number.
package struct LimitOrigin: Sendable, Equatable {
  package enum Base: Sendable, Equatable {
    case measured(Int)
    /// The model's own year, where the file has no inventory.
    case modelled(Int)
    case scenario(String)
  }

  /// 0.2 for 20 % of the base.
  package let share: Double
  package let base: Base
  /// The metric of the base for one year, in the verdict's unit; nil for a scenario.
  package let value: Double?
  /// The years that a cumulative limit counts the base for.
  package let years: Int

  package init(share: Double, base: Base, value: Double? = nil, years: Int = 1) {
    self.share = share
    self.base = base
    self.value = value
    self.years = years
  }

  /// From a base year, in the coherent unit of the reading's metric.
  init(share: Double, of base: BaseYear, read reading: MetricReading, years: Int = 1) {
    self.init(
      share: share, base: base.measured == nil ? .modelled(base.year) : .measured(base.year),
      value: reading.figure(of: base).value, years: years)
  }

  /// With the value in a unit of `factor` coherent units.
  func shown(inUnitsOf factor: Double) -> LimitOrigin {
    LimitOrigin(share: share, base: base, value: value.map { $0 / factor }, years: years)
  }
}
