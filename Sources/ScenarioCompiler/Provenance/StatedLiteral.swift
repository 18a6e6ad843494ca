package import Assessment
package import ScenarioSyntax

/// Which stated numbers become inputs of the plan, each as a factor.
///
/// A lane brings 1 for a number as stated; the number enters as value × factor. Dates,
/// strengths, schedules, whole exponents, units and exchange rates are choices and no
/// figures: they stay what they are.
package enum LiteralChoice: Sendable {
  case none
  /// The numbers that were fitted to measured years.
  case calibrated
  case all
}

/// One number that a file states, or that a default or catalogue states for it.
///
/// A column of a table is one number: its cells come from one source, and at a measured
/// year a factor on the column is a factor on the cell.
package struct StatedLiteral: Sendable {
  package let provenance: LiteralProvenance
  /// The address of the number it stands in: `population.2020`, `heat_pumps.effect1`, `nyc.gas`.
  package let path: String
  /// As written, with its unit.
  package let text: String
  /// In coherent units; nil for a column.
  package let value: Double?
  /// The digits; for what the vocabulary states, the block that uses it.
  package let place: SourceSpan
  /// Stated by the vocabulary's default or a built-in catalogue.
  package let isBuiltIn: Bool
  /// The number of its lane input.
  package let input: Int

  /// Whether it is a rate in per cent a year, such as a growth.
  package var isGrowth: Bool { value != nil && text.hasSuffix("%/yr") }
}
