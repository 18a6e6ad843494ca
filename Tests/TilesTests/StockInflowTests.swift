import Testing
import Tiles

/// The inflow of a stock in blocks of years against a plain loop, to the bit.
@Suite struct StockInflowTests {
  enum Policy: Int, CaseIterable {
    case error = 0
    case retire = 1
    case keep = 2
    case negative = 3
  }

  struct Shape: Sendable {
    /// Years before those that are wanted, of what retires early.
    var past = 20
    var rows = 36
    var youngest = 0
    var oldest = 30
    /// The ends of the share that is left at age 0.
    var fresh = (1.0, 1.0)
    var isShared = false
    var isWantedShared = false
    /// Whether cohorts before the known ones have survivors, and those are the same in each lane.
    var hasOlder = false
    var isOlderShared = false
    var wanted = (50.0, 150.0)
  }

  private struct Case {
    let shape: Shape
    let lanes: Int
    let wanted: RandomTile
    let survival: SurvivalTile
    let share: (Int, Int) -> Double
    let past: [[Double]]
    let older: RandomTile
    private let ages: Arena

    init(_ shape: Shape, lanes: Int, seed: UInt64) {
      var chance = Chance(seed)
      self.shape = shape
      self.lanes = lanes
      wanted = RandomTile(
        first: 2020, rows: shape.rows, lanes: lanes, shared: shape.isWantedShared, low: shape.wanted.0,
        high: shape.wanted.1, &chance)
      let width = shape.isShared ? 1 : lanes
      let rows = shape.oldest - shape.youngest + 1
      let ages = Arena(rows: rows, width: width)
      var numbers: [Double] = []
      for age in shape.youngest...shape.oldest {
        for _ in 0..<width {
          let range = age == 0 ? shape.fresh : (0, 1 - 0.03 * Double(min(age, 20)))
          numbers.append(range.0 == range.1 ? range.0 : chance.uniform(range.0, range.1))
        }
      }
      ages.write(numbers, at: 0)
      self.ages = ages
      survival = SurvivalTile(
        tile: ages.tile(at: 0, firstYear: shape.youngest, yearly: true, lanes: !shape.isShared),
        youngest: shape.youngest, oldest: shape.oldest)
      let values = numbers
      share = { age, lane in
        guard age >= shape.youngest && age <= shape.oldest else { return 0 }
        return values[(age - shape.youngest) * width + (shape.isShared ? 0 : lane)]
      }
      past = (0..<shape.past).map { _ in (0..<lanes).map { _ in chance.uniform(0, 12) } }
      older = RandomTile(
        first: 2020, rows: shape.rows, lanes: lanes, shared: shape.isOlderShared, low: 0, high: 60, &chance)
    }

    /// What retires early has its past before it.
    func years(_ policy: Policy) -> Range<Int> {
      2020 - (policy == .retire ? shape.past : 0)..<2020 + shape.rows
    }

    /// The inflow and the faults where the wanted years are taken in `parts`; what retires early, the shares
    /// kept behind the inflow.
    func inflow(_ policy: Policy, in parts: [Int]) -> (values: [Double], faults: [UInt64]) {
      let first = years(policy).lowerBound
      let out = OutputTile(first: first, rows: 2020 + shape.rows - first, lanes: lanes)
      if policy == .retire {
        for (row, numbers) in past.enumerated() {
          for (lane, number) in numbers.enumerated() { out.tile[year: first + row, lane: lane] = number }
        }
      }
      let retention = OutputTile(first: 2020, rows: shape.rows, lanes: lanes)
      let faults = FaultWords(lanes: lanes)
      var year = 2020
      for rows in parts where policy == .retire {
        Kernels.stockRetired(
          out.tile, retention: retention.tile, wanted: wanted.tile, survival: survival, past: shape.past,
          year: year, rows: rows, lanes: lanes)
        year += rows
      }
      for rows in parts where policy != .retire {
        Kernels.stockInflow(
          out.tile, wanted: wanted.tile, older: shape.hasOlder ? older.tile : nil, survival: survival,
          policy: policy.rawValue, year: year, rows: rows, lanes: lanes, faults: faults,
          word: UInt64(1000 + year))
        year += rows
      }
      let kept = policy == .retire ? retention.numbers(2020..<2020 + shape.rows, lanes: lanes) : []
      return (out.numbers(years(policy), lanes: lanes) + kept, (0..<lanes).map { faults[$0] })
    }

    /// The same, newest cohort first: what is left of a cohort is the product of the shares kept since.
    private func plainRetired() -> (values: [Double], faults: [UInt64]) {
      let years = years(.retire)
      var values = Array(repeating: 0.0, count: years.count * lanes)
      var kept = Array(repeating: 0.0, count: shape.rows * lanes)
      for (row, numbers) in past.enumerated() {
        for lane in 0..<lanes { values[row * lanes + lane] = numbers[lane] }
      }
      for lane in 0..<lanes {
        for index in shape.past..<years.count {
          var survivors = 0.0
          var left = 1.0
          for age in 1..<max(index + 1, 1) {
            if age >= shape.youngest && age <= shape.oldest {
              survivors.addProduct(values[(index - age) * lanes + lane] * share(age, lane), left)
            }
            if index - age >= shape.past { left *= kept[(index - age - shape.past) * lanes + lane] }
          }
          let want = wanted.value(years.lowerBound + index, lane)
          let need = want - survivors
          kept[(index - shape.past) * lanes + lane] = want < survivors ? want / survivors : 1
          values[index * lanes + lane] = (need < 0 ? 0 : need) / share(0, lane)
        }
      }
      return (values + kept, Array(repeating: 0, count: lanes))
    }

