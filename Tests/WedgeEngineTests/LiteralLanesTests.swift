import Assessment
import Foundation
import Plans
import ScenarioCompiler
import ScenarioSyntax
import Testing

@testable import WedgeEngine

/// Stated numbers as lane inputs: a lane's factor is the number of the file multiplied.
struct LiteralLanesTests {
  private static let all: CompileRequest = {
    var request = CompileRequest()
    request.literals = .all
    return request
  }()

  private static let files =
    FeatureTests.files.map { "Scenarios/Features/\($0)" } + [
      "Scenarios/new-york/new-york.wedge", "Scenarios/reference/refmodel.wedge",
    ]

  @Test(arguments: files)
  func `the lane of all factors 1 is the run without lanes`(_ file: String) throws {
    let plain = try Journey(Repository.path(file))
    let journey = try Journey(Repository.path(file), Self.all)
    let literals = journey.compiled.literals
    #expect(plain.compiled.literals.isEmpty && plain.plan.inputCount == 0)
    #expect(!literals.isEmpty)
    #expect(literals.map(\.input) == Array(literals.indices))
    #expect(Set(literals.map { "\($0.path) \($0.place)" }).count == literals.count)
    let evaluation = journey.plan.evaluate(inputs: LaneInputs(rows: [literals.map { _ in 1 }]))
    #expect(evaluation.faults.isEmpty)
    let lanes = Results(compiled: journey.compiled, evaluation: evaluation)
    let stated = try plain.values()
    for scenario in plain.compiled.scenarios {
      for path in stated.paths(in: scenario.name) {
        let a = stated.series(path, in: scenario.name)
        let b = lanes.series(path, in: scenario.name)
        let scale = a.map(abs).max() ?? 0
        #expect(zip(a, b).allSatisfy { agree($0, $1, 1e-12, scale: scale) }, "\(scenario.name) \(path)")
      }
    }
  }

