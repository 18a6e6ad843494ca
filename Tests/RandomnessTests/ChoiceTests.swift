import Testing

@testable import Randomness

struct ChoiceTests {
  @Test func `alternatives may be written in any order`() throws {
    let points = [(0.3, 5.0), (0.2, 1), (0.5, 2)]
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
      let law = try Distributions.make(
        "choice", .points(order.map { .init(probability: points[$0].0, value: points[$0].1) }), stated: 2
      ).get()
      let values = [0.1, 0.19, 0.21, 0.69, 0.71, 0.999].map { law.quantile(Probability(below: $0)) }
      #expect(values == [1, 1, 2, 2, 5, 5])
      #expect(law.contains(5) && !law.contains(3))
    }
  }

  @Test func `the probability up to a value counts it`() {
    let law = Choice([(0.25, 1), (0.75, 2)])
    #expect(law.probability(upTo: 0.9).below == 0)
    #expect(law.probability(upTo: 1).below == 0.25)
    #expect(law.probability(upTo: 1.9).below == 0.25)
    #expect(law.probability(upTo: 2).below == 1)
  }
}
