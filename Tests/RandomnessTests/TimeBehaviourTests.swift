import Testing

@testable import Randomness

struct TimeBehaviourTests {
  @Test func `widening grows in a straight line and then holds`() throws {
    let widening = try TimeBehaviour.makeWidening(from: 2020, to: 2050).get()
    #expect([2010, 2020, 2035, 2050, 2060].map { widening.weight(inYear: $0) } == [0, 0, 0.5, 1, 1])
    #expect(TimeBehaviour.allYears.weight(inYear: 2030) == 1)
    #expect(TimeBehaviour.makeWidening(from: 2050, to: 2050) == .failure(.yearsMustRise))
  }
}
