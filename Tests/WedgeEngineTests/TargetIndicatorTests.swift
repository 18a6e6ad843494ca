import Assessment
import Experiments
import Plans
import Randomness
import ScenarioCompiler
import Testing

@testable import WedgeEngine

/// What a plan says of a target in each lane is what a judge says of that lane's trajectories.
struct TargetIndicatorTests {
  /// Every kind and form of target, each near what the city does, so that lanes fall on both sides.
  private static let targets = """
    target level     "a" { emissions.gross at most 62 ktCO2e/yr by 2027 }
    target stays     "b" { emissions.gross at most 62 ktCO2e/yr by 2027 and stays }
    target inside    "c" { emissions.gross at most 85 ktCO2e/yr in 2023 }
    target span      "d" { emissions.gross at most 98 ktCO2e/yr from 2021 to 2030 }
    target floor     "e" { emissions.gross at least 62 ktCO2e/yr by 2027 }
    target floors    "f" { emissions.gross at least 57 ktCO2e/yr from 2024 to 2028 }
    target fall      "g" { emissions.gross falls by 40 % from 2020 by 2028 }
    target below     "h" { emissions.gross falls by 18 % from scenario bau by 2028 and stays }
    target budget    "i" { cumulative emissions.gross at most 770 ktCO2e from 2020 to 2030 }
    target least     "j" { cumulative emissions.gross at least 770 ktCO2e from 2020 to 2030 }
    target spent     "k" { cumulative emissions.gross falls by 34 % from 2020 from 2021 to 2030 }
    target spared    "l" { cumulative emissions.gross falls by 12 % from scenario bau from 2021 to 2030 }
    target head      "m" { emissions.gross per person at most 1.2 tCO2e/person/yr by 2028 }
    target heads     "n" { emissions.gross per person falls by 42 % from 2020 by 2028 and stays }
    target heads_bau "o" { emissions.gross per person falls by 16 % from scenario bau by 2028 }
    target output    "p" { emissions.gross per gdp falls by 50 % from 2020 by 2028 }
    target outputs   "q" { cumulative emissions.gross per gdp at most 0.70 kgCO2e*yr/USD2022 from 2021 to 2028 }
    target way       "r" {
      emissions.gross falls by 45 % from 2020 by 2030
      interim falls by 17 % from 2020 by 2024
      interim at most 70 ktCO2e/yr by 2026
    }
    target little    "s" {
      emissions.net at most 70 ktCO2e/yr by 2028
      offsets at most 6 ktCO2e/yr
    }
    target part      "t" {
      emissions.net per person falls by 45 % from 2020 by 2028
      offsets at most 6 % of 2020
    }
    """

  private static func city(_ targets: String, facts: String = "") -> String {
    let names = targets.split(separator: "\n").compactMap { line -> Substring? in
      let words = line.split(separator: " ")
      return words.first == "target" ? words[1] : nil
    }
    let promises = "should meet \(names.joined(separator: ", "))"
    return """
      wedge 1
      city "Exampleton" {
        horizon 2020 to 2030; base_year 2020; money USD2022; gwp "AR5"
        assumed "worked example: invented numbers"
      }
      population = 50_000 person ~ uniform(40_000 person .. 60_000 person)
      gdp = [2020: 1, 2030: 1.1] billion USD2022/yr linear ~ normal(± 10 % sd) all_years
      ippu { item works {
        activity = [2020: 100_000, 2030: 60_000] t/yr linear ~ normal(± 8 % sd) each_year
        co2 = 1 tCO2/t ~ normal(± 3 % sd)
      } }
      offsets { item abroad { activity = 6_000 tCO2e/yr ~ uniform(4_000 tCO2e/yr .. 8_000 tCO2e/yr); co2e = 1 } }
      lever cleaner "Less for each tonne" {
        effect   reduce ippu.works.co2 by 20 % ~ uniform(10 % .. 30 %)
        schedule linear from 2021 to 2027
        controlled_by market
      }
      \(facts)
      \(targets)
      scenario bau "As it is" { \(promises) }
      scenario less "Cleaner" from bau { apply cleaner }

      """
  }

