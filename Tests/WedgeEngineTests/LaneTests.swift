import Plans
import ScenarioCompiler
import Testing

@testable import WedgeEngine

/// Many lanes of New York at once: a lane's bits depend on the lane alone.
struct LaneTests {
  private static let newYork = Repository.path("Scenarios/new-york/new-york.wedge")

  /// What lanes may bring to any scenario of a run, by address.
  private func numbers(of compiled: CompiledRun) -> [String: LaneNumber] {
    var numbers: [String: LaneNumber] = [:]
    for scenario in compiled.scenarios {
      for number in scenario.laneNumbers { numbers[number.address] = number }
    }
    return numbers
  }

  /// The uncertain numbers that results rest on; an uncertain cost, for example, is none of them.
  private func addresses(of compiled: CompiledRun) -> [String] {
    let numbers = numbers(of: compiled)
    return compiled.addresses.filter { numbers[$0] != nil }
  }

  /// A sane value near the stated one: dates by two years, strengths and shares never upwards.
  private func near(_ number: LaneNumber, _ chance: inout Chance) throws -> Double {
    let stated = try #require(number.stated, "\(number.address) has no stated value")
    switch number.entry {
    case .factor: return chance.number(0.9, 1.1)
    case .difference: return chance.number(-1e-6, 1e-6)
    case .replaces where (1_900...2_200).contains(stated): return stated + chance.number(-2, 2)
    case .replaces where number.address.hasSuffix(".strength"): return stated * chance.number(0.8, 1)
    case .replaces: return stated * chance.number(0.93, 1.07)
    }
  }

