import Assessment
import Reporting
import Testing

struct VerdictSentenceTests {
  @Test func `a limit for each person says what it is in all`() {
    // 110 kt for 10,000 people are 11 t each; 9 t each are 90 kt.
    let trajectories = Examples.trajectories("bau", waste: [50, 50, 50, 50])
    let goal = Goal(
      metric: Metric(path: "emissions.basic", per: "population"), condition: AtMost(level: 9_000),
      when: .within(2020))
    let verdict = Judge(scenarios: [trajectories]).judge(goal, in: trajectories)
    #expect(
      VerdictSentence.text(verdict)
        == "11.00 tCO2e/person/yr in 2020, 2.00 over the limit of 9.00, which is 90.00 ktCO2e/yr in all; "
        + "first missed in 2020")
  }
}
