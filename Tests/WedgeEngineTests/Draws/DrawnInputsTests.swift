import Plans
import Randomness
import ScenarioCompiler
import Testing

@testable import WedgeEngine

/// How what a lane brings enters a number, against values worked out by hand.
struct DrawnInputsTests {
  private let line = "ippu { item works { activity = 100_000 t/yr; co2 = factor } }\n"
  /// 1, 0.8, 0.6 and 0.4 tCO2/t.
  private let falling = "let factor = [2020: 1, 2023: 0.4] tCO2/t linear "

  @Test func `a number that stands still is replaced by what a lane brings`() throws {
    let city = try DrawnCity(line + "let factor = 0.5 tCO2/t ~ normal(± 10 % sd)")
    #expect(city.columns == ["factor"])
    let input = try city.input("factor")
    let law = try #require(input.law as? Normal)
    #expect(law.mean == 0.5 && agree(law.standardDeviation, 0.05, 1e-15))
    #expect(input.stated == 0.5)
    #expect(agree(try city.emissions(), [50, 50, 50, 50]))
    #expect(agree(try city.emissions(["factor": 0.7]), [70, 70, 70, 70]))
    let number = try city.number("factor")
    #expect(number.entry == .replaces && number.unit == "tCO2/t" && number.stated == 0.5)
    #expect(number.law == "normal(± 10 % sd)")
  }

  @Test func `one relative error for all years is a factor`() throws {
    let city = try DrawnCity(line + falling + "~ normal(± 10 % sd) all_years")
    let law = try #require(try city.input("factor").law as? Normal)
    #expect(law.mean == 1 && agree(law.standardDeviation, 0.1, 1e-15))
    #expect(agree(try city.emissions(["factor": 1.1]), [110, 88, 66, 44]))
    let number = try city.number("factor")
    #expect(number.entry == .factor && number.unit == "1" && number.stated == nil)
  }

  @Test func `one absolute error for all years is a difference in the unit of its half-width`() throws {
    let city = try DrawnCity(line + falling + "~ normal(± 50 kgCO2/t sd) all_years")
    let law = try #require(try city.input("factor").law as? Normal)
    #expect(law.mean == 0 && agree(law.standardDeviation, 0.05, 1e-15))
    #expect(agree(try city.emissions(["factor": -0.1]), [90, 70, 50, 30]))
    let number = try city.number("factor")
    #expect(number.entry == .difference && number.unit == "kgCO2/t")
    #expect(agree(number.coherent(50), 0.05, 1e-15) && agree(number.shown(0.05), 50, 1e-15))
  }

  @Test func `an error that widens counts by the weight of its year`() throws {
    let relative = try DrawnCity(line + falling + "~ normal(± 10 % sd) widening from 2021 to 2023")
    // Weights 0, 0, 1/2 and 1.
    #expect(agree(try relative.emissions(["factor": 1.2]), [100, 80, 66, 48]))
    let absolute = try DrawnCity(line + falling + "~ normal(± 0.1 tCO2/t sd) widening from 2021 to 2023")
    #expect(agree(try absolute.emissions(["factor": 0.1]), [100, 80, 65, 50]))
  }

  @Test func `noise of each year has an input for each year`() throws {
    let city = try DrawnCity(line + falling + "~ normal(± 10 % sd) each_year")
    #expect(city.columns == (2020...2023).map { "factor at \($0)" })
    let given = ["factor at 2020": 1.1, "factor at 2021": 0.9, "factor at 2023": 2]
    #expect(agree(try city.emissions(given), [110, 72, 60, 80]))
    #expect(city.draws.numbers.count == 1)
    #expect(city.draws.chances == (2020...2023).map { DrawnChance(address: "factor", year: $0) })
    let absolute = try DrawnCity(line + falling + "~ normal(± 0.1 tCO2/t sd) each_year")
    #expect(agree(try absolute.emissions(["factor at 2022": 0.1]), [100, 80, 70, 40]))
  }

