import CityModel
import Foundation
import Modelling
import ScenarioCompiler
import Testing

@testable import WedgeEngine

/// The derivation of numbers: every path has one, its value is that of a run, its form is right.
struct WhyTests {
  private func why(
    _ file: String, _ path: String, at year: Int? = nil, in scenario: String? = nil, depth: Int = 1
  ) -> CommandResult {
    Engine().why(
      WhyOptions(
        file: Repository.path("Scenarios/\(file).wedge"), path: path, year: year, scenario: scenario,
        depth: depth))
  }

  private struct Number: Decodable {
    struct Line: Decodable {
      let line: String
      let value: Double
      let inputs: [Number]
    }
    struct Others: Decodable {
      let count: Int
      let value: Double
    }
    struct Origin: Decodable { let kind: String }
    let path: String
    let value: Double?
    let key: String?
    let unit: String
    let equation: String
    let withValues: [String]
    let beforeLevers: Double?
    let withoutBounds: Double?
    let origins: [Origin]
    let lines: [Line]
    let otherLines: Others
    let inputs: [Number]

    /// Every path of its tree.
    var paths: Set<String> {
      (inputs + lines.flatMap(\.inputs)).reduce([path.replacing(" (as stated)", with: "")]) {
        $0.union($1.paths)
      }
    }
  }
  private struct Report: Decodable {
    let number: Number
  }

