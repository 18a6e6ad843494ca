/// How one form of the language is written: its shape, its parts, and an example to paste.
///
/// The examples speak of Littleton, `Scenarios/Features/small.wedge`.
package struct FormPage: Sendable {
  package let word: String
  package let meaning: String
  /// The shape, with names to replace in capitals and optional parts in brackets.
  let shape: String
  let parts: [(word: String, meaning: String)]
  /// A declaration that stands by itself in a file.
  package let example: String

  init(
    _ word: String, _ meaning: String, shape: String, parts: [(String, String)] = [], example: String
  ) {
    self.word = word
    self.meaning = meaning
    self.shape = shape
    self.parts = parts.map { (word: $0.0, meaning: $0.1) }
    self.example = example
  }

  /// Every form: declarations, what stands in facts, effects and schedules.
  package static let all = declarations + statements + levers + facts + effects + schedules

  package static func page(for word: String) -> FormPage? { all.first { $0.word == word } }

  /// Those that `wedge schema` lists as forms; effects and schedules have lists of their own.
  static let listed = declarations + statements + levers + facts
}