    /// One lane and year after another: need = wanted − survivors, oldest cohort first.
    func plain(_ policy: Policy) -> (values: [Double], faults: [UInt64]) {
      if policy == .retire { return plainRetired() }
      let years = years(policy)
      var values = Array(repeating: 0.0, count: years.count * lanes)
      var faults = Array(repeating: UInt64(0), count: lanes)
      for lane in 0..<lanes {
        for index in 0..<years.count {
          let year = years.lowerBound + index
          var survivors = shape.hasOlder ? older.value(year, lane) : 0
          for cohort in 0..<index where index - cohort >= shape.youngest && index - cohort <= shape.oldest {
            survivors.addProduct(values[cohort * lanes + lane], share(index - cohort, lane))
          }
          let want = wanted.value(year, lane)
          let need = want - survivors
          let most = (2020...year).map { wanted.value($0, lane) }.max() ?? 0
          if policy == .error, need < -1e-9 * most, faults[lane] == 0 { faults[lane] = UInt64(1000 + year) }
          values[index * lanes + lane] = (policy != .negative && need < 0 ? 0 : need) / share(0, lane)
        }
      }
      return (values, faults)
    }
  }

  private func expect(_ shape: Shape, sourceLocation: SourceLocation = #_sourceLocation) {
    for (seed, lanes) in [1, 5, 8, 21, 29, 64].enumerated() {
      let one = Case(shape, lanes: lanes, seed: UInt64(seed))
      for policy in Policy.allCases {
        let plain = one.plain(policy)
        let rows = shape.rows
        for parts in [[rows], Array(repeating: 1, count: rows), [rows / 3, rows - rows / 3], [5, rows - 5]] {
          let got = one.inflow(policy, in: parts)
          let note = "\(shape) \(lanes) lanes \(policy) \(parts.count) parts"
          #expect(zip(got.values, plain.values).allSatisfy(same), "\(note)", sourceLocation: sourceLocation)
          #expect(got.faults == plain.faults, "\(note)", sourceLocation: sourceLocation)
        }
      }
    }
  }

  @Test(arguments: [6, 20, 56], [false, true]) func `any number of years`(rows: Int, isShared: Bool) {
    expect(Shape(rows: rows, isShared: isShared))
    expect(Shape(rows: rows, oldest: 4, isShared: isShared, isWantedShared: true))
  }

  @Test(arguments: [false, true], [false, true])
  func `survivors of older cohorts`(isShared: Bool, isOlderShared: Bool) {
    expect(Shape(isShared: isShared, hasOlder: true, isOlderShared: isOlderShared))
    expect(Shape(rows: 19, oldest: 9, isShared: isShared, hasOlder: true, isOlderShared: isOlderShared))
  }

  @Test(arguments: [false, true]) func `a share below one at age zero`(isShared: Bool) {
    expect(Shape(fresh: (0.5, 0.99), isShared: isShared))
    expect(Shape(oldest: 9, fresh: (0.9, 0.9), isShared: isShared))
  }

  @Test(arguments: [1, 2, 5, 9], [false, true]) func `a first age above zero`(youngest: Int, isShared: Bool) {
    // Nothing is left of what is bought in its own year, so what is bought has no bounds.
    expect(Shape(rows: 17, youngest: youngest, isShared: isShared))
    expect(Shape(rows: 20, youngest: youngest, oldest: youngest + 3, isShared: isShared))
    expect(Shape(rows: 9, youngest: youngest, isShared: isShared, wanted: (5, 30)))
  }

  @Test(arguments: [0, 1, 2, 6, 7, 8]) func `a short life`(oldest: Int) {
    for isShared in [false, true] { expect(Shape(rows: 28, oldest: oldest, isShared: isShared)) }
  }

  @Test func `more years than are brought together`() { expect(Shape(past: 60, rows: 150, oldest: 135)) }

  @Test(arguments: [0, 7]) func `a stock that is given up`(past: Int) {
    expect(Shape(past: past, rows: 11, oldest: 6, wanted: (0, 0)))
    expect(Shape(past: past, rows: 19, isShared: true, wanted: (-20, 40)))
  }

  @Test func `the inflow of a wanted stock gives that stock`() {
    let one = Case(Shape(hasOlder: true), lanes: 8, seed: 3)
    let flow = one.inflow(.negative, in: [36]).values
    for year in 0..<36 {
      for lane in 0..<8 {
        var stock = one.older.value(2020 + year, lane)
        for cohort in 0...year { stock += flow[cohort * 8 + lane] * one.share(year - cohort, lane) }
        #expect(abs(stock - one.wanted.value(2020 + year, lane)) < 1e-10)
      }
    }
  }
}
