import Testing
import Tiles

/// Sums over cohorts against a plain loop, to the bit: one chain of fused multiply-adds, oldest cohort first.
@Suite struct VintageSumTests {
  private struct Shape {
    var cohorts: Int
    var youngest = 0
    var oldest: Int
    var start = 0
    var rows: Int
    var isYearly = true
  }

  private func expect(
    _ shape: Shape, lanes: Int, sharedFlow: Bool, sharedSurvival: Bool, seed: UInt64,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var chance = Chance(seed)
    let flow = RandomTile(
      first: 2000, rows: shape.cohorts, lanes: lanes, shared: sharedFlow, low: 1, high: 9, &chance)
    let survival = RandomTile(
      first: shape.youngest, rows: shape.isYearly ? shape.oldest - shape.youngest + 1 : 1, lanes: lanes,
      shared: sharedSurvival, yearly: shape.isYearly, low: 0, high: 1, &chance)
    let first = 2000 + shape.start
    let out = OutputTile(first: first, rows: shape.rows, lanes: lanes)
    Kernels.vintageSum(
      out.tile, flow: flow.tile, cohorts: 2000..<2000 + shape.cohorts,
      survival: SurvivalTile(tile: survival.tile, youngest: shape.youngest, oldest: shape.oldest),
      year: first,
      rows: shape.rows, lanes: lanes)
    var wanted: [Double] = []
    for year in first..<first + shape.rows {
      for lane in 0..<lanes {
        var sum = 0.0
        for cohort in 2000..<2000 + shape.cohorts
        where year - cohort >= shape.youngest && year - cohort <= shape.oldest {
          sum.addProduct(flow.value(cohort, lane), survival.value(year - cohort, lane))
        }
        wanted.append(sum)
      }
    }
    let isSame = zip(out.numbers(first..<first + shape.rows, lanes: lanes), wanted).allSatisfy(same)
    #expect(
      isSame, "\(shape), \(lanes) lanes, \(sharedFlow), \(sharedSurvival)", sourceLocation: sourceLocation)
  }

  private func expectAll(_ shape: Shape, sourceLocation: SourceLocation = #_sourceLocation) {
    for lanes in [1, 7, 8, 24, 64] {
      for (sharedFlow, sharedSurvival) in [(false, false), (false, true), (true, false)] {
        expect(
          shape, lanes: lanes, sharedFlow: sharedFlow, sharedSurvival: sharedSurvival,
          seed: UInt64(lanes + shape.rows), sourceLocation: sourceLocation)
      }
    }
  }

  @Test(arguments: 1...40) func `any number of years`(rows: Int) {
    expectAll(Shape(cohorts: rows, oldest: 30, rows: rows))
    expectAll(Shape(cohorts: rows + 5, oldest: 12, start: 3, rows: rows))
    expectAll(Shape(cohorts: rows, oldest: rows, start: -4, rows: rows))
  }

  @Test(arguments: [1, 2, 5, 9, 13]) func `fewer cohorts than years`(cohorts: Int) {
    for rows in [1, 3, 4, 8, 15, 25, 40] {
      expectAll(Shape(cohorts: cohorts, oldest: 40, rows: rows))
      expectAll(Shape(cohorts: cohorts, oldest: 4, start: 2, rows: rows))
      expectAll(Shape(cohorts: cohorts, oldest: 3, start: cohorts + 6, rows: rows))
    }
  }

  @Test(arguments: 0...9) func `a short life`(oldest: Int) {
    for rows in [1, 5, 8, 13, 29] { expectAll(Shape(cohorts: 20, oldest: oldest, rows: rows)) }
  }

  @Test(arguments: 1...9) func `a first age above zero`(youngest: Int) {
    for rows in [1, 6, 8, 21, 36] {
      expectAll(Shape(cohorts: 17, youngest: youngest, oldest: youngest + 6, rows: rows))
      expectAll(Shape(cohorts: 30, youngest: youngest, oldest: 60, start: -3, rows: rows))
    }
  }

  @Test func `more years than are brought together`() {
    expectAll(Shape(cohorts: 150, oldest: 140, rows: 150))
    expectAll(Shape(cohorts: 60, oldest: 140, start: 10, rows: 70))
  }

  @Test(arguments: [1, 4, 11, 40]) func `a survival that holds at every age`(rows: Int) {
    expectAll(Shape(cohorts: 25, oldest: 1 << 40, rows: rows, isYearly: false))
  }
}