  @Test func `a lane has the same bits alone, at every place and in blocks of every size`() throws {
    let stated = try Journey(Self.newYork)
    let numbers = numbers(of: stated.compiled)
    let addresses = addresses(of: stated.compiled)
    #expect(addresses.count >= 15)
    let journey = try Journey(Self.newYork, CompileRequest(laneInputs: addresses))
    #expect(journey.plan.inputCount == addresses.count)

    var chance = Chance(1)
    let rows = try (0..<1_000).map { _ in
      try addresses.map { try near(#require(numbers[$0]), &chance) }
    }
    let inputs = LaneInputs(rows: rows)
    let prepared = journey.plan.prepared()
    let single = digests(prepared, inputs, block: 1)
    #expect(Set(single).count == 1_000, "the lanes differ")
    for block in [7, 16, 64, 1_000] {
      #expect(digests(prepared, inputs, block: block) == single, "blocks of \(block)")
    }
    for number in 0..<2 {
      let order = chance.shuffled(Array(0..<1_000))
      let moved = digests(prepared, LaneInputs(rows: order.map { rows[$0] }), block: [16, 7][number])
      #expect(moved == order.map { single[$0] }, "lanes in another order")
    }
    for lane in [0, 1, 6, 7, 15, 16, 63, 64, 500, 998, 999] {
      let alone = journey.plan.evaluate(inputs: LaneInputs(rows: [rows[lane]]))
      #expect(alone.faults.isEmpty, "lane \(lane): \(alone.faults)")
      let again = digests(journey.plan.prepared(), LaneInputs(rows: [rows[lane]]), block: 1)
      #expect(again == [single[lane]], "lane \(lane) alone")
    }
  }

  @Test func `the lane of all stated values is the run without lanes`() throws {
    let run = try Journey(Self.newYork)
    let addresses = addresses(of: run.compiled)
    let journey = try Journey(Self.newYork, CompileRequest(laneInputs: addresses))
    // One address may stand for another stated value in each scenario: a lane for each of them.
    let rows = try run.compiled.scenarios.map { scenario in
      let stated = Dictionary(uniqueKeysWithValues: scenario.laneNumbers.map { ($0.address, $0.stated) })
      let others = numbers(of: run.compiled)
      return try addresses.map { try #require(stated[$0] ?? others[$0]?.stated, "\($0)") }
    }
    let evaluation = journey.plan.evaluate(inputs: LaneInputs(rows: rows))
    #expect(evaluation.faults.isEmpty)
    let lanes = Results(compiled: journey.compiled, evaluation: evaluation)
    let plain = try run.values()
    for (lane, scenario) in run.compiled.scenarios.map(\.name).enumerated() {
      for path in plain.paths(in: scenario) {
        let a = plain.series(path, in: scenario).map(\.bitPattern)
        let b = lanes.series(path, in: scenario, lane: lane).map(\.bitPattern)
        let other = zip(a, b).first { $0 != $1 }.map {
          "\(Double(bitPattern: $0)), \(Double(bitPattern: $1))"
        }
        #expect(other == nil, "\(scenario) \(path)")
      }
    }
  }

  @Test func `a strength as a lane is the strength of the file, to the bit`() throws {
    let text = """
      wedge 1
      city "Exampleton" { horizon 2020 to 2030; base_year 2020; money USD2022; gwp "AR5" }
      ippu { item works { activity = 100_000 t/yr; co2 = 1 tCO2/t } }
      lever cut "Less is made" {
        effect   reduce ippu.works.activity by 20 %
        schedule linear from 2020 to 2030
        controlled_by market
      }
      scenario bau "As it is" { }
      scenario plan "The plan" from bau { apply cut }
      """
    let journey = try Journey(text: text, CompileRequest(laneInputs: ["cut.strength"]))
    let strengths = [0, 1, 0.25, 0.5]
    let evaluation = journey.plan.evaluate(inputs: LaneInputs(rows: strengths.map { [$0] }))
    let results = Results(compiled: journey.compiled, evaluation: evaluation)
    for (lane, strength) in strengths.enumerated() {
      let values = results.series("emissions.ippu", in: "plan", lane: lane)
      for (step, value) in values.enumerated() {
        #expect(agree(value, 100 * (1 - 0.2 * strength * Double(step) / 10), 1e-14))
      }
    }
    let stated = try Journey(text: text).values()
    for path in stated.paths(in: "plan") {
      let lane = { (number: Int) in results.series(path, in: "plan", lane: number).map(\.bitPattern) }
      #expect(lane(0) == stated.series(path, in: "bau").map(\.bitPattern), "\(path) at strength 0")
      #expect(lane(1) == stated.series(path, in: "plan").map(\.bitPattern), "\(path) at strength 1")
    }
  }

  @Test func `New York with all strengths 0 is its baseline, with the stated ones its plan`() throws {
    let run = try Journey(Self.newYork, CompileRequest(scenarios: ["bau", "deep"]))
    let strengths = try run.scenario("deep").laneNumbers.filter { $0.address.hasSuffix(".strength") }
    #expect(strengths.count >= 20)
    let request = CompileRequest(scenarios: ["bau", "deep"], laneInputs: strengths.map(\.address))
    let journey = try Journey(Self.newYork, request)
    let rows = [strengths.map { _ in 0.0 }, try strengths.map { try #require($0.stated) }]
    let evaluation = journey.plan.evaluate(inputs: LaneInputs(rows: rows))
    #expect(evaluation.faults.isEmpty)
    let lanes = Results(compiled: journey.compiled, evaluation: evaluation)
    let stated = try run.values()
    for path in stated.paths(in: "bau") {
      let (none, all) = (lanes.series(path, in: "deep"), lanes.series(path, in: "deep", lane: 1))
      #expect(
        none.map(\.bitPattern) == stated.series(path, in: "bau").map(\.bitPattern), "\(path) without levers")
      #expect(all.map(\.bitPattern) == stated.series(path, in: "deep").map(\.bitPattern), "\(path) as stated")
    }
  }

  @Test func `a lever at strength 0 is the scenario without it, one lever after the other`() throws {
    let copy = try ScenarioCopies()
    let text = try copy.text("new-york/new-york.wedge")
    let deep = try Journey(Self.newYork, CompileRequest(scenarios: ["deep"])).scenario("deep")
    let strengths = deep.laneNumbers.filter { $0.address.hasSuffix(".strength") }
    let levers = strengths.map { String($0.address.dropLast(".strength".count)) }
    let more = levers.enumerated().map { number, lever in
      "scenario without\(number) \"Without one\" from deep { drop \(lever) because \"a test\" }\n"
    }
    let file = try copy.write(text + "\n" + more.joined(), to: "new-york/new-york.wedge")
    let without = try Journey(file).values()

    let journey = try Journey(
      Self.newYork, CompileRequest(scenarios: ["deep"], laneInputs: strengths.map(\.address)))
    let rows = try strengths.indices.map { off in
      try strengths.enumerated().map { $0.offset == off ? 0 : try #require($0.element.stated) }
    }
    let evaluation = journey.plan.evaluate(inputs: LaneInputs(rows: rows))
    #expect(evaluation.faults.isEmpty)
    let lanes = Results(compiled: journey.compiled, evaluation: evaluation)
    for (number, lever) in levers.enumerated() {
      let other = lanes.paths(in: "deep").first { path in
        lanes.series(path, in: "deep", lane: number).map(\.bitPattern)
          != without.series(path, in: "without\(number)").map(\.bitPattern)
      }
      #expect(other == nil, "without \(lever)")
    }
  }
}
