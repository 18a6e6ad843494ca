import Tiles

/// Numbers that are the same in every run (SplitMix64).
struct Chance {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func bits() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func uniform(_ low: Double = 0, _ high: Double = 1) -> Double {
    low + (high - low) * Double(bits() >> 11) * 0x1p-53
  }

  mutating func index(_ count: Int) -> Int { Int(bits() % UInt64(count)) }
}

/// The same bits, or both not a number.
func same(_ a: Double, _ b: Double) -> Bool { a.bitPattern == b.bitPattern || (a.isNaN && b.isNaN) }

/// A tile of random numbers from `first` on, in an arena of its own, and the numbers behind it.
struct RandomTile {
  let tile: Tile
  /// The numbers as they were drawn.
  let value: (_ year: Int, _ lane: Int) -> Double
  private let arena: Arena

  /// - Parameter shared: whether all lanes have one number.
  init(
    first: Int, rows: Int, lanes: Int, shared: Bool = false, yearly: Bool = true, low: Double, high: Double,
    _ chance: inout Chance
  ) {
    let width = shared ? 1 : lanes
    let arena = Arena(rows: max(rows, 1), width: width)
    let numbers = (0..<max(rows, 1) * width).map { _ in chance.uniform(low, high) }
    arena.write(numbers, at: 0)
    self.arena = arena
    tile = arena.tile(at: 0, firstYear: first, yearly: yearly, lanes: !shared)
    value = { numbers[(yearly ? $0 - first : 0) * width + (shared ? 0 : $1)] }
  }
}

extension RandomTile {
  /// Writes the numbers of the lane `shift` further on into each lane.
  func turn(by shift: Int, lanes: Int) {
    guard tile.laneStep == 1 else { return }
    for year in tile.firstYear..<tile.firstYear + (tile.rowStep == 0 ? 1 : arena.rows) {
      for lane in 0..<lanes { tile[year: year, lane: lane] = value(year, (lane + shift) % lanes) }
    }
  }
}

/// A tile to write, in an arena of its own.
struct OutputTile {
  let tile: Tile
  private let arena: Arena

  init(first: Int, rows: Int, lanes: Int) {
    arena = Arena(rows: max(rows, 1), width: lanes)
    tile = arena.tile(at: 0, firstYear: first, yearly: true, lanes: true)
  }

  func numbers(_ years: Range<Int>, lanes: Int) -> [Double] {
    years.flatMap { year in (0..<lanes).map { tile[year: year, lane: $0] } }
  }
}