  private static func request() -> CompileRequest {
    var request = CompileRequest()
    request.drawsInputs = true
    request.indicators = .all
    return request
  }

  /// Draws of the file's own laws, as a sweep makes them.
  private static func rows(_ compiled: CompiledRun, _ count: Int, seed: UInt64 = 7) throws -> [[Double]] {
    let lanes = try SweepSource.sampled(compiled.draws, design: .independent, seed: seed, samples: count)
    var inputs = LaneInputs(lanes: count, inputs: lanes.inputs)
    lanes.fill(&inputs, draws: 0..<count)
    return (0..<count).map { lane in (0..<lanes.inputs).map { inputs[$0, lane] } }
  }

  @Test func `every form of target has the judge's verdict in each draw`() throws {
    let journey = try Journey(text: Self.city(Self.targets), Self.request())
    let rows = try Self.rows(journey.compiled, 600)
    let check = try IndicatorCheck(journey.compiled, rows: rows)
    #expect(check.lanes == 600)
    for scenario in ["bau", "less"] {
      #expect(try journey.scenario(scenario).indicators.count == 20)
    }
    // Lanes fall on both sides of every limit, in one scenario or the other; but none is below itself.
    for name in try journey.scenario("less").indicators.map(\.statement.name) {
      let both = ["bau", "less"].map { "\(name) in \($0)" }
      #expect(both.contains { check.met[$0] ?? 0 > 0 }, "\(name) is met somewhere")
      #expect(both.contains { check.missed[$0] ?? 0 > 0 }, "\(name) is missed somewhere")
    }
  }

  @Test func `a base year that was measured is the measured one`() throws {
    let inventory = """
      inventory measured "Reports" unit ktCO2e { columns emissions.gross, emissions.net; 2020: 97, 91 }
      """
    let targets = """
      target fall  "a" { emissions.gross falls by 38 % from 2020 by 2028 }
      target heads "b" { emissions.gross per person falls by 38 % from 2020 by 2028 }
      target spent "c" { cumulative emissions.gross falls by 18 % from 2020 from 2021 to 2030 }
      target part  "d" { emissions.net at most 65 ktCO2e/yr by 2028; offsets at most 6.5 % of 2020 }
      """
    let journey = try Journey(text: Self.city(targets, facts: inventory), Self.request())
    let check = try IndicatorCheck(journey.compiled, rows: Self.rows(journey.compiled, 300))
    for name in ["fall", "heads", "spent", "part"] {
      #expect(["bau", "less"].contains { check.met["\(name) in \($0)"] ?? 0 > 0 }, "\(name)")
      #expect(["bau", "less"].contains { check.missed["\(name) in \($0)"] ?? 0 > 0 }, "\(name)")
    }
  }

  @Test func `what is exactly at its limit holds, and what is over it by more than rounding does not`() throws
  {
    let targets = """
      target top    "a" { emissions.gross at most 100 ktCO2e/yr in 2020 }
      target bottom "b" { emissions.gross at least 100 ktCO2e/yr in 2020 }
      target sum    "c" { cumulative emissions.gross at most 1_100 ktCO2e from 2020 to 2030 }
      """
    let text = """
      wedge 1
      city "Exampleton" {
        horizon 2020 to 2030; base_year 2020; money USD2022; gwp "AR5"
        assumed "worked example: invented numbers"
      }
      ippu { item works { activity = 100_000 t/yr ~ uniform(90_000 t/yr .. 110_000 t/yr); co2 = 1 tCO2/t } }
      \(targets)
      scenario bau "As it is" { should meet top, bottom, sum }
      """
    let journey = try Journey(text: text, Self.request())
    let stated = try #require(journey.compiled.draws.inputs.first?.stated)
    // The slack is 1e-12 of the value in a year, and as much for each of the years of a sum.
    let steps: [Double] = [0, 0x1p-52, -0x1p-52, 5e-13, -5e-13, 2e-12, -2e-12, 0.1, -0.1]
    let rows = steps.map { [stated * (1 + $0)] }
    let check = try IndicatorCheck(journey.compiled, rows: rows)
    #expect(check.lanes == steps.count)
    #expect(check.met == ["top in bau": 7, "bottom in bau": 7, "sum in bau": 7])
    #expect(check.missed == ["top in bau": 2, "bottom in bau": 2, "sum in bau": 2])
  }

