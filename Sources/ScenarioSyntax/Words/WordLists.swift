/// The open lists of the language: which words stand where the grammar leaves room for new ones.
///
/// The parser knows the shapes alone; whoever calls it says which words there
/// are. A label that may follow a value is reserved, as otherwise it would be
/// read as a unit.
package struct WordLists: Sendable {
  package let effects: [EffectForm]
  package let schedules: [ScheduleForm]
  package let distributions: [DistributionForm]
  package let functions: [FunctionForm]
  package let actors: [String]
  package let sourceFields: [FieldForm]
  package let runFields: [FieldForm]

  package init(
    effects: [EffectForm], schedules: [ScheduleForm], distributions: [DistributionForm],
    functions: [FunctionForm], actors: [String], sourceFields: [FieldForm], runFields: [FieldForm]
  ) {
    self.effects = effects
    self.schedules = schedules
    self.distributions = distributions
    self.functions = functions
    self.actors = actors
    self.sourceFields = sourceFields
    self.runFields = runFields
  }

  /// The labels that must never be read as a unit or a name.
  package var labels: [String] {
    effects.flatMap { $0.operands.compactMap(\.label) }
      + schedules.flatMap { $0.operands.compactMap(\.label) }
  }
}
