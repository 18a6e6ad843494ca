import ScenarioSyntax

/// All words of grammar.ebnf, as the rooms that own them will declare them.
enum EditionWords {
  static let all = WordLists(
    effects: effects, schedules: schedules, distributions: distributions, functions: functions,
    actors: ["city", "region", "state", "federal", "utility", "market"], sourceFields: sourceFields,
    runFields: [FieldForm("samples", .number), FieldForm("seed", .number), FieldForm("report", .metrics)])

  static let effects = [
    EffectForm("set", [.init(nil, .path), .init("to", .mixOrAmount)]),
    EffectForm("scale", [.init(nil, .path), .init("by", .amount)]),
    EffectForm("reduce", [.init(nil, .path), .init("by", .amount)]),
    EffectForm("increase", [.init(nil, .path), .init("by", .amount)]),
    EffectForm("add", [.init(nil, .amount), .init("to", .path)]),
    EffectForm("shift", [.init(nil, .amount), .init("from", .path), .init("to", .path)]),
    EffectForm("limit", [.init(nil, .path), .init("to", .boundedAmount)]),
  ]

  static let schedules = [
    ScheduleForm("linear", [.init("from"), .init("to")]),
    ScheduleForm("smoothstep", [.init("from"), .init("to")]),
    ScheduleForm(
      "s_curve",
      [.init("from"), .init("to"), .init("at", isOptional: true), .init("rate", isOptional: true)]),
    ScheduleForm("logistic", [.init("at"), .init("rate")]),
    ScheduleForm("step", [.init("at")]),
    ScheduleForm("phase_in", [.init(nil, .seriesOrPath)]),
    ScheduleForm("bass", [.init("from"), .init("innovation"), .init("imitation")]),
  ]

  static let distributions = [
    DistributionForm("normal", [.plusMinus, .percentiles]),
    DistributionForm(
      "lognormal",
      [.labelled("factor", takesBasis: true), .labelled("log_sd", takesBasis: false), .percentiles]),
    DistributionForm("uniform", [.range(count: 2)]),
    DistributionForm("triangular", [.range(count: 3)]),
    DistributionForm("pert", [.range(count: 3)]),
    DistributionForm("percentiles", [.percentiles]),
    DistributionForm("choice", [.percentiles]),
  ]

  static let functions = [
    FunctionForm("min", arguments: 2...1_000),
    FunctionForm("max", arguments: 2...1_000),
    FunctionForm("exp", arguments: 1...1),
    FunctionForm("log", arguments: 1...1),
    FunctionForm("pow", arguments: 2...2),
    FunctionForm("logistic", arguments: 1...1),
  ]

  static let sourceFields = [
    FieldForm("author", .string), FieldForm("publisher", .string), FieldForm("published", .year),
    FieldForm("locator", .string), FieldForm("url", .string), FieldForm("accessed", .string),
    FieldForm("licence", .string), FieldForm("quality", .oneOf(["high", "medium", "low"])),
  ]
}