  @Test func `where there is nothing to divide by, a target does not hold`() throws {
    let targets = """
      target output "a" { emissions.gross per gdp at most 1 kgCO2e/USD2022 by 2025 }
      target past   "b" { emissions.gross per gdp falls by 10 % from 2020 by 2025 }
      target bau    "c" { emissions.gross per gdp falls by 0.1 % from scenario bau by 2025 }
      """
    let text = Self.city(targets)
      .replacing(
        "gdp = [2020: 1, 2030: 1.1] billion USD2022/yr linear ~ normal(± 10 % sd) all_years",
        with: "gdp = 1 billion USD2022/yr ~ uniform(0 USD2022/yr .. 2 billion USD2022/yr)")
    let journey = try Journey(text: text, Self.request())
    let input = try #require(journey.compiled.draws.inputs.first { $0.address == "gdp" }?.input)
    var rows = try Self.rows(journey.compiled, 40)
    for lane in 0..<8 { rows[lane][input] = 0 }
    let check = try IndicatorCheck(journey.compiled, rows: rows)
    #expect(check.faults == 0)
    #expect(check.missed["output in less"] ?? 0 >= 8)
    #expect(check.met["output in less"] ?? 0 > 0 && check.met["past in less"] ?? 0 > 0)
  }

  @Test func `a number that is missing leaves a key in place of a number`() throws {
    let text = """
      wedge 1
      city "Exampleton" {
        horizon 2020 to 2030; base_year 2020; gwp "AR5"; assumed "worked example: invented numbers"
      }
      ippu {
        item works { activity = 100_000 t/yr ~ normal(± 5 % sd); co2 = 1 tCO2/t }
        item kilns { activity = NE note "nobody has counted them"; co2 = 1 tCO2/t }
      }
      target fall  "Fall"  { emissions.gross falls by 1 % from 2020 by 2025 }
      target level "Level" { emissions.gross at most 101 ktCO2e/yr by 2025 }
      scenario bau "As it is" { should meet fall, level }
      """
    let journey = try Journey(text: text, Self.request())
    let indicators = try journey.scenario("bau").indicators
    #expect(indicators.map(\.key) == ["NE", nil])
    #expect(indicators.map { $0.index == nil } == [true, false])
    let check = try IndicatorCheck(journey.compiled, rows: Self.rows(journey.compiled, 50))
    #expect(check.met["level in bau"] ?? 0 > 0 && check.missed["level in bau"] ?? 0 > 0)
  }

  @Test func `a reference that is not compiled has no number, and one that is has`() throws {
    let text = Self.city("target below \"h\" { emissions.gross falls by 18 % from scenario bau by 2028 }")
    var alone = Self.request()
    alone.scenarios = ["less"]
    #expect(try Journey(text: text, alone).scenario("less").indicators.map(\.key) == ["NE"])

    let folder = try TemporaryFolder()
    let file = try folder.write(text, to: "city.wedge")
    let compilation = Engine().compileWithReferences(try ProjectFolder.around(file).get(), alone)
    let compiled = try #require(compilation.run)
    #expect(compiled.scenarios.map(\.name).sorted() == ["bau", "less"])
    let check = try IndicatorCheck(compiled, rows: Self.rows(compiled, 100))
    #expect(check.met["below in less"] ?? 0 > 0 && check.missed["below in less"] ?? 0 > 0)
  }

