import Assessment
import Testing

/// Verdicts against limits worked out by hand and the four goal types of the
/// GHG Protocol Mitigation Goal Standard (reference vectors `targets.json`).
struct JudgeTests {
  private let basic = Metric(path: "emissions.basic")

  private func judge(_ goal: Goal, _ trajectories: Trajectories, _ others: Trajectories...) -> GoalVerdict {
    Judge(scenarios: others + [trajectories]).judge(goal, in: trajectories)
  }

  @Test func `a base-year goal allows what is left of the measured base`() {
    let goal = Goal(
      metric: basic,
      condition: FallsFromYear(by: 0.55, base: BaseYear(year: 2019, measured: 12_500_000e3)),
      when: .by(2020, stays: false))
    let verdict = judge(goal, Examples.trajectories(basic: [5_900]))
    #expect(verdict.isMet == false)
    #expect(abs(verdict.limit! - 5_625) < 1e-9)
    #expect(abs(verdict.margin! + 275) < 1e-9)
    #expect(verdict.firstMissed == 2020)
    #expect(verdict.unit == "ktCO2e/yr")
  }

  @Test func `a fixed level of zero is missed by any emission`() {
    let goal = Goal(metric: basic, condition: AtMost(level: 0), when: .within(2020))
    let verdict = judge(goal, Examples.trajectories(basic: [12]))
    #expect(verdict.isMet == false)
    #expect(verdict.margin == -12)
  }

  @Test func `an intensity goal divides by its denominator in both years`() {
    let metric = Metric(path: "emissions.basic", per: "population")
    let goal = Goal(
      metric: metric, condition: FallsFromYear(by: 0.6, base: BaseYear(year: 2020, measured: 9_000_000e3)),
      when: .by(2021, stays: false))
    let verdict = judge(goal, Examples.trajectories(basic: [9_000, 5_760], population: [45e9, 72e9]))
    #expect(verdict.isMet == true)
    #expect(abs(verdict.limit! * 72e9 - 5_760_000) < 1e-6)
    #expect(verdict.unit == "tCO2e/person/yr")
    // In the unit of the metric itself: 9 Mt/45e9·0.4·72e9.
    #expect(verdict.allowance?.unit == "ktCO2e/yr")
    #expect(abs((verdict.allowance?.amount ?? 0) - 5_760) < 1e-9)
  }

  @Test func `a goal without a denominator needs no allowance`() {
    let goal = Goal(metric: basic, condition: AtMost(level: 50e6), when: .within(2020))
    #expect(judge(goal, Examples.trajectories(basic: [40])).allowance == nil)
  }

  @Test func `a sum over years for each person has no one year's allowance`() {
    let metric = Metric(path: "emissions.basic", per: "population", isCumulative: true)
    let goal = Goal(metric: metric, condition: AtMost(level: 2_000), when: .years(2020, 2021))
    let verdict = judge(goal, Examples.trajectories(basic: [9_000, 5_760], population: [45e6, 72e6]))
    #expect(verdict.limit != nil)
    #expect(verdict.allowance == nil)
  }

  @Test func `a goal against another scenario takes that scenario's value of the year`() {
    let goal = Goal(
      metric: basic, condition: FallsFromScenario(by: 0.3, scenario: "bau"), when: .by(2020, stays: false))
    let verdict = judge(
      goal, Examples.trajectories(basic: [10_640]), Examples.trajectories("bau", basic: [15_200]))
    #expect(verdict.isMet == true)
    #expect(abs(verdict.margin!) < 1e-9)
  }

  @Test func `without an inventory the model's own base year counts`() {
    let goal = Goal(
      metric: basic, condition: FallsFromYear(by: 0.5, base: BaseYear(year: 2020, measured: nil)),
      when: .by(2022, stays: false))
    #expect(judge(goal, Examples.trajectories(basic: [100, 70, 49])).margin == 1)
  }

  @Test func `a target that stays is missed in the first later year above its limit`() {
    let stays = Goal(metric: basic, condition: AtMost(level: 50e6), when: .by(2021, stays: true))
    let once = Goal(metric: basic, condition: AtMost(level: 50e6), when: .by(2021, stays: false))
    let trajectories = Examples.trajectories(basic: [60, 50, 45, 51, 55])
    let verdict = judge(stays, trajectories)
    #expect(verdict.isMet == false)
    #expect(verdict.firstMissed == 2023)
    #expect(verdict.year == 2024)
    #expect(verdict.margin == -5)
    #expect(judge(once, trajectories).isMet == true)
  }

  @Test func `a kept limit says since when it is kept`() {
    let goal = Goal(metric: basic, condition: AtMost(level: 50e6), when: .by(2024, stays: false))
    #expect(judge(goal, Examples.trajectories(basic: [40, 60, 50, 45, 41])).reached == 2022)
  }