  @Test func `noise reaches the years before the horizon that are read, each with its own draw`() throws {
    let city = try DrawnCity(
      """
      ippu { item works { activity = 100_000 t/yr; co2 = factor at 2018 } }
      let factor = [2018: 0.5, 2023: 1] tCO2/t linear ~ normal(± 10 % sd) each_year
      """)
    #expect(agree(try city.emissions(["factor at 2018": 1.2]), [60, 60, 60, 60]))
    let widening = try DrawnCity(
      """
      ippu { item works { activity = 100_000 t/yr; co2 = factor at 2018 } }
      let factor = [2018: 0.5, 2023: 1] tCO2/t linear ~ normal(± 10 % sd) widening from 2016 to 2020
      """)
    #expect(agree(try widening.emissions(["factor": 1.2]), [55, 55, 55, 55]))
  }

  @Test func `a number that rests on another drawn one is moved, and keeps its values where it states them`()
    throws
  {
    let relative = try DrawnCity(
      line + "let base = 0.4 tCO2/t ~ normal(± 10 % sd)\nlet factor = base * 2 ~ normal(± 10 % sd)")
    #expect(try relative.number("factor").entry == .factor)
    #expect(agree(try relative.emissions(["base": 0.5, "factor": 0.9])[0], 90, 1e-13))
    let absolute = try DrawnCity(
      line + "let base = 0.4 tCO2/t ~ normal(± 10 % sd)\nlet factor = base * 2 ~ normal(± 0.1 tCO2/t sd)")
    #expect(try absolute.number("factor").entry == .difference)
    #expect(agree(try absolute.emissions(["base": 0.5, "factor": 0.1])[0], 110, 1e-13))
    let values = try DrawnCity(
      line + """
        let base = 0.4 tCO2/t ~ normal(± 10 % sd)
        let factor = base * 2 ~ uniform(0.7 tCO2/t .. 0.9 tCO2/t)
        """)
    #expect(try values.number("factor").entry == .replaces)
    #expect(try values.input("factor").stated == 0.8)
    #expect(agree(try values.emissions(["base": 0.5, "factor": 0.75])[0], 75, 1e-13))
  }

  @Test func `a formula of certain numbers has its law around its value`() throws {
    let city = try DrawnCity(
      line
        + "let base = 0.4 tCO2/t\nlet factor = base * 2 ~ lognormal(log_sd 0.2) within 0.5 tCO2/t .. 1 tCO2/t"
    )
    let input = try city.input("factor")
    #expect(input.stated == 0.8 && input.law.support == 0.5...1)
    #expect(try city.number("factor").unit == "tCO2/t")
  }

  @Test func `a number below zero is spread by the size of its stated value`() throws {
    let city = try DrawnCity(
      line + "let growth = -2 %/yr ~ normal(± 50 % sd)\n" + """
        let factor = [2020: 1] tCO2/t then grow growth
        """)
    let law = try #require(try city.input("growth").law as? Normal)
    #expect(agree(law.mean, -0.02, 1e-15) && agree(law.standardDeviation, 0.01, 1e-15))
    let number = try city.number("growth")
    #expect(number.unit == "%/yr" && number.stated == -2)
    #expect(agree(try city.emissions(["growth": -0.1])[2], 81, 1e-12))
  }

