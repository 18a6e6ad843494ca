package import Modelling
import Randomness
package import ScenarioSyntax

/// The words the parser must know, from the lists that declare them.
package func wordLists(of vocabulary: Vocabulary) -> WordLists {
  WordLists(
    effects: vocabulary.effects.map(form), schedules: vocabulary.schedules.map(form),
    distributions: distributionForms,
    functions: [
      FunctionForm("min", arguments: 2...8), FunctionForm("max", arguments: 2...8),
      FunctionForm("exp", arguments: 1...1), FunctionForm("log", arguments: 1...1),
      FunctionForm("pow", arguments: 2...2), FunctionForm("logistic", arguments: 1...1),
    ],
    actors: vocabulary.actors,
    sourceFields: [
      FieldForm("author", .string), FieldForm("publisher", .string), FieldForm("published", .year),
      FieldForm("locator", .string), FieldForm("url", .string), FieldForm("accessed", .string),
      FieldForm("licence", .string), FieldForm("quality", .oneOf(["high", "medium", "low"])),
    ],
    runFields: [
      FieldForm("samples", .number), FieldForm("seed", .number), FieldForm("report", .metrics),
    ])
}

/// How each distribution of `Randomness` is written.
package let distributionForms: [DistributionForm] = [
  DistributionForm("normal", [.plusMinus, .percentiles]),
  DistributionForm(
    "lognormal",
    [.labelled("factor", takesBasis: true), .labelled("log_sd", takesBasis: false), .percentiles]),
  DistributionForm("uniform", [.range(count: 2)]),
  DistributionForm("triangular", [.range(count: 3)]),
  DistributionForm("pert", [.range(count: 3)]),
  DistributionForm("beta", [.plusMinus], texts: Beta.forms),
  DistributionForm("weibull", [.labelled("shape", takesBasis: false), .percentiles]),
  DistributionForm("percentiles", [.percentiles]),
  DistributionForm("choice", [.percentiles]),
]

/// A bound and the value after it are one operand to the parser.
private func form(_ effect: LeverEffect) -> EffectForm {
  var operands: [EffectForm.Operand] = []
  var skipsValue = false
  for (label, operand) in effect.operands {
    if skipsValue {
      skipsValue = false
      continue
    }
    switch operand {
    case .target: operands.append(.init(label, .path))
    case .valueOrMix: operands.append(.init(label, .mixOrAmount))
    case .value, .difference, .part, .factor: operands.append(.init(label, .amount))
    case .bound:
      operands.append(.init(label, .boundedAmount))
      skipsValue = true
    }
  }
  return EffectForm(effect.word, operands)
}

private func form(_ schedule: Modelling.ScheduleForm) -> ScenarioSyntax.ScheduleForm {
  ScenarioSyntax.ScheduleForm(
    schedule.word,
    schedule.parts.map { part in
      if case .series = part.operand {
        return .init(part.label, .seriesOrPath, isOptional: !part.isRequired)
      }
      return .init(part.label, .argument, isOptional: !part.isRequired)
    })
}
