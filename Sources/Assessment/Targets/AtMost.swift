/// `at most 12_212_490 tCO2e/yr`: limit = the stated level.
package struct AtMost: TargetKind {
  package static let word = "at_most"
  package let level: Double

  /// The level is in coherent units of the metric.
  package init(level: Double) { self.level = level }

  package var sense: Sense { .atMost }

  package var limit: TargetLimit { .level(level) }
}