  @Test func `a stated zero takes an absolute half-width, and no relative one`() throws {
    let city = try DrawnCity(
      line + "let growth = 0 %/yr ~ normal(± 1 %/yr sd)\nlet factor = [2020: 1] tCO2/t then grow growth")
    #expect(agree(try city.emissions(["growth": 0.1])[1], 110, 1e-12))
    #expect(
      try codes(
        of: line + "let growth = 0 %/yr ~ normal(± 10 % sd)\nlet factor = [2020: 1] tCO2/t then grow growth")
        == ["E0706"])
    // A line that passes zero is certain there.
    let line = try DrawnCity(
      line + "let factor = [2020: 0, 2023: 0.6] tCO2/t linear ~ normal(± 10 % sd) all_years")
    #expect(agree(try line.emissions(["factor": 1.5]), [0, 30, 60, 90]))
  }

  @Test func `what a lever moves in time is moved, and is not replaced`() throws {
    let facts = """
      ippu { item works { activity = 100_000 t/yr; co2 = factor } }
      let base = 1 tCO2/t
      let factor = base * 0.5 ~ normal(± 10 % sd)
      lever cut "Less" { effect reduce base by 30 %; schedule linear from 2020 to 2023; controlled_by city }
      scenario bau "As it is" { }
      scenario plan "The plan" from bau { apply cut }
      """
    let city = try DrawnCity(facts)
    #expect(city.columns == ["factor in bau", "factor in plan"])
    #expect(agree(try city.emissions(["factor in bau": 0.6]), [60, 60, 60, 60]))
    #expect(agree(try city.emissions(["factor in plan": 1.2], in: "plan"), [60, 54, 48, 42]))
    #expect(city.draws.chances == [DrawnChance(address: "factor")])
    let uniform = facts.replacing("normal(± 10 % sd)", with: "uniform(0.4 tCO2/t .. 0.6 tCO2/t)")
    #expect(try codes(of: uniform) == ["E0709"])
  }

  @Test func `scenarios that restate a number have a law of their own on one chance`() throws {
    let city = try DrawnCity(
      line + """
        let factor = 0.5 tCO2/t ~ normal(± 10 % sd)
        scenario bau "As it is" { }
        scenario same "The same" from bau { }
        scenario other "Another" from bau { override factor = 800 kgCO2/t ~ uniform(700 kgCO2/t .. 900 kgCO2/t) }
        """)
    #expect(city.columns == ["factor in bau", "factor in other"])
    #expect(city.draws.numbers.map(\.scenarios) == [["bau", "same"], ["other"]])
    #expect(city.draws.numbers.map(\.unit) == ["tCO2/t", "kgCO2/t"])
    #expect(city.draws.numbers.map(\.stated) == [0.5, 800])
    #expect(city.draws.chances == [DrawnChance(address: "factor")])
    let given = ["factor in bau": 0.6, "factor in other": 0.9]
    #expect(agree(try city.emissions(given, in: "same")[0], 60, 1e-13))
    #expect(agree(try city.emissions(given, in: "other")[0], 90, 1e-13))
  }

  @Test func `chances are those of all scenarios of the file, asked for or not`() throws {
    let text = DrawnCity.text(
      line + """
        let factor = 0.5 tCO2/t ~ normal(± 10 % sd)
        lever cut "Less" {
          option part = 10 % ~ uniform(5 % .. 20 %)
          effect reduce ippu.works.activity by part; schedule linear from 2020 to 2023; controlled_by city
        }
        lever unused "Never applied" {
          effect reduce ippu.works.activity by 5 % ~ uniform(1 % .. 9 %)
          schedule linear from 2020 to 2023; controlled_by city
        }
        scenario bau "As it is" { }
        scenario plan "The plan" from bau { apply cut at 80 % ~ triangular(60 % .. 80 % .. 100 %) }
        """)
    var request = CompileRequest(scenarios: ["bau"])
    request.drawsInputs = true
    let draws = try Journey(text: text, request).compiled.draws
    #expect(draws.inputs.map(\.address) == ["factor"])
    #expect(draws.chances.map(\.address) == ["cut.part", "cut.strength", "factor"])
    request.scenarios = ["plan"]
    let plan = try Journey(text: text, request).compiled.draws
    #expect(Set(plan.inputs.map(\.address)) == ["cut.part", "cut.strength", "factor"])
    #expect(plan.chances == draws.chances)
    request.scenarios = ["bau"]
    request.wantsEveryChance = false
    let alone = try Journey(text: text, request).compiled.draws
    #expect(alone.chances.map(\.address) == ["factor"])
    #expect(alone.inputs.map(\.column) == draws.inputs.map(\.column))
  }
}
