/// `at least 60 %`: the metric may not fall below the stated level.
package struct AtLeast: TargetKind {
  package static let word = "at_least"
  package let level: Double

  /// The level is in coherent units of the metric.
  package init(level: Double) { self.level = level }

  package var sense: Sense { .atLeast }

  package var limit: TargetLimit { .level(level) }
}
