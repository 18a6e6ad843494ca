import Testing

@testable import Randomness

struct DeviationTests {
  @Test func `a percent of a series is one factor for every year`() throws {
    let deviation = try Deviation.make(
      "normal", .plusMinus(centre: nil, half: .relative(0.1), basis: .sd)
    ).get()
    #expect(deviation.kind == .factor)
    let drawn = deviation.distribution.quantile(Probability(score: 1))
    #expect(abs(drawn - 1.1) < 1e-14)
    #expect(deviation.value(stated: 50, drawn: drawn, weight: 0) == 50)
    #expect(abs(deviation.value(stated: 50, drawn: drawn, weight: 1) - 55) < 1e-12)
  }

  @Test func `an absolute width is a difference`() throws {
    let deviation = try Deviation.make(
      "normal", .plusMinus(centre: nil, half: .absolute(0.04), basis: .ci95)
    ).get()
    #expect(deviation.kind == .difference)
    #expect(deviation.value(stated: 0.3, drawn: 0.02, weight: 0.5) == 0.31)
  }

  @Test func `values cannot follow a number that varies`() {
    guard case .failure(let mistake) = Deviation.make("uniform", .range([1, 2])) else {
      Issue.record("accepted")
      return
    }
    #expect(mistake == .valuesForSeries(word: "uniform"))
  }
}
