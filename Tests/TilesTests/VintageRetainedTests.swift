import Testing
import Tiles

/// Sums over cohorts that retire early against a plain loop, to the bit: one chain, newest cohort first.
@Suite struct VintageRetainedTests {
  private struct Shape {
    var cohorts: Int
    var youngest = 0
    var oldest: Int
    /// The first year in which older cohorts are cut, after the flow's first, and how many such years there are.
    var cutFrom = 0
    var cuts: Int
    var start = 0
    var rows: Int
    var isYearly = true
    var isCutYearly = true
  }

  /// Which operands have one number for all lanes.
  private struct Shared {
    var flow = false
    var survival = false
    var retention = false
  }

  private func expect(
    _ shape: Shape, lanes: Int, _ shared: Shared, seed: UInt64, special: (Double) -> Double = { $0 },
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var chance = Chance(seed)
    let flow = RandomTile(
      first: 2000, rows: shape.cohorts, lanes: lanes, shared: shared.flow, low: 1, high: 9, &chance)
    let ages = shape.isYearly ? shape.oldest - shape.youngest + 1 : 1
    let survival = RandomTile(
      first: shape.youngest, rows: ages, lanes: lanes, shared: shared.survival, yearly: shape.isYearly,
      low: 0, high: 1, &chance)
    let cutFrom = 2000 + shape.cutFrom
    let retention = RandomTile(
      first: cutFrom, rows: shape.isCutYearly ? shape.cuts : 1, lanes: lanes, shared: shared.retention,
      yearly: shape.isCutYearly, low: 0.5, high: 1.2, &chance)
    // Often exactly nothing is kept, or all.
    func kept(_ share: Double) -> Double { share < 0.55 ? 0 : min(share, 1) }
    for year in cutFrom..<cutFrom + shape.cuts {
      for lane in 0..<lanes { retention.tile[year: year, lane: lane] = kept(retention.value(year, lane)) }
    }
    for year in 2000..<2000 + shape.cohorts {
      for lane in 0..<lanes { flow.tile[year: year, lane: lane] = special(flow.value(year, lane)) }
    }
    let first = 2000 + shape.start
    let years = first..<first + shape.rows
    let out = OutputTile(first: first, rows: shape.rows, lanes: lanes)
    Kernels.vintageSum(
      out.tile, flow: flow.tile, cohorts: 2000..<2000 + shape.cohorts,
      survival: SurvivalTile(tile: survival.tile, youngest: shape.youngest, oldest: shape.oldest),
      retention: retention.tile, retentionFirst: cutFrom, retained: shape.cuts, year: first, rows: shape.rows,
      lanes: lanes)
    var wanted: [Double] = []
    for year in years {
      for lane in 0..<lanes {
        var sum = 0.0
        var left = 1.0
        for cohort in (2000..<max(2000, year + 1)).reversed() {
          let age = year - cohort
          if cohort < 2000 + shape.cohorts, age >= shape.youngest, age <= shape.oldest {
            sum.addProduct(special(flow.value(cohort, lane)) * survival.value(age, lane), left)
          }
          if cohort >= cutFrom, cohort < cutFrom + shape.cuts {
            left *= kept(retention.value(cohort, lane))
          }
        }
        wanted.append(sum)
      }
    }
    let isSame = zip(out.numbers(years, lanes: lanes), wanted).allSatisfy(same)
    #expect(isSame, "\(shape), \(lanes) lanes, \(shared)", sourceLocation: sourceLocation)
  }

  private func expectAll(_ shape: Shape, sourceLocation: SourceLocation = #_sourceLocation) {
    for lanes in [1, 8, 21] {
      for which in 0..<4 {
        let shared = Shared(flow: which == 1, survival: which == 2, retention: which == 3)
        expect(shape, lanes: lanes, shared, seed: UInt64(lanes + shape.rows), sourceLocation: sourceLocation)
      }
    }
  }

  @Test(arguments: 1...26) func `any number of years`(rows: Int) {
    expectAll(Shape(cohorts: rows + 20, oldest: 60, cutFrom: 20, cuts: rows, start: 20, rows: rows))
    expectAll(Shape(cohorts: rows, oldest: 12, cuts: rows, rows: rows))
    expectAll(Shape(cohorts: rows + 5, oldest: rows, cutFrom: -4, cuts: 9, start: -4, rows: rows))
  }

  @Test(arguments: [-9, -3, 0, 2, 11, 19, 24, 40])
  func `cuts in other years than those asked for`(from: Int) {
    for cuts in [0, 1, 6, 30] {
      expectAll(Shape(cohorts: 30, oldest: 18, cutFrom: from, cuts: cuts, start: 12, rows: 17))
      expectAll(Shape(cohorts: 30, oldest: 50, cutFrom: from, cuts: cuts, start: 12, rows: 5))
    }
  }

