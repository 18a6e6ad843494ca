/// The words a city is described in, as declared lists.
package struct Vocabulary: Sendable {
  package let kinds: [KindDeclaration]
  package let effects: [LeverEffect]
  package let schedules: [ScheduleForm]
  /// Who may control a lever.
  package let actors: [String]
  /// The names of the GWP sets.
  package let gwpSets: [String]
  /// What `gpc` and `scope` may say; nil where nothing is held against it.
  package let accounting: AccountingFrame?
  /// The equations of results, by `kind.result`, for those that do not declare their own.
  private let formulas: [String: Formula]
  /// The gross emissions of a city by member and carrier, with what they are the product of.
  package let drivers: @Sendable (Lowering) -> [EmissionDriver]
  private let byWord: [String: Int]

  package init(
    kinds: [KindDeclaration], effects: [LeverEffect], schedules: [ScheduleForm],
    actors: [String], gwpSets: [String], accounting: AccountingFrame? = nil,
    formulas: [String: Formula] = [:],
    drivers: @escaping @Sendable (Lowering) -> [EmissionDriver] = { _ in [] }
  ) {
    self.kinds = kinds
    self.effects = effects
    self.schedules = schedules
    self.actors = actors
    self.gwpSets = gwpSets
    self.accounting = accounting
    self.formulas = formulas
    self.drivers = drivers
    byWord = Dictionary(kinds.enumerated().map { ($1.word, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package func kind(_ word: String) -> KindDeclaration? { byWord[word].map { kinds[$0] } }
  /// How a result of a kind is computed, for readers.
  package func formula(of result: ResultDeclaration, in kind: KindDeclaration) -> Formula? {
    result.formula ?? formulas["\(kind.word).\(result.name)"]
  }

  package func effect(_ word: String) -> LeverEffect? { effects.first { $0.word == word } }
  package func schedule(_ word: String) -> ScheduleForm? { schedules.first { $0.word == word } }
}