  @Test func `a run of years is judged in its tightest year`() {
    let goal = Goal(metric: basic, condition: AtLeast(level: 40e6), when: .years(2020, 2022))
    let verdict = judge(goal, Examples.trajectories(basic: [60, 42, 45]))
    #expect(verdict.isMet == true)
    #expect(verdict.year == 2021)
    #expect(verdict.margin == 2)
  }

  @Test func `a budget is missed in the year in which it is used up`() {
    let metric = Metric(path: "emissions.basic", isCumulative: true)
    let goal = Goal(metric: metric, condition: AtMost(level: 100e6), when: .years(2020, 2023))
    let verdict = judge(goal, Examples.trajectories(basic: [40, 40, 40, 40]))
    #expect(verdict.value == 160)
    #expect(verdict.limit == 100)
    #expect(verdict.firstMissed == 2022)
    #expect(verdict.unit == "ktCO2e")
  }

  @Test func `rounding in a sum breaks no promise`() {
    let goal = Goal(metric: basic, condition: AtMost(level: 0), when: .within(2021))
    #expect(judge(goal, Examples.trajectories(basic: [64_000, 1e-11])).isMet == true)
    #expect(judge(goal, Examples.trajectories(basic: [64_000, 1e-6])).isMet == false)
  }

  @Test func `a missing number gives no verdict and keeps no promise`() {
    let goal = Goal(metric: basic, condition: AtMost(level: 1e9), when: .by(2021, stays: false))
    let trajectories = Examples.trajectories(basic: [10, nil], key: "C")
    let verdict = Judge(scenarios: [trajectories])
      .verdict(on: Examples.target(goal), force: .must, in: trajectories)
    #expect(verdict.isMet == nil)
    #expect(verdict.goal.key == "C")
    #expect(verdict.breaksPromise)
  }

  @Test func `a year outside the horizon gives no verdict`() {
    let goal = Goal(metric: basic, condition: AtMost(level: 1e9), when: .by(2060, stays: false))
    #expect(judge(goal, Examples.trajectories(basic: [10, 5])).isMet == nil)
  }

  @Test func `a missed interim point misses the target`() {
    let goal = Goal(metric: basic, condition: AtMost(level: 20e6), when: .by(2022, stays: false))
    let interim = Goal(metric: basic, condition: AtMost(level: 40e6), when: .by(2021, stays: false))
    let trajectories = Examples.trajectories(basic: [60, 50, 10])
    let verdict = Judge(scenarios: [trajectories])
      .verdict(on: Examples.target(goal, interims: [interim]), force: .should, in: trajectories)
    #expect(verdict.goal.isMet == true)
    #expect(verdict.isMet == false)
    #expect(verdict.firstMissed == 2021)
    #expect(!verdict.breaksPromise)
  }

  @Test func `offsets above their share of a base year miss the target`() {
    let goal = Goal(metric: basic, condition: AtMost(level: 90e6), when: .within(2021))
    let series = [
      Series(path: "emissions.basic", unit: "ktCO2e/yr", values: [100, 80], coherentFactor: 1e6),
      Series(path: "emissions.offsets", unit: "ktCO2e/yr", values: [0, 12], coherentFactor: 1e6),
    ]
    let trajectories = Trajectories(scenario: "a", label: "", years: 2020...2021, series: series)
    let limit = OffsetsLimit.share(0.1, of: BaseYear(year: 2020, measured: nil))
    let verdict = Judge(scenarios: [trajectories])
      .verdict(on: Examples.target(goal, offsets: limit), force: .must, in: trajectories)
    #expect(verdict.offsets?.limit == 10)
    #expect(verdict.isMet == false)
  }

  @Test func `a limit that is a part of something says of what`() {
    let trajectories = Examples.trajectories(basic: [100, 50], population: [10_000, 10_000])
    let other = Examples.trajectories("bau", basic: [100, 90])
    let judge = Judge(scenarios: [trajectories, other])
    func origin(_ condition: any TargetKind, per: String? = nil) -> LimitOrigin? {
      let metric = Metric(path: "emissions.basic", per: per)
      return judge.judge(
        Goal(metric: metric, condition: condition, when: .by(2021, stays: false)), in: trajectories
      ).origin
    }
    let measured = BaseYear(year: 2018, measured: 80e6)
    #expect(
      origin(FallsFromYear(by: 0.25, base: measured))
        == LimitOrigin(share: 0.75, base: .measured(2018), value: 80))
    #expect(
      origin(FallsFromYear(by: 0.25, base: BaseYear(year: 2020, measured: nil)), per: "population")
        == LimitOrigin(share: 0.75, base: .modelled(2020), value: 10))
    #expect(
      origin(FallsFromScenario(by: 0.25, scenario: "bau")) == LimitOrigin(share: 0.75, base: .scenario("bau"))
    )
    #expect(origin(AtMost(level: 1)) == nil)
  }
}
