import Units

/// A year after which the numbers of a file count as not known, and what takes their place.
///
/// A series that says something about later years is cut there, wherever it stands. An
/// activity (a distance, an energy, a mass a year; people, vehicles) stays as observed or is
/// carried on; a factor (an intensity, an efficiency, a share) keeps its last known value.
/// What was never stated beyond the year goes on as the file says: a growth is a rule. Of a
/// series of fitted numbers the first later one is fitted at the split, and then held.
package struct Knowledge: Sendable {
  package enum Activity: Sendable {
    /// Later activity is known after all.
    case observed
    /// What follows the known points, one value for each year.
    case carried(@Sendable (CutSeries) -> [Double])
  }

  /// The last year that is known.
  package let year: Int
  /// Paths that are known in all years, with everything they rest on; nil for those that the
  /// vocabulary declares to be settled beyond the city.
  package let known: [String]?
  package let activity: Activity

  package init(until year: Int, known: [String]? = nil, activity: Activity) {
    self.year = year
    self.known = known
    self.activity = activity
  }
}

/// An activity whose later points are not known.
package struct CutSeries: Sendable {
  /// The number of the city that it stands in.
  package let path: String
  /// The known points, in coherent units.
  package let points: [(year: Int, value: Double)]
  /// The years that are asked for: from the year after the last known point.
  package let years: ClosedRange<Int>
}

/// What a cut did to the numbers of a file.
package struct CutRecord: Sendable {
  /// Paths that are known in all years.
  package internal(set) var known: [String] = []
  /// Known slots that say what gas comes with a unit of energy, with the unit each is written in.
  package internal(set) var knownFactors: [(path: String, unit: String)] = []
  /// Asked to be known, and no number of the file.
  package internal(set) var unknown: [String] = []
  /// Numbers that a file may be asked to know.
  package internal(set) var candidates: [String] = []
  /// The known part of each activity that is cut, each once, in the order of the numbers it stands in.
  package internal(set) var series: [CutSeries] = []
  /// Numbers with activities that were observed or carried on, sorted.
  package internal(set) var activities: [String] = []
  /// Numbers that kept the last known value, sorted.
  package internal(set) var held: [String] = []
  /// Numbers that the file states only for later years: their first point was taken for all.
  package internal(set) var datedLater: [String] = []
}

extension Dimension {
  /// How much there is or happens in a year, as against how much for each of something else.
  ///
  /// Emissions are outcomes and no activity; a length alone is what one vehicle or person drives.
  var isActivity: Bool {
    guard !hasGas else { return false }
    var counts = false
    for power in powers {
      if power.base.family == .time {
        guard power.exponent == -1 else { return false }
      } else {
        guard power.exponent > 0 else { return false }
        counts = counts || power.base.family != .length || power.exponent > 1
      }
    }
    return counts
  }

  /// Gas for each of something, as against gas a year.
  var isEmissionFactor: Bool {
    hasGas
      && (exponent(of: Base(.time, "time")) == 0
        || powers.contains { $0.exponent < 0 && $0.base.family != .time })
  }
}
