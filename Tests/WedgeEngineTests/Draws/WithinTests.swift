import Plans
import Randomness
import ScenarioCompiler
import Testing

@testable import WedgeEngine

/// `within` cuts a law off so that every year's value stays inside.
struct WithinTests {
  /// 1, 0.8, 0.6 and 0.4 tCO2/t.
  private func city(_ law: String, _ line: String = "[2020: 1, 2023: 0.4] tCO2/t linear") throws -> DrawnCity
  {
    try DrawnCity(
      "ippu { item works { activity = 100_000 t/yr; co2 = factor } }\nlet factor = \(line) ~ \(law)")
  }

  private func limits(of input: DrawnInput, _ low: Double, _ high: Double) -> Bool {
    agree(input.law.support.lowerBound, low, 1e-14) && agree(input.law.support.upperBound, high, 1e-14)
  }

  @Test func `one factor keeps the tightest year inside`() throws {
    let input = try city("normal(± 30 % sd) within 0.3 tCO2/t .. 1.2 tCO2/t all_years").input("factor")
    // 1·x ≤ 1.2 and 0.4·x ≥ 0.3.
    #expect(limits(of: input, 0.75, 1.2))
    let half = try #require(Probability.half.map { input.law.quantile($0) })
    // The middle of N(1, 0.3²) between 0.75 and 1.2.
    let law = Normal(mean: 1, standardDeviation: 0.3)
    let middle = (law.probability(upTo: 0.75).below + law.probability(upTo: 1.2).below) / 2
    #expect(agree(law.probability(upTo: half).below, middle, 1e-12))
  }

  @Test func `an error that widens is cut by the weight of each year`() throws {
    let factor = try city("normal(± 30 % sd) within 0.3 tCO2/t .. 1.1 tCO2/t widening from 2021 to 2023")
    // 2022: 0.6·(1 + (x − 1)/2) ≤ 1.1 gives 8/3; 2023: 0.4·x ≤ 1.1 gives 2.75; from below 0.3/0.4.
    #expect(limits(of: try factor.input("factor"), 0.75, 1 + (1.1 / 0.6 - 1) / 0.5))
    let difference = try city(
      "normal(± 0.1 tCO2/t sd) within 0.3 tCO2/t .. 1.1 tCO2/t widening from 2021 to 2023")
    #expect(limits(of: try difference.input("factor"), 0.3 - 0.4, 0.7))
  }

  @Test func `noise of each year is cut in each year by itself`() throws {
    let city = try city("normal(± 30 % sd) within 0.3 tCO2/t .. 1.2 tCO2/t each_year")
    #expect(limits(of: try city.input("factor at 2020"), 0.3, 1.2))
    #expect(limits(of: try city.input("factor at 2023"), 0.75, 3))
  }

  @Test func `below zero the bounds change places`() throws {
    let city = try DrawnCity(
      """
      ippu { item works { activity = 100_000 t/yr; co2 = [2020: 1] tCO2/t then grow growth } }
      let growth = [2020: -2, 2023: -4] %/yr linear ~ normal(± 30 % sd) within -6 %/yr .. -1 %/yr all_years
      """)
    #expect(limits(of: try city.input("growth"), 0.5, 1.5))
  }

  @Test func `a single number is cut around its stated value`() throws {
    let input = try city("normal(± 30 % sd) within 0.3 tCO2/t .. 0.6 tCO2/t", "0.5 tCO2/t").input("factor")
    #expect(limits(of: input, 0.3, 0.6))
  }

  @Test(arguments: [
    // The stated value of a year lies outside.
    (
      "[2020: 1, 2023: 0.4] tCO2/t linear ~ normal(± 9 % sd) within 0.5 tCO2/t .. 2 tCO2/t all_years", "E0702"
    ),
    // Both ends are stated: nothing is left.
    (
      "[2020: 1, 2023: 0.4] tCO2/t linear ~ normal(± 9 % sd) within 0.4 tCO2/t .. 1 tCO2/t all_years", "E0706"
    ),
    ("base * 2 ~ normal(± 10 % sd) within 0.1 tCO2/t .. 2 tCO2/t", "E0712"),
    ("[2020: 1, 2023: 0.4] tCO2/t linear ~ uniform(0.2 tCO2/t .. 2 tCO2/t) all_years", "E0709"),
    ("[2020: 1, 2023: 0.4] tCO2/t linear ~ normal(± 9 % sd) widening from 2023 to 2021", "E0703"),
    ("1 tCO2/t / none ~ normal(± 10 % sd)", "E0715"),
  ])
  func `what cannot be is said before anything runs`(_ factor: String, _ code: String) throws {
    let said = try codes(
      of: """
        ippu { item works { activity = 100_000 t/yr; co2 = factor } }
        let base = 0.4 tCO2/t ~ normal(± 10 % sd)
        let none = [2020: 0, 2023: 1] linear
        let factor = \(factor)\(factor.contains("none") ? " all_years" : "")
        """)
    #expect(said == [code])
  }
}

extension Probability {
  fileprivate static var half: Probability? { Probability(below: 0.5, above: 0.5) }
}