  @Test func `a plan of indicators alone says the same as one of everything`() throws {
    let whole = try Journey(text: Self.city(Self.targets), Self.request())
    var few = Self.request()
    few.results = []
    let small = try Journey(text: Self.city(Self.targets), few)
    #expect(small.plan.nodes.count < whole.plan.nodes.count)
    let rows = try Self.rows(whole.compiled, 100)
    let a = whole.plan.evaluate(inputs: LaneInputs(rows: rows))
    let b = small.plan.evaluate(inputs: LaneInputs(rows: rows))
    for (one, other) in zip(whole.compiled.scenarios, small.compiled.scenarios) {
      for (x, y) in zip(one.indicators, other.indicators) {
        let (i, j) = (try #require(x.index), try #require(y.index))
        #expect(a.outputs[i].years == nil && a.outputs[i].values == b.outputs[j].values)
      }
    }
  }

  @Test func `targets without a probability can be left out, and all are unless they are asked for`() throws {
    let text = Self.city(
      """
      target sure   "a" { emissions.gross at most 62 ktCO2e/yr by 2027 }
      target likely "b" { emissions.gross at most 62 ktCO2e/yr by 2027; with probability >= 50 % }
      """)
    #expect(try Journey(text: text).compiled.scenarios.allSatisfy { $0.indicators.isEmpty })
    var request = Self.request()
    request.indicators = .withProbability
    #expect(try Journey(text: text, request).scenario("bau").indicators.map(\.statement.name) == ["likely"])
  }

  @Test func `a metric that is no finite number is a fault, also where nothing else is asked for`() throws {
    let text = """
      wedge 1
      city "Exampleton" {
        horizon 2020 to 2030; base_year 2020; gwp "AR5"; assumed "worked example: invented numbers"
      }
      let part = 1 t/yr ~ uniform(0 t/yr .. 2 t/yr)
      ippu { item works { activity = 100_000 t/yr * (1 t/yr / part); co2 = 1 tCO2/t } }
      target level "Level" { emissions.gross at most 100 ktCO2e/yr by 2025 }
      scenario bau "As it is" { should meet level }
      """
    var request = Self.request()
    request.results = []
    let journey = try Journey(text: text, request)
    let evaluation = journey.plan.evaluate(inputs: LaneInputs(rows: [[1000], [0], [2000], [500]]))
    #expect(evaluation.faults.map(\.lane) == [1])
    #expect(evaluation.faults.map(\.fault.code) == [.notFinite])
    let index = try #require(try journey.scenario("bau").indicators.first?.index)
    #expect([0, 2, 3].map { evaluation.outputs[index][row: 0, lane: $0] } == [1, 1, 0])
  }

  @Test(arguments: ["new-york", "san-francisco", "minneapolis", "stockholm"])
  func `the cities' targets have the judge's verdict in each draw`(_ city: String) throws {
    let file = Repository.path("Scenarios/\(city)/\(city).wedge")
    let journey = try Journey(file, Self.request())
    let rows = try Self.rows(journey.compiled, 48)
    let check = try IndicatorCheck(journey.compiled, rows: rows)
    #expect(check.lanes > 0 && check.lanes + check.faults == 48, "\(check.faults) lanes have no valid result")
    #expect(!check.met.isEmpty || !check.missed.isEmpty)
  }

  @Test func `the features' targets have the judge's verdict`() throws {
    var targets = 0
    for name in FeatureTests.files {
      let journey = try Journey(Repository.path("Scenarios/Features/" + name), Self.request())
      targets += journey.compiled.scenarios.map(\.indicators.count).reduce(0, +)
      _ = try IndicatorCheck(journey.compiled, rows: Self.rows(journey.compiled, 33))
    }
    #expect(targets >= 8)
  }
}
