import Testing

@testable import Assessment

struct RivalsTests {
  /// 60 units of energy at factor 0.5, then 0.4 and 0.3, and a rest of 70, 68, 66.
  private let points = (0..<3).map { step in
    let energy = 60 + 10 * Double(step)
    let part = energy * (0.5 - 0.1 * Double(step))
    return Rivals.Point(
      year: 2000 + step, measured: part + 70 - 2 * Double(step), energy: [energy], gridPart: part)
  }

  @Test func `the last value is held, with the factor of the year`() throws {
    let rivals = try #require(Rivals(points, isGross: true))
    #expect(abs(rivals.held(factors: [0.3]) - (80 * 0.3 + 66)) < 1e-12)
    #expect(abs(rivals.held(factors: [0.1]) - (80 * 0.1 + 66)) < 1e-12)
  }

  @Test func `the line goes on for energy and for the rest, each by itself`() throws {
    let rivals = try #require(Rivals(points, isGross: true))
    #expect(abs(rivals.linear(in: 2005, factors: [0.2]) - (110 * 0.2 + 60)) < 1e-10)
  }

  @Test func `each grid has its own factor`() throws {
    let point = Rivals.Point(year: 2000, measured: 100, energy: [50, 10], gridPart: 40)
    let rivals = try #require(Rivals([point], isGross: true))
    #expect(abs(rivals.held(factors: [0.5, 2]) - (25 + 20 + 60)) < 1e-12)
  }

  @Test func `a line of energy does not fall below zero`() throws {
    let falling = [40.0, 20].enumerated().map {
      Rivals.Point(year: 2000 + $0.offset, measured: 10, energy: [$0.element], gridPart: 0)
    }
    let rivals = try #require(Rivals(falling, isGross: true))
    #expect(abs(rivals.linear(in: 2009, factors: [5]) - 10) < 1e-12)
  }

  @Test func `what is emitted beside the grid does not fall below zero, what may be taken up does`() throws {
    // 30, 20, 10: the line is at −30 four years on.
    let falling = (0..<3).map {
      Rivals.Point(year: 2000 + $0, measured: 30 - 10 * Double($0), energy: [], gridPart: 0)
    }
    for (isGross, wanted) in [(true, 0.0), (false, -30.0)] {
      let rivals = try #require(Rivals(falling, isGross: isGross))
      #expect(abs(rivals.linear(in: 2006, factors: []) - wanted) < 1e-12)
      #expect(abs(rivals.linear(in: 2003, factors: [])) < 1e-12)
    }
  }

  @Test func `a rest that is negative in the last known year goes no lower, and the total not below zero`()
    throws
  {
    // 10 units at 1, of which 9, 8, 7 are measured: a rest of −1, −2, −3, and −4 along the line.
    let points = (0..<3).map { step in
      Rivals.Point(year: 2000 + step, measured: 9 - Double(step), energy: [10], gridPart: 10)
    }
    let rivals = try #require(Rivals(points, isGross: true))
    #expect(abs(rivals.linear(in: 2003, factors: [1]) - 7) < 1e-12)
    #expect(abs(rivals.held(factors: [1]) - 7) < 1e-12)
    #expect(rivals.held(factors: [0.2]) == 0 && rivals.linear(in: 2003, factors: [0.2]) == 0)
    let sink = try #require(Rivals(points, isGross: false))
    #expect(abs(sink.linear(in: 2003, factors: [1]) - 6) < 1e-12)
  }

  @Test func `one year is held by both, none by neither`() throws {
    let one = try #require(Rivals([points[0]], isGross: true))
    #expect(abs(one.linear(in: 2009, factors: [0.5]) - 100) < 1e-12)
    #expect(Rivals([], isGross: true) == nil)
  }
}

struct HindcastReportTests {
  private func column(_ rows: [HindcastReport.Row]) -> HindcastReport.Column {
    HindcastReport.Column(path: "emissions.energy", inventory: "measured", unit: "ktCO2e/yr", rows: rows)
  }

  @Test func `sizes of deviations are averaged over the years that have a figure`() throws {
    let rows = [
      HindcastReport.Row(year: 2001, measured: 100, key: nil, said: [101, 110, 90, 120]),
      HindcastReport.Row(year: 2002, measured: 200, key: nil, said: [200, 180, 200, 260]),
      HindcastReport.Row(year: 2003, measured: nil, key: "NE", said: [1, 2, 3, 4]),
    ]
    let means = HindcastReport.Method.allCases.map { column(rows).meanDeviation(of: $0) ?? -1 }
    for (mean, expected) in zip(means, [0.005, 0.1, 0.05, 0.25]) { #expect(abs(mean - expected) < 1e-12) }
    #expect(column(rows).best == .held)
  }

  @Test func `without a figure nobody is closest`() {
    let empty = column([HindcastReport.Row(year: 2001, measured: 0, key: nil, said: [1, 1, 1, 1])])
    #expect(empty.best == nil && empty.meanDeviation(of: .forecast) == nil)
  }

  @Test func `a column that no rival speaks of has no winner`() {
    let alone = column([HindcastReport.Row(year: 2001, measured: 100, key: nil, said: [0, 0, nil, nil])])
    #expect(alone.meanDeviation(of: .forecast) == 1 && alone.best == nil)
  }
}
