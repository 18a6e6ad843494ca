/// What a file may hold at most, so that a stranger's file cannot exhaust the machine.
///
/// Each may be set lower, never higher than here.
package struct Limits: Sendable {
  /// Bytes of one file: 1 MiB.
  package var fileBytes = 1 << 20
  /// Characters of one line.
  package var lineCharacters = 2_000
  package var identifierCharacters = 64
  package var stringCharacters = 2_000
  package var numberCharacters = 40
  package var tokens = 200_000
  /// Blocks inside blocks.
  package var blockDepth = 16
  /// Brackets, parentheses and signs inside one another.
  package var bracketDepth = 32
  /// Points of one series.
  package var seriesPoints = 1_000
  /// Operators on the way from the top of an expression to its deepest number.
  package var operators = 250
  /// Messages shown for one file; the rest are counted.
  package var shownMessages = 20
  /// Messages kept for one file; reading stops there.
  package var keptMessages = 1_000

  package init() {}

  /// Those of language.md, section 17.
  package static let standard = Limits()
}
