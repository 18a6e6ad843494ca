import Testing
import WedgeEngine

/// The list that a person reads before writing a table of inputs.
struct UncertaintyTableTests {
  private func shown(_ file: String, _ scenario: String?) -> [String] {
    let result = Engine().show(Repository.path("Scenarios/Features/\(file).wedge"), .uncertain(scenario))
    #expect(result.exitCode == .success)
    return result.output.split(separator: "\n").map { line in
      line.split(separator: " ").joined(separator: " ")
    }
  }

  @Test func `each law of each scenario has a line with its column, unit, stated value and law`() {
    #expect(
      shown("laws_of_scenarios", nil) == [
        "column unit stated law scenarios",
        "factor in bau tCO2/t 0.5 normal(± 10 % sd) bau",
        "factor in better kgCO2/t 400 uniform(350 kgCO2/t .. 450 kgCO2/t) better, less",
        "save.effect1 % 50 triangular(30 % .. 50 % .. 60 %) less",
        "save.from date 2020 uniform(2019 .. 2022) less",
        "save.strength % 80 triangular(60 % .. 80 % .. 100 %) less",
      ])
    #expect(shown("laws_of_scenarios", "bau").last == "factor tCO2/t 0.5 normal(± 10 % sd) all")
  }

  @Test func `lines say what a draw brings, and noise its first and last column`() {
    #expect(
      shown("noise_through_time", "bau") == [
        "column unit stated law scenarios",
        "later tCO2/t 0, a difference normal(± 0.1 tCO2/t sd) widening from 2020 to 2030 all",
        "noise at 2020 … noise at 2030 1 1, a factor lognormal(factor 1.2 ci95) each_year all",
        "steady 1 1, a factor normal(± 10 % sd) within 0.3 tCO2/t .. 1.4 tCO2/t all_years all",
      ])
  }

  @Test func `groups of correlated numbers stand below, and certain files say so`() {
    #expect(shown("correlate", nil).suffix(3) == ["correlate works", "factor", "growth 0.4"])
    #expect(shown("item", nil) == ["no number of these scenarios is uncertain"])
  }
}
