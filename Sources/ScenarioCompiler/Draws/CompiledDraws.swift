package import Randomness
package import ScenarioSyntax
import Units

/// What a plan with drawn inputs wants from every draw.
package struct CompiledDraws: Sendable {
  /// In the order of their inputs; some may be read by no output that is asked for.
  package let inputs: [DrawnInput]
  /// By address, one for each law that it has in the compiled scenarios.
  package let numbers: [DrawnNumber]
  /// All that is drawn in any scenario of the file, compiled or not, in order; of those compiled alone where
  /// not every chance was wanted.
  package let chances: [DrawnChance]
  /// Every group of the file whose members are drawn together, by name.
  package let correlations: [DrawnCorrelation]

  static let none = CompiledDraws(inputs: [], numbers: [], chances: [], correlations: [])
}

/// One number that is drawn: what a stream of random numbers, or a dimension of a design, belongs to.
///
/// Scenarios that give one address different laws have one chance in common.
package struct DrawnChance: Hashable, Comparable, Sendable {
  package let address: String
  /// Nil where one number holds in all years.
  package let year: Int?

  package init(address: String, year: Int? = nil) {
    self.address = address
    self.year = year
  }

  package static func < (a: DrawnChance, b: DrawnChance) -> Bool {
    (a.address, a.year ?? .min) < (b.address, b.year ?? .min)
  }
}

/// An input of the plan that every draw brings a number for.
package struct DrawnInput: Sendable {
  /// The number of the plan's input.
  package let input: Int
  /// Its place in ``CompiledDraws/numbers``.
  package let number: Int
  package let chance: DrawnChance
  /// Of what a lane brings: the value, the factor or the difference; in coherent units.
  package let law: any Distribution
  /// What a lane brings to stay at the stated value, in coherent units.
  package let stated: Double
  /// The heading of its column in tables of draws: `PATH`, `PATH at 2031` where each year has its
  /// own, and `… in SCENARIO` where scenarios give the number different laws.
  package let column: String

  package var address: String { chance.address }
  package var year: Int? { chance.year }
}

/// An uncertain number with one law, for tables and for people.
package struct DrawnNumber: Sendable {
  package let address: String
  /// The compiled scenarios that have this law, in the order of the file.
  package let scenarios: [String]
  package let entry: LaneNumber.Entry
  package let time: TimeBehaviour?
  /// The law as the file states it, on one line: `normal(± 10 % sd) all_years`.
  package let law: String
  /// In tables of draws: that of the number where a draw takes its place, `1` for a factor,
  /// that of the half-width for a difference. `date` where `isDate`.
  package let unit: String
  /// A calendar year with its fraction, such as 2031.5.
  package let isDate: Bool
  /// The stated value in `unit`; nil where a draw does not take its place.
  package let stated: Double?
  /// What the number may be, in coherent units, where a draw takes its place.
  package let bounds: ClosedRange<Double>?
  /// The group of correlated numbers that it belongs to.
  package let correlation: String?
  /// From the `~` on.
  package let place: SourceSpan
  let measure: ScaledUnit

  /// What its unit is counted in: a million for `million person`.
  package var scale: Double { measure.scale?.factor ?? 1 }
  /// A unit is `multiplier / divisor` coherent ones.
  package var multiplier: Double { measure.unit.multiplier }
  package var divisor: Double { measure.unit.divisor }

  /// A number of a table in coherent units, with the bits it has in a file.
  package func coherent(_ shown: Double) -> Double { measure.coherent(shown) }
  /// A coherent number as tables show it.
  package func shown(_ coherent: Double) -> Double { measure.shown(coherent) }
}

/// Numbers that are drawn together.
package struct DrawnCorrelation: Sendable {
  package let name: String
  /// Addresses in path order, all that the file names, drawn in a scenario or not.
  package let members: [String]
  /// Whether its members are drawn anew each year, and so correlated year by year.
  package let isYearly: Bool
  /// The correlations of the normal scores, row by row in the order of the members.
  package let matrix: [[Double]]
}