  @Test(arguments: [0, 1, 5, 13]) func `fewer cohorts than years`(cohorts: Int) {
    for rows in [1, 4, 15, 25] {
      expectAll(Shape(cohorts: cohorts, oldest: 40, cutFrom: 3, cuts: rows, rows: rows))
      expectAll(Shape(cohorts: cohorts, oldest: 3, cutFrom: 1, cuts: 2, start: cohorts + 6, rows: rows))
    }
  }

  @Test(arguments: 0...9) func `a short life, or a first age above zero`(age: Int) {
    for rows in [1, 5, 8, 13] {
      expectAll(Shape(cohorts: 20, oldest: age, cutFrom: 2, cuts: 12, rows: rows))
      expectAll(Shape(cohorts: 17, youngest: age, oldest: age + 6, cutFrom: 4, cuts: 9, start: 1, rows: rows))
    }
  }

  @Test func `more years than are brought together`() {
    expectAll(Shape(cohorts: 150, oldest: 140, cutFrom: 9, cuts: 141, rows: 150))
    expectAll(Shape(cohorts: 60, oldest: 140, cutFrom: -70, cuts: 200, start: 10, rows: 70))
  }

  @Test(arguments: [1, 4, 11, 40]) func `a survival or a share kept that holds in every year`(rows: Int) {
    expectAll(
      Shape(cohorts: 25, oldest: 1 << 40, cutFrom: 5, cuts: 15, start: 2, rows: rows, isYearly: false))
    expectAll(
      Shape(cohorts: 25, oldest: 30, cutFrom: 2, cuts: rows, start: 2, rows: rows, isCutYearly: false))
  }

  @Test(arguments: 0..<200) func `shapes by chance`(seed: Int) {
    var chance = Chance(UInt64(1000 + seed))
    let youngest = chance.index(4)
    let shape = Shape(
      cohorts: chance.index(60), youngest: youngest, oldest: youngest + chance.index(50),
      cutFrom: chance.index(50) - 10, cuts: chance.index(50), start: chance.index(30) - 5,
      rows: 1 + chance.index(50))
    let shared = Shared(
      flow: chance.index(4) == 0, survival: chance.index(3) == 0, retention: chance.index(4) == 0)
    expect(shape, lanes: 1 + chance.index(64), shared, seed: UInt64(seed))
  }

  @Test(arguments: [Double.infinity, -.infinity, .nan, 0, -0.0, 1e308, .leastNonzeroMagnitude])
  func `numbers at the ends of the range`(number: Double) {
    for rows in [2, 6, 19] {
      let shape = Shape(cohorts: 30, oldest: 18, cutFrom: 5, cuts: 22, start: 4, rows: rows)
      expect(shape, lanes: 21, Shared(), seed: 5, special: { $0 < 2 ? number : $0 })
    }
  }

  @Test func `where older cohorts retire early the stock is the wanted one`() {
    let lanes = 16
    var chance = Chance(8)
    let wanted = RandomTile(first: 2020, rows: 30, lanes: lanes, low: 50, high: 150, &chance)
    let survival = RandomTile(first: 1, rows: 40, lanes: lanes, low: 0.2, high: 0.9, &chance)
    let flow = OutputTile(first: 2010, rows: 40, lanes: lanes)
    let retention = OutputTile(first: 2020, rows: 30, lanes: lanes)
    for year in 2010..<2020 {
      for lane in 0..<lanes { flow.tile[year: year, lane: lane] = chance.uniform(0, 20) }
    }
    let ages = Arena(rows: 41, width: lanes)
    let ofAge = ages.tile(at: 0, firstYear: 0, yearly: true, lanes: true)
    for lane in 0..<lanes {
      for age in 0...40 { ofAge[year: age, lane: lane] = age == 0 ? 1 : survival.value(age, lane) }
    }
    let curve = SurvivalTile(tile: ofAge, youngest: 0, oldest: 40)
    Kernels.stockRetired(
      flow.tile, retention: retention.tile, wanted: wanted.tile, survival: curve, past: 10, year: 2020,
      rows: 30, lanes: lanes)
    let stock = OutputTile(first: 2020, rows: 30, lanes: lanes)
    Kernels.vintageSum(
      stock.tile, flow: flow.tile, cohorts: 2010..<2050, survival: curve, retention: retention.tile,
      retentionFirst: 2020, retained: 30, year: 2020, rows: 30, lanes: lanes)
    for year in 2020..<2050 {
      for lane in 0..<lanes {
        #expect(abs(stock.tile[year: year, lane: lane] / wanted.value(year, lane) - 1) < 1e-12)
      }
    }
  }
}
