import Testing

@testable import Tiles

/// Each operation of a strip against plain Swift.
@Suite struct StripOperationTests {
  private typealias Operand = StripOperation.Operand
  private static let rows = 5
  private static let lanes = StripProgram.lanes

  /// Two memories of random numbers: 20 rows of lanes, and 20 numbers that all lanes share.
  private struct Memory {
    let block = Arena(rows: 30, width: StripProgram.lanes)
    let shared = Arena(rows: 20, width: 1)
    private let rowTile: Tile
    private let numberTile: Tile

    init(seed: UInt64, low: Double = 0.1, high: Double = 3) {
      var chance = Chance(seed)
      block.write((0..<20 * StripProgram.lanes).map { _ in chance.uniform(low, high) }, at: 0)
      shared.write((0..<20).map { _ in chance.uniform(low, high) }, at: 0)
      rowTile = block.tile(at: 0, firstYear: 0, yearly: true, lanes: true)
      numberTile = shared.tile(at: 0, firstYear: 0, yearly: true, lanes: false)
    }

    func value(_ operand: Operand, row: Int, lane: Int, held: Double) -> Double {
      switch operand {
      case .held: held
      case .row(let place, let moves):
        rowTile[year: place / StripProgram.lanes + (moves ? row : 0), lane: lane]
      case .number(let place, let moves): numberTile[year: place + (moves ? row : 0), lane: 0]
      }
    }
  }

  /// The places that an operand may be: still or moving.
  private func row(_ index: Int, _ moves: Bool) -> Operand { .row(index * Self.lanes, moves: moves) }

