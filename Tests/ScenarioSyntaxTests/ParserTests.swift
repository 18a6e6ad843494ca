import Testing

@testable import ScenarioSyntax

/// The value of `let x = TEXT`, printed as a tree.
private func tree(of text: String) -> [String] {
  let parsed = parse("wedge 1\nlet x = \(text)\n")
  #expect(parsed.diagnostics.isEmpty)
  let lines = TreePrinter.text(of: parsed.tree).split(separator: "\n").dropFirst(2)
  return lines.map { String($0.dropFirst(4)) }
}

@Test func `multiplication binds tighter than addition and chains lean left`() {
  #expect(
    tree(of: "1 - 2 * 3 - 4") == [
      "-", "  -", "    quantity 1", "    *", "      quantity 2", "      quantity 3", "  quantity 4",
    ])
}

@Test func `a sign binds tighter than multiplication`() {
  #expect(tree(of: "-a * b") == ["*", "  negate", "    reference a", "  reference b"])
}

@Test func `a series keeps unit, curve, then and before`() {
  #expect(
    tree(of: "[2015: 2.6] MJ/vkm then grow -r ~ normal(± 1 %/yr sd) before hold") == [
      "series MJ/vkm", "  point 2015", "    quantity 2.6", "  then grow", "    negate", "      reference r",
      "    uncertain normal ± 1 %/yr sd", "  before hold",
    ])
}

@Test func `a path at a year is a reference, at a share it is left to the line`() {
  #expect(tree(of: "distance at 2015 / 2") == ["/", "  reference distance at 2015", "  quantity 2"])
  let parsed = parse("wedge 1\nlever a \"A\" {\n effect set p to q at 90 % delayed by -3 yr\n}\n")
  #expect(parsed.diagnostics.isEmpty)
  #expect(TreePrinter.text(of: parsed.tree).contains("      at\n        quantity 90 %\n      delayed by\n"))
}

@Test func `a schedule may stand in a formula`() {
  #expect(
    tree(of: "25 % * schedule logistic at 2023 ~ uniform(2020 .. 2030) rate 0.3/yr lag 2 yr stages 3") == [
      "*", "  quantity 25 %", "  schedule logistic", "    operand at", "      date 2023",
      "      uncertain uniform 2020 .. 2030", "    operand rate", "      quantity 0.3 /yr",
      "    lag stages 3", "      quantity 2 yr",
    ])
}

@Test func `parentheses let a formula run over lines`() {
  #expect(tree(of: "(1\n+ 2)") == ["group", "  +", "    quantity 1", "    quantity 2"])
}

@Test func `every distribution form is read`() {
  let forms = [
    "normal(± 10 % ci95)", "normal(5 ± 1 sd)", "normal(5 %: 1, 95 %: 9)", "lognormal(factor 1.5 ci95)",
    "lognormal(log_sd 0.25)", "lognormal(5 %: 1, 95 %: 9)", "uniform(-1 .. 2)", "triangular(1 .. 2 .. 3)",
    "pert(1 .. 2 .. 3)", "percentiles(5 %: 1, 50 %: 2, 95 %: 3)", "choice(60 %: 1, 40 %: 2)",
  ]
  for form in forms {
    for tail in [
      "", " within -1 .. 9", " all_years", " each_year", " within 0 .. 1 widening from 2020 to 2050",
    ] {
      #expect(parse("wedge 1\nlet x = 2 ~ \(form)\(tail)\n").diagnostics.isEmpty)
    }
  }
}

@Test func `every declaration and item of the grammar is read`() throws {
  let bytes = try #require(TestFiles.read("Examples/everything.wedge"))
  #expect(report(on: bytes, name: "everything.wedge") == "")
}

@Test func `a faulty value leaves its name defined`() throws {
  let parsed = parse("wedge 1\nlet a = * 5\nlet b = 6\n")
  #expect(parsed.diagnostics.map(\.code) == ["E0201"])
  #expect(parsed.tree.declarations.count == 2)
}

@Test func `words come from the lists alone`() {
  let lists = WordLists(
    effects: [EffectForm("halve", [.init(nil, .path), .init("until", .amount)])],
    schedules: [ScheduleForm("ramp", [.init("over")])],
    distributions: [DistributionForm("flat", [.range(count: 2)])],
    functions: [FunctionForm("cube", arguments: 1...1)], actors: ["guild"], sourceFields: [],
    runFields: [FieldForm("speed", .number)])
  let text = """
    wedge 1
    lever a "A" {
      effect halve p.until until cube(3) ~ flat(1 .. 2)
      schedule ramp over 5 yr
      controlled_by guild
    }
    run { speed 3 }
    """
  let parsed = ScenarioParser.parse(SourceFile(name: "t", text: text), words: lists)
  #expect(parsed.diagnostics.isEmpty)
  let old = ScenarioParser.parse(SourceFile(name: "t", text: "wedge 1\nlet a = max(1, 2)\n"), words: lists)
  #expect(old.diagnostics.map(\.code) == ["E0203"])
}

@Test func `spans are half-open bytes`() throws {
  let parsed = parse("wedge 1\nlet a = 5 %\n")
  guard case .fact(.letDefinition(let fact)) = try #require(parsed.tree.declarations.first) else {
    Issue.record("a let was expected")
    return
  }
  #expect(fact.name.span == SourceSpan(file: 0, lower: 12, upper: 13))
  #expect(fact.value.span == SourceSpan(file: 0, lower: 16, upper: 19))
}