  private func number(
    _ file: String, _ path: String, at year: Int, in scenario: String, depth: Int = 1,
    checksSchema: Bool = false
  ) throws -> Number {
    let answer = Engine().why(
      WhyOptions(file: file, path: path, year: year, scenario: scenario, depth: depth, isJSON: true))
    try #require(answer.exitCode == .success, "\(path): \(answer.messages)")
    if checksSchema {
      #expect(try SchemaValidator(named: "wedge-why-1.schema.json").faults(of: answer.output) == [])
    }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Report.self, from: Data(answer.output.utf8)).number
  }

  private func number(of text: String, _ path: String, at year: Int, in scenario: String) throws -> Number {
    let folder = try TemporaryFolder()
    return try number(try folder.write(text, to: "city.wedge"), path, at: year, in: scenario)
  }

  @Test(arguments: [
    ("Features/whole_vocabulary", "plan", 2035), ("Features/small", "deep", 2040),
    ("Features/previous", "bau", 2025), ("reference/refmodel", "reference", 2030),
  ])
  func `every result of a run has a derivation that ends in its value`(
    _ name: String, _ scenario: String, _ year: Int
  ) throws {
    let file = Repository.path("Scenarios/\(name).wedge")
    let journey = try Journey(file)
    let scenario =
      journey.compiled.scenarios.contains { $0.name == scenario }
      ? scenario : try #require(journey.compiled.scenarios.last).name
    let values = try journey.values()
    let paths = values.paths(in: scenario)
    #expect(!paths.isEmpty)
    // Of a long list every ninth, from another beginning in each file.
    let step = paths.count > 120 ? 9 : 1
    for path in stride(from: name.count % step, to: paths.count, by: step).map({ paths[$0] }) {
      let found = try number(file, path, at: year, in: scenario)
      let value = values.series(path, in: scenario)[year - journey.compiled.horizon.lowerBound]
      #expect(agree(try #require(found.value), value, 1e-12), "\(path)")
      #expect(!found.equation.isEmpty, "\(path) has no equation")
      if !found.lines.isEmpty {
        let sum = found.lines.reduce(found.otherLines.value) { $0 + $1.value }
        #expect(agree(sum, value, 1e-9, scale: 1e-9), "\(path): \(sum)")
      }
    }
  }

  @Test func `every result of the vocabulary says how it is computed`() {
    let vocabulary = CityVocabulary.vocabulary
    for kind in vocabulary.kinds {
      for result in kind.results {
        let formula = vocabulary.formula(of: result, in: kind)
        #expect(formula != nil, "\(kind.word).\(result.name)")
        #expect(Engine().schema(kind.word).output.contains(formula?.text ?? "none"))
      }
    }
  }

  private static let town = """
    wedge 1
    city "Exampleton" { horizon 2020 to 2030; base_year 2020; gwp "AR5" }
    source census "Census" { quality low }
    population = [2020: 100, 2030: 200] person linear source census "page 3"
    let each = 2 t/person/yr assumed "a guess"
    let ramp = schedule linear from 2020 to 2030
    let cost = previous(cost, first 100) * 0.5
    transport {
      powertrain petrol { carrier gasoline }; powertrain battery { carrier electricity }
      mode car { distance = 1_000 vkm/yr; outside = 0 %; shares mix { petrol = rest; battery = 20 % }
        energy_use { petrol = 2 MJ/vkm; battery = 1 MJ/vkm } }
    }
    energy { fuel gasoline { }; network electricity { intensity = 0.4 kgCO2e/kWh } }
    waste { treatment tip { method factor; co2e = 1 tCO2e/t }; stream all { shares treatment { tip = 100 % } }
      amount = (population * each) * (1 + ramp) }
    ippu {
      item works { activity = 100 t/yr; co2 = 1 tCO2/t source "Book" }
      item closed { activity = NO, note "closed in 2010"; co2 = 1 tCO2/t }
    }
    lever cut "Less" { effect reduce waste.amount by 50 %; schedule step at 2025; controlled_by city }
    lever far "Too far" { effect add 150 pp to transport.car.outside; schedule step at 2025; controlled_by city }
    scenario bau "As it is" { }
    scenario plan "The plan" from bau { apply cut at 50 %; override each = 4 t/person/yr calibrated "fitted" }
    scenario over "Too much" from bau { apply far }
    """

  @Test func `a number of the file shows its text, its values and its source`() throws {
    let people = try number(of: Self.town, "population", at: 2025, in: "bau")
    #expect(people.value == 150 && people.unit == "person")
    #expect(people.equation == "[2020: 100, 2030: 200] person linear")
    #expect(people.withValues == ["= 100 person + (200 person - 100 person) * (2025 - 2020) / (2030 - 2020)"])
    #expect(people.origins.map(\.kind) == ["source"])
    let waste = try number(of: Self.town, "waste.amount", at: 2025, in: "bau")
    #expect(waste.equation == "(population * each) * (1 + ramp)")
    #expect(waste.withValues == ["= (150 person * 2 t/person/yr) * (1 + 0.5)"])
    #expect(waste.value == 450 && waste.inputs.map(\.path) == ["population", "each", "ramp"])
    let each = try number(of: Self.town, "each", at: 2025, in: "plan")
    #expect(each.equation == "4 t/person/yr" && each.value == 4 && each.origins.map(\.kind) == ["calibrated"])
  }

  /// Numbers of the town, each with what takes its place.
  private static let changes: [(path: String, old: String, new: String)] = [
    ("population", "2030: 200]", "2030: 300]"), ("each", "each = 2 t", "each = 3 t"),
    ("transport.car.distance", "distance = 1_000", "distance = 2_000"),
    ("transport.car.energy_use.petrol", "petrol = 2 MJ", "petrol = 3 MJ"),
    ("transport.car.energy_use.battery", "battery = 1 MJ", "battery = 2 MJ"),
    ("energy.electricity.intensity", "intensity = 0.4", "intensity = 0.5"),
    ("waste.tip.co2e", "co2e = 1 t", "co2e = 2 t"),
    ("ippu.works.activity", "activity = 100 t", "activity = 200 t"),
    ("ippu.works.co2", "co2 = 1 tCO2/t source", "co2 = 2 tCO2/t source"),
  ]

  @Test func `a number is in the tree of a result if and only if changing it changes the result`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Self.town, to: "city.wedge")
    let before = try Journey(file).values()
    let after = try Self.changes.map { change in
      let text = Self.town.replacing(change.old, with: change.new)
      #expect(text != Self.town, "\(change.path)")
      return try Journey(try folder.write(text, to: "changed.wedge")).values()
    }
    for path in before.paths(in: "bau") {
      let tree = try number(file, path, at: 2025, in: "bau", depth: 20).paths
      let value = before.series(path, in: "bau")[5]
      for (change, values) in zip(Self.changes, after) {
        let isMoved = values.series(path, in: "bau")[5] != value
        let isListed = tree.contains(change.path)
        // A zero is moved by nothing that multiplies it.
        #expect(isMoved == isListed || (isListed && value == 0), "\(path) and \(change.path)")
      }
    }
  }

  @Test func `an emission line shows the energy and the factor that it is the product of`() {
    let homes = why("Features/small", "energy.homes.emissions", at: 2020, in: "bau", depth: 0)
    // 558.88 GWh of heat, 5 % of it by heat pumps of 3: 9.31467 GWh.
    #expect(homes.output.contains("        = 9.31467 GWh/yr × 0.4 kgCO2e/kWh\n"))
  }

  @Test func `a lever shows what was before it`() throws {
    let waste = try number(of: Self.town, "waste.amount", at: 2025, in: "plan")
    // 150 · 4 · 1.5 = 900; less half of half.
    #expect(waste.beforeLevers == 900 && waste.value == 675)
  }

  @Test func `a bound of the vocabulary that acted is shown with what it held back`() throws {
    let outside = try number(of: Self.town, "transport.car.outside", at: 2030, in: "over")
    #expect(outside.value == 100 && outside.withoutBounds == 150 && outside.beforeLevers == 0)
    let before = try number(of: Self.town, "transport.car.outside", at: 2024, in: "over")
    #expect(before.value == 0 && before.withoutBounds == nil)
  }

  @Test func `a number of the past is read in its own year`() throws {
    let file = Repository.path("Scenarios/reference/refmodel.wedge")
    let past = try number(file, "transport.car.past_sales", at: 2010, in: "reference")
    // 5_592_122_382 vkm of 2015, 13_000 a vehicle, 7.6 % a year, and the wave of 2010.
    let hand = 5_592_122_382.0 / 13_000 * 0.076 * 1.1466295176497645
    let value = try #require(past.value)
    #expect(past.unit == "vehicle/yr" && agree(value, hand, 1e-9))
    let stock = Engine().why(
      WhyOptions(file: file, path: "transport.car.stock", year: 2020, scenario: "reference", depth: 0))
    #expect(stock.output.contains("transport.car.past_sales = ") && stock.output.contains(" in 2014\n"))
  }

  @Test func `rows, entries, defaults, factors and keys have derivations too`() throws {
    let rest = try number(of: Self.town, "transport.car.mix.petrol", at: 2025, in: "bau")
    #expect(rest.value == 80 && rest.withValues == ["= 100 % - 20 %"])
    let entry = try number(of: Self.town, "transport.car.energy_use.battery", at: 2025, in: "bau")
    #expect(entry.value == 1 && entry.unit == "MJ/vkm")
    let factor = try number(of: Self.town, "energy.gasoline.co2", at: 2025, in: "bau")
    #expect(factor.value == 69_300 && factor.unit == "kgCO2/TJ" && factor.origins.map(\.kind) == ["source"])
    let use = try number(of: Self.town, "transport.car.use.electricity", at: 2025, in: "bau")
    #expect(agree(try #require(use.value), 0.2e-3, 1e-12) && use.unit == "TJ/yr")
    let cost = try number(of: Self.town, "cost", at: 2022, in: "bau")
    #expect(cost.value == 12.5 && cost.withValues == ["= 25 * 0.5"])
    let closed = try number(of: Self.town, "ippu.closed.activity", at: 2022, in: "bau")
    #expect(closed.value == nil && closed.key == "NO")
    let ratio = try number(of: Self.town, "waste.amount / population", at: 2020, in: "bau")
    #expect(ratio.value == 2 && ratio.unit == "t/person/yr")
  }

  @Test func `a column is read in its own years`() throws {
    let file = Repository.path("Scenarios/Features/table.wedge")
    let cell = try number(file, "works.made", at: 2022, in: "bau")
    #expect(cell.value == 120_000 && cell.unit == "t/yr")
    #expect(cell.withValues == ["= 120_000 t/yr, the point of 2022"])
    #expect(why("Features/table", "works.made", at: 2021).messages.contains("error[E05"))
  }

  @Test func `the tree of New York fits its schema, and its lines add up`() throws {
    let file = Repository.path("Scenarios/new-york/new-york.wedge")
    let total = try number(file, "emissions.basic", at: 2030, in: "deep", checksSchema: true)
    #expect(total.lines.count == 10 && total.otherLines.count > 10)
    let sum = total.lines.reduce(total.otherLines.value) { $0 + $1.value }
    #expect(agree(sum, try #require(total.value), 1e-9))
    let sorted = total.lines.map(\.value)
    #expect(sorted == sorted.sorted(by: >))
    _ = try number(file, "energy.homes.use.natural_gas", at: 2030, in: "deep", checksSchema: true)
  }

  @Test func `without a year and a scenario the last are taken, and that is said`() {
    let answer = why("Features/small", "population")
    #expect(answer.output.hasPrefix("Littleton · deep \"All three levers\" · 2050"))
    #expect(
      answer.messages
        == "note: taken: scenario deep, the last of the file; 2050, the last year of the horizon\n")
  }

  @Test func `what cannot be answered is said with a code`() {
    let path = why("Features/small", "transport.car.stok", at: 2030)
    #expect(path.exitCode == .faultyFiles && path.messages.contains("error[E0301]"))
    #expect(path.messages.contains("did you mean \"transport.car.stock\"?"))
    let year = why("Features/small", "emissions.net", at: 2060)
    #expect(year.exitCode == .faultyFiles && year.messages.contains("error[E0506]"))
    let series = why("Features/small", "population", at: 2060)
    #expect(series.exitCode == .faultyFiles && series.messages.contains("error[E0502]"))
    let scenario = why("Features/small", "population", in: "dep")
    #expect(scenario.exitCode == .faultyFiles && scenario.messages.contains("did you mean \"deep\"?"))
    let member = why("Features/small", "transport.car", at: 2030)
    #expect(member.exitCode == .faultyFiles && member.messages.contains("error[E0314]"))
    let question = why("Features/small", "population; let b = 3", at: 2030)
    #expect(question.messages.contains("error[E0316]") && question.messages.contains("question:1:1"))
    let cooling = why("Features/small", "energy.homes.cooling", at: 2030)
    #expect(cooling.messages.contains("energy.homes.cooling is not stated; homes has no cooling"))
    for text in ["", "1 +", "x }\nscenario y \"\" {", "[2020: 1", "\"", "population; let b = 3", "1 / 0"] {
      let answer = why("Features/small", text, at: 2030)
      #expect(answer.exitCode != .success && !answer.messages.isEmpty, "\(text)")
    }
    #expect(why("no-such", "population").exitCode == .faultyFiles)
    for year in [Int.min, -1, 0, 10_000, 99_999_999_999, Int.max] {
      let answer = why("Features/whole_vocabulary", "population", at: year)
      #expect(answer.exitCode == .usage && answer.messages.contains("error[E0506]"))
    }
    #expect(why("Features/whole_vocabulary", "population", at: 9_999).exitCode == .success)
    #expect(why("Features/whole_vocabulary", "population", at: 1).exitCode == .faultyFiles)
  }

  @Test func `words after the path come in any order`() throws {
    func read(_ words: String...) -> Result<WhyQuestion, WhyQuestion.Mistake> { WhyQuestion.reading(words) }
    let plain = try read("a.b", "at", "2030", "in", "deep").get()
    #expect(plain.path == "a.b" && plain.year == 2030 && plain.scenario == "deep")
    #expect(try read("a.b", "in", "deep", "at", "2030").get() == plain)
    #expect(try read("a.b in deep at 2030").get() == plain)
    #expect(try read("a.b", "per", "person").get().path == "a.b / population")
    #expect(try WhyQuestion.reading(["a"], year: 2030, scenario: "x").get().scenario == "x")
    for words in [
      ["at", "2030"], ["a", "at"], ["a", "at", "soon"], ["a", "at", "2030", "at", "2031"],
      ["a", "in", "x", "by", "y"], ["a", "2030"], ["a", "by", "2030"], ["a", "in", "2030"],
      ["a", "per", "person", "per", "person"],
    ] {
      guard case .failure(let mistake) = WhyQuestion.reading(words) else {
        Issue.record("\(words)")
        continue
      }
      #expect(!mistake.sentence.isEmpty)
    }
  }
}