  /// Loads a row, runs `operation` and stores the rows 20 to 24, for the twin to compare.
  private func expect(
    _ operation: StripOperation, _ note: String, seed: UInt64 = 1, low: Double = 0.1, high: Double = 3,
    sourceLocation: SourceLocation = #_sourceLocation, twin: (Memory, Int, Int, Double) -> Double
  ) {
    let memory = Memory(seed: seed, low: low, high: high)
    var operation = operation
    let stores = operation.store(in: row(20, true))
    let program = StripProgram([.load(row(10, true)), operation], rows: Self.rows)
    #expect(
      stores && program.fits(block: memory.block, shared: memory.shared), sourceLocation: sourceLocation)
    #expect(!program.run(block: memory.block, shared: memory.shared), sourceLocation: sourceLocation)
    let isSame = (0..<Self.rows).allSatisfy { year in
      (0..<Self.lanes).allSatisfy { lane in
        let held = memory.value(row(10, true), row: year, lane: lane, held: 0)
        let got = memory.value(row(20, true), row: year, lane: lane, held: 0)
        return same(got, twin(memory, year, lane, held))
      }
    }
    #expect(isSame, "\(note)", sourceLocation: sourceLocation)
  }

  private let binaries: [(StripOperation.Binary, (Double, Double) -> Double)] = [
    (.add, { $0 + $1 }), (.subtract, { $0 - $1 }), (.multiply, { $0 * $1 }), (.divide, { $0 / $1 }),
    (.minimum, { $0 <= $1 || $0.isNaN ? $0 : $1 }), (.maximum, { $0 >= $1 || $0.isNaN ? $0 : $1 }),
  ]

  @Test(arguments: [false, true], [false, true])
  func `an operation of two is its plain twin in every form`(first: Bool, second: Bool) {
    let (r, s) = (row(2, first), row(5, second))
    let (m, n): (Operand, Operand) = (.number(3, moves: first), .number(9, moves: second))
    let forms: [(Operand, Operand)] = [
      (.held, r), (.held, m), (r, .held), (m, .held), (r, s), (r, n), (m, s), (r, r),
    ]
    for (function, f) in binaries {
      for (x, y) in forms {
        expect(.binary(function, x, y), "\(function) \(x) \(y)") { memory, year, lane, held in
          f(
            memory.value(x, row: year, lane: lane, held: held),
            memory.value(y, row: year, lane: lane, held: held))
        }
      }
    }
  }

  @Test(arguments: [false, true], [false, true])
  func `products, scales and loads are their plain twins`(first: Bool, second: Bool) {
    let (r, s) = (row(2, first), row(5, second))
    let (m, n): (Operand, Operand) = (.number(3, moves: first), .number(9, moves: second))
    for (x, y) in [(r, s), (r, n), (m, s)] {
      func pair(_ memory: Memory, _ year: Int, _ lane: Int) -> (Double, Double) {
        (memory.value(x, row: year, lane: lane, held: 0), memory.value(y, row: year, lane: lane, held: 0))
      }
      expect(.add(productOf: x, y), "add \(x) \(y)") {
        let (a, b) = pair($0, $1, $2)
        return $3 + a * b
      }
      expect(.subtract(productOf: x, y), "subtract \(x) \(y)") {
        let (a, b) = pair($0, $1, $2)
        return $3 - a * b
      }
      expect(.fuse(productOf: x, y), "fuse \(x) \(y)") {
        let (a, b) = pair($0, $1, $2)
        return $3.addingProduct(a, b)
      }
    }
    expect(.scale(m, n), "scale") { memory, year, lane, held in
      held * memory.value(m, row: year, lane: lane, held: 0) * memory.value(n, row: year, lane: lane, held: 0)
    }
    for x in [r, m] {
      expect(.load(x), "load \(x)") { memory, year, lane, _ in
        memory.value(x, row: year, lane: lane, held: 0)
      }
    }
    expect(.keep, "keep") { $3 }
  }

  @Test(arguments: [(-3.0, 3.0), (0.0, 1e-3), (-700, 700), (-1e-300, 1e-300)])
  func `a function is its plain twin`(range: (Double, Double)) {
    let functions: [(StripOperation.Function, (Double) -> Double)] = [
      (.negate, { -$0 }), (.squareRoot, { $0.squareRoot() }), (.exp, ScalarFunctions.exp),
      (.log, ScalarFunctions.log), (.logistic, ScalarFunctions.logistic),
      (.normalCDF, ScalarFunctions.normalCDF),
    ]
    for (function, f) in functions {
      expect(.function(function), "\(function)", low: range.0, high: range.1) { f($3) }
    }
  }

  @Test func `what is not a number shows in the smaller and the larger, as in a kernel`() {
    let block = Arena(rows: 3, width: Self.lanes)
    let shared = Arena(rows: 1, width: 1)
    let cases: [(Double, Double)] = [(1, .nan), (.nan, 1), (0, -0.0), (-0.0, 0), (.infinity, 1), (2, 2)]
    let ends = block.tile(at: 0, firstYear: 0, yearly: true, lanes: true)
    for lane in 0..<Self.lanes {
      (ends[year: 0, lane: lane], ends[year: 1, lane: lane]) = cases[lane % cases.count]
    }
    let kernel = OutputTile(first: 0, rows: 1, lanes: Self.lanes)
    let (x, y) = (
      block.tile(at: 0, firstYear: 0, yearly: false, lanes: true),
      block.tile(at: 1, firstYear: 0, yearly: false, lanes: true)
    )
    for isLess in [true, false] {
      if isLess {
        Kernels.minimum(kernel.tile, x, y, year: 0, rows: 1, lanes: Self.lanes)
      } else {
        Kernels.maximum(kernel.tile, x, y, year: 0, rows: 1, lanes: Self.lanes)
      }
      var operation = StripOperation.binary(isLess ? .minimum : .maximum, row(0, false), row(1, false))
      let stores = operation.store(in: row(2, false))
      #expect(stores)
      #expect(!StripProgram([operation], rows: 1).run(block: block, shared: shared))
      #expect((0..<Self.lanes).allSatisfy { same(ends[year: 2, lane: $0], kernel.tile[year: 0, lane: $0]) })
    }
  }

  @Test(arguments: [1, 0.0, -0.0, -3, .infinity, -.infinity, .nan])
  func `the smaller and the larger of a row and a number are those of a kernel`(number: Double) {
    let block = Arena(rows: 2, width: Self.lanes)
    let shared = Arena(rows: 1, width: 1)
    shared.write([number], at: 0)
    let ends = block.tile(at: 0, firstYear: 0, yearly: true, lanes: true)
    let special = [1, -1, 0, -0.0, -3, .infinity, -.infinity, .nan]
    for lane in 0..<Self.lanes { ends[year: 0, lane: lane] = special[lane % special.count] }
    let kernel = OutputTile(first: 0, rows: 1, lanes: Self.lanes)
    let x = block.tile(at: 0, firstYear: 0, yearly: false, lanes: true)
    let n = shared.tile(at: 0, firstYear: 0, yearly: false, lanes: false)
    let second = Operand.number(0, moves: false)
    for isLess in [true, false] {
      if isLess {
        Kernels.minimum(kernel.tile, x, n, year: 0, rows: 1, lanes: Self.lanes)
      } else {
        Kernels.maximum(kernel.tile, x, n, year: 0, rows: 1, lanes: Self.lanes)
      }
      for isHeld in [true, false] {
        let first = isHeld ? Operand.held : row(0, false)
        var operation = StripOperation.binary(isLess ? .minimum : .maximum, first, second)
        let stores = operation.store(in: row(1, false))
        #expect(stores)
        let program = StripProgram([.load(row(0, false)), operation], rows: 1)
        // A number that is none is for the other evaluation to look at.
        #expect(program.run(block: block, shared: shared) == number.isNaN)
        for lane in 0..<Self.lanes where !number.isNaN {
          #expect(same(ends[year: 1, lane: lane], kernel.tile[year: 0, lane: lane]))
        }
      }
    }
  }

  @Test func `an operation stores once and watches once`() {
    var operation = StripOperation.load(row(0, true))
    let stores = [operation.store(in: row(1, true)), operation.store(in: row(2, true))]
    let watches = [operation.watch(0), operation.watch(0)]
    #expect(stores == [true, false] && watches == [true, false])
  }

  @Test func `a stored value is read by later operations and years`() {
    // x[t] = x[t − 1] + 1 from row 0 on, and twice that in a row that stays.
    let (block, shared) = (Arena(rows: 8, width: Self.lanes), Arena(rows: 1, width: 1))
    shared.write([1], at: 0)
    block.write((0..<Self.lanes).map(Double.init), at: 0)
    var next = StripOperation.binary(.add, row(0, true), .number(0, moves: false))
    var twice = StripOperation.binary(.add, .held, row(1, true))
    let stores = [next.store(in: row(1, true)), twice.store(in: row(7, false))]
    #expect(stores == [true, true])
    #expect(!StripProgram([next, twice], rows: 6).run(block: block, shared: shared))
    let out = block.tile(at: 0, firstYear: 0, yearly: true, lanes: true)
    #expect(
      (0..<Self.lanes).allSatisfy { lane in
        (0..<7).allSatisfy { out[year: $0, lane: lane] == Double(lane + $0) }
          && out[year: 7, lane: lane] == 2 * Double(lane + 6)
      })
  }

  @Test(arguments: [0, 31, 63], [0, 4]) func `a watch sees each lane and year`(lane: Int, year: Int) {
    let bounds = Arena(rows: 2, width: 1)
    bounds.write([-1.5, 2.5], at: 0)
    func isSuspect(_ x: Double, lower: Bool = true, upper: Bool = true) -> Bool {
      let block = Arena(rows: 5, width: Self.lanes)
      block.tile(at: 0, firstYear: 0, yearly: true, lanes: true)[year: year, lane: lane] = x
      var operation = StripOperation.load(row(0, true))
      _ = operation.watch(0, lower: lower, upper: upper)
      return StripProgram([operation, .load(row(0, false))], rows: 5).run(block: block, shared: bounds)
    }
    for within in [-1.5, 2.5, 0, -0.0, 0x1p-1040] { #expect(!isSuspect(within)) }
    for outside in [(-1.5).nextDown, 2.5.nextUp, 1e300, -.infinity, .infinity] { #expect(isSuspect(outside)) }
    let (below, above) = ((-1.5).nextDown, (2.5).nextUp)
    #expect(isSuspect(below, upper: false) && !isSuspect(below, lower: false))
    #expect(isSuspect(above, lower: false) && !isSuspect(above, upper: false))
  }

  @Test(arguments: [0, 31, 63], [0, 4]) func `what is below zero is seen by its sign`(lane: Int, year: Int) {
    func isSuspect(_ x: Double) -> Bool {
      let block = Arena(rows: 5, width: Self.lanes)
      block.tile(at: 0, firstYear: 0, yearly: true, lanes: true)[year: year, lane: lane] = x
      var operation = StripOperation.load(row(0, true))
      operation.watchSign()
      return StripProgram([operation, .load(row(0, false))], rows: 5)
        .run(block: block, shared: Arena(rows: 1, width: 1))
    }
    for within in [0, 0x1p-1074, 2.5, 1e300, .infinity] { #expect(!isSuspect(within)) }
    // A zero below zero is one for the other evaluation to judge.
    for outside in [-0.0, -0x1p-1074, -2.5, -1e300, -.infinity] { #expect(isSuspect(outside)) }
  }

  @Test func `a place outside the memories does not fit`() {
    let (block, shared) = (Arena(rows: 6, width: Self.lanes), Arena(rows: 5, width: 1))
    func fits(_ operation: StripOperation, rows: Int = 3) -> Bool {
      StripProgram([.keep, operation], rows: rows).fits(block: block, shared: shared)
    }
    func storing(_ place: Operand) -> StripOperation {
      var operation = StripOperation.keep
      _ = operation.store(in: place)
      return operation
    }
    func watching(_ place: Int) -> StripOperation {
      var operation = StripOperation.keep
      _ = operation.watch(place)
      return operation
    }
    #expect(fits(.load(row(5, false))) && fits(.load(row(3, true))) && fits(.load(row(5, true)), rows: 1))
    #expect(!fits(.load(row(6, false))) && !fits(.load(row(4, true))))
    #expect(!fits(.load(.row(5 * Self.lanes + 1, moves: false))))
    #expect(fits(.load(.number(4, moves: false))) && fits(.load(.number(2, moves: true))))
    #expect(!fits(.load(.number(5, moves: false))) && !fits(.load(.number(3, moves: true))))
    #expect(!fits(.binary(.add, row(0, false), row(6, false))))
    #expect(!fits(.binary(.divide, .held, .number(5, moves: false))))
    #expect(!fits(.add(productOf: row(0, false), .number(5, moves: false))))
    #expect(!fits(.scale(.number(0, moves: false), .number(4, moves: true))))
    #expect(fits(storing(row(5, false))) && fits(storing(row(3, true))))
    #expect(!fits(storing(row(6, false))) && !fits(storing(row(4, true))))
    #expect(fits(watching(3)) && !fits(watching(4)))
  }
}