  /// Files whose numbers stand alone, so that one can be rewritten without breaking a sum to 100 %.
  @Test(arguments: [
    "small", "fleet", "decay", "building_states", "series", "retrofit", "override", "power_mix",
  ])
  func `a factor on a number is the file with that number multiplied`(_ name: String) throws {
    let path = "Scenarios/Features/\(name).wedge"
    let text = try Repository.text(path)
    let journey = try Journey(Repository.path(path), Self.all)
    let literals = journey.compiled.literals
    let written = literals.filter { !$0.isBuiltIn && $0.value != nil }
    let rows = written.map { one in literals.map { $0.input == one.input ? 0.99 : 1.0 } }
    let lanes = Results(
      compiled: journey.compiled, evaluation: journey.plan.evaluate(inputs: LaneInputs(rows: rows)))
    let bytes = Array(text.utf8)
    var compared = 0
    for (lane, literal) in written.enumerated() {
      let (low, high) = (Int(literal.place.lower), Int(literal.place.upper))
      let stands = String(decoding: bytes[low..<high], as: UTF8.self)
      let digits = String(stands.prefix { $0.isNumber || ".-_eE".contains($0) })
      let number = try #require(Double(digits.replacingOccurrences(of: "_", with: "")), "\(stands)")
      let changed =
        String(decoding: bytes[..<low], as: UTF8.self) + "\(number * 0.99)" + stands.dropFirst(digits.count)
        + String(decoding: bytes[high...], as: UTF8.self)
      // What a bound, a sum to 100 % or a law of chance forbids cannot be written.
      let folder = try TemporaryFolder()
      let file = try folder.write(changed, to: "city.wedge")
      let project = try ProjectFolder.around(file).get()
      guard Engine().compile(project, CompileRequest()).run != nil else { continue }
      let other = try Journey(file)
      let values = try other.values()
      guard !lanes.evaluation.faults.contains(where: { $0.lane == lane }) else { continue }
      compared += 1
      for scenario in other.compiled.scenarios {
        for path in values.paths(in: scenario.name) {
          let a = values.series(path, in: scenario.name)
          let b = lanes.series(path, in: scenario.name, lane: lane)
          let scale = a.map(abs).max() ?? 0
          #expect(
            zip(a, b).allSatisfy { agree($0, $1, 1e-10, scale: scale) },
            "\(literal.path) = \(literal.text): \(scenario.name) \(path)")
        }
      }
    }
    #expect(compared * 10 >= written.count * 7, "\(compared) of \(written.count)")
  }

  private static let town = """
    wedge 1
    city "Exampleton" { horizon 2020 to 2030; base_year 2020; gwp "AR5" }
    source survey "Survey of works" { quality low }
    table works from csv "works.csv" {
      key year "year"
      column made "value" unit t/yr
      source survey
    }
    let leak = 2 % assumed "a guess"
    let growth = [2020: 1, 2025: 2, 2030: 4] linear calibrated "tonnes of 2020 to 2030"
    energy { fuel natural_gas { } ; demand boilers { carrier natural_gas; amount = 10 GWh/yr } }
    ippu {
      item kilns { activity = works.made linear then hold; co2 = 0.5 tCO2/t source "Handbook" "page 3" }
      item pipes { activity = -3 t/yr * -growth; co2e = leak * 1 tCO2e/t }
    }
    lever cut "Less leaks" {
      option part = 20 % between 0 % and 50 %
      effect reduce ippu.pipes.activity by part
      effect set leak to 1 % at 50 %
      schedule linear from 2021 to 2025
      ceiling 1_000 t/yr on ippu.kilns.activity
      controlled_by city
    }
    scenario bau "As it is" { }
    scenario plan "The plan" from bau { apply cut at 80 % { part = 10 % assumed "half" } ; override leak = 3 % }
    """

  private func town(_ choice: LiteralChoice) throws -> Journey {
    let folder = try TemporaryFolder()
    try folder.write("year,value\n2020,100\n2022,140\n2030,160\n", to: "works.csv")
    var request = CompileRequest()
    request.literals = choice
    return try Journey(try folder.write(Self.town, to: "city.wedge"), request)
  }

  @Test func `each stated number is listed once, with its text and where it comes from`() throws {
    let literals = try town(.all).compiled.literals
    func found(_ path: String) throws -> [StatedLiteral] { literals.filter { $0.path == path } }
    func one(_ path: String) throws -> StatedLiteral { try #require(try found(path).first, "\(path)") }
    let column = try one("works.made")
    #expect(
      column.provenance == .init(.source, source: "survey", title: "Survey of works", isLowQuality: true))
    #expect(column.value == nil && column.text == "3 years")
    let point = try one("growth.2025")
    #expect(point.text == "2" && point.value == 2)
    #expect(point.provenance == .init(.calibrated, title: "tonnes of 2020 to 2030"))
    #expect(try found("leak").map(\.text) == ["2 %", "3 %"])
    #expect(try found("leak").map(\.provenance.kind) == [.assumed, .none])
    #expect(try one("ippu.kilns.co2").provenance == .init(.source, title: "Handbook", locator: "page 3"))
    #expect(try one("cut.part").provenance == .init(.assumed, title: "half"))
    #expect(try one("cut.part").text == "10 %")
    #expect(try one("cut.ceiling").text == "1_000 t/yr")
    #expect(try one("cut.effect2").text == "1 %")
    #expect(try one("ippu.pipes.activity").text == "-3 t/yr")
    #expect(try one("ippu.pipes.activity").value == -3_000)
    let gas = try one("energy.natural_gas.co2")
    #expect(gas.isBuiltIn && gas.provenance.kind == .source && gas.provenance.title.contains("IPCC"))
    #expect(!literals.contains { $0.text == "80 %" || $0.text == "50 %" }, "strengths are choices")
    #expect(!literals.contains { $0.path.hasPrefix("cut.from") }, "dates are choices")
  }

  @Test func `only what was fitted can be asked for`() throws {
    let literals = try town(.calibrated).compiled.literals
    #expect(literals.map(\.path) == ["growth.2020", "growth.2025", "growth.2030"])
    #expect(literals.map(\.input) == [0, 1, 2])
  }

  @Test func `inputs of literals follow those of addresses`() throws {
    var request = CompileRequest(laneInputs: ["cut.strength"])
    request.literals = .calibrated
    let folder = try TemporaryFolder()
    try folder.write("year,value\n2020,100\n2030,160\n", to: "works.csv")
    let journey = try Journey(try folder.write(Self.town, to: "city.wedge"), request)
    #expect(journey.compiled.literals.map(\.input) == [1, 2, 3])
    let rows = [[0.8, 1, 1, 1], [0.8, 1, 1, 3], [0.8, 1, 2, 1]]
    let results = Results(
      compiled: journey.compiled, evaluation: journey.plan.evaluate(inputs: LaneInputs(rows: rows)))
    // 3 t times the series 1, 2, 4; 2 % of it.
    let kg = { (lane: Int) in results.series("ippu.pipes.emissions", in: "bau", lane: lane) }
    let unit = kg(0)[0] / 1
    #expect(agree(kg(0)[10] / unit, 4, 1e-14) && agree(kg(1)[10] / unit, 12, 1e-14))
    #expect(agree(kg(1)[5] / unit, 2, 1e-14) && agree(kg(2)[5] / unit, 4, 1e-14))
    // Between 2025 and 2030 in a straight line: 2 + (12 − 2)·3/5.
    #expect(agree(kg(1)[8] / unit, 8, 1e-14))
  }

  @Test func `a factor on a column multiplies every cell`() throws {
    let journey = try town(.all)
    let column = try #require(journey.compiled.literals.first { $0.path == "works.made" })
    let rows = [1.0, 1.5].map { factor in
      journey.compiled.literals.map { $0.input == column.input ? factor : 1 }
    }
    let results = Results(
      compiled: journey.compiled, evaluation: journey.plan.evaluate(inputs: LaneInputs(rows: rows)))
    let stated = results.series("ippu.kilns.emissions", in: "bau", lane: 0)
    let raised = results.series("ippu.kilns.emissions", in: "bau", lane: 1)
    // 100 t in 2020, 140 in 2022, 160 from 2030 on, 0.5 tCO2 each.
    #expect(agree(stated[0], 0.05) && agree(stated[1], 0.06) && agree(stated[10], 0.08))
    #expect(zip(stated, raised).allSatisfy { agree($0 * 1.5, $1, 1e-14) })
  }

  @Test func `the rows of a mix without rest give way to the one that is raised`() throws {
    let text = """
      wedge 1
      city "Exampleton" { horizon 2020 to 2030; base_year 2020; gwp "AR5"; assumed "invented" }
      waste {
        amount = 100 t/yr
        treatment landfill { method factor; co2e = 1 tCO2e/t }
        treatment burning  { method factor; co2e = 3 tCO2e/t }
        stream household { shares treatment { landfill = 75 %; burning = 25 % } }
      }
      scenario bau "As it is" { }
      """
    let journey = try Journey(text: text, Self.all)
    let literals = journey.compiled.literals
    let raised = try #require(literals.first { $0.path.hasSuffix("treatment.burning") })
    let rows = [1.0, 1.2].map { factor in literals.map { $0.input == raised.input ? factor : 1 } }
    let evaluation = journey.plan.evaluate(inputs: LaneInputs(rows: rows))
    #expect(evaluation.faults.isEmpty)
    let results = Results(compiled: journey.compiled, evaluation: evaluation)
    #expect(agree(results.series("emissions.waste", in: "bau")[0], 0.15, 1e-12))
    // 75 and 30 of 105 parts.
    #expect(agree(results.series("emissions.waste", in: "bau", lane: 1)[0], (75 + 90) / 1050, 1e-12))
  }
}
