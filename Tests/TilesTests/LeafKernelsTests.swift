import Testing
import Tiles

/// Reductions of 64 lanes against plain loops.
struct LeafKernelsTests {
  private static func number(_ index: Int, _ scale: Double = 1) -> Double {
    var z = UInt64(index) &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z ^= z >> 29
    return (Double(z >> 11) * 0x1p-52 - 1) * scale
  }

  private let values = (0..<5 * 64).map { number($0, 3) }

  @Test(arguments: [0, 1, 3, 64])
  func `moments leave out the lanes that are not valid`(modulus: Int) {
    var values = values
    let isValid = (0..<64).map { modulus == 0 || ($0 % modulus == 1 % modulus && $0 < 60) }
    for row in 0..<5 {
      for lane in 0..<64 where !isValid[lane] { values[row * 64 + lane] = lane % 2 == 0 ? .nan : .infinity }
    }
    let valid = modulus == 0 ? nil : LeafKernels.Valid(isValid)
    var means = Array(repeating: 0.0, count: 6)
    var squares = means
    var low = Array(repeating: Double.infinity, count: 6)
    var high = Array(repeating: -Double.infinity, count: 6)
    LeafKernels.moments(
      of: values, from: 64, rows: 4, valid: valid, means: &means, squares: &squares, low: &low, high: &high,
      at: 2)
    for row in 1..<5 {
      let some = (0..<64).filter { isValid[$0] }.map { values[row * 64 + $0] }
      let mean = some.reduce(0, +) / Double(some.count)
      let square = some.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      #expect(abs(means[row + 1] - mean) < 1e-14)
      #expect(abs(squares[row + 1] - square) < 1e-12)
      #expect(low[row + 1] == some.min() && high[row + 1] == some.max())
    }
    #expect(means[0] == 0 && low[1] == .infinity)
    let one = (0..<64).filter { isValid[$0] }
    var products = Array(repeating: 0.0, count: 3)
    LeafKernels.comoments(
      of: values, rowsAt: [64, 128, 192], means: Array(means[2...4]), valid: valid, into: &products, at: 0)
    for (place, pair) in [(1, 0), (2, 0), (2, 1)].enumerated() {
      let exact = one.reduce(0.0) {
        $0 + (values[64 + pair.0 * 64 + $1] - means[2 + pair.0])
          * (values[64 + pair.1 * 64 + $1] - means[2 + pair.1])
      }
      #expect(abs(products[place] - exact) < 1e-12)
    }
  }

  @Test func `no lane at all is not a group`() {
    #expect(LeafKernels.Valid(Array(repeating: false, count: 64)) == nil)
  }

  @Test func `two groups together have the moments of both`() {
    let (a, b) = (Array(values[..<20]), Array(values[20..<75]))
    func moments(_ x: [Double]) -> (Double, Double) {
      let mean = x.reduce(0, +) / Double(x.count)
      return (mean, x.reduce(0) { $0 + ($1 - mean) * ($1 - mean) })
    }
    var (means, squares) = ([moments(a).0], [moments(a).1])
    LeafKernels.combine(
      means: &means, squares: &squares, count: 20, with: [moments(b).0], [moments(b).1], count: 55)
    #expect(abs(means[0] - moments(a + b).0) < 1e-14 && abs(squares[0] - moments(a + b).1) < 1e-11)
  }

  @Test(arguments: [-1000, -7, 0, 3, 900, 1024])
  func `bins are equal below their floor and a thousandth beyond it`(exponent: Int) {
    var numbers: [Double] = [
      0, -0.0, 1, -1, 0x1p-1074, -0x1p-1074, .greatestFiniteMagnitude, -.greatestFiniteMagnitude, 0x1p-1022,
    ]
    for step in -12...12 {
      let scale = Double(sign: .plus, exponent: max(-1074, min(1023, exponent + step)), significand: 1)
      numbers += [scale, -scale, scale.nextDown, scale.nextUp, Self.number(step + 40, scale)]
    }
    numbers = numbers.filter(\.isFinite)
    var bins = Array(repeating: Int32(0), count: numbers.count)
    LeafKernels.bins(of: numbers, from: 0, count: numbers.count, exponent: exponent, into: &bins)
    for (number, bin) in zip(numbers, bins) {
      let size = number.magnitude
      let below = exponent > 1023 || size < Double(sign: .plus, exponent: exponent, significand: 1)
      let steps = size * Double(sign: .plus, exponent: 10 - exponent, significand: 1)
      let want =
        below
        ? Int(steps.rounded(.down))
        : 1024 * (1 + Int(size.exponent) - exponent) + Int(((size.significand - 1) * 1024).rounded(.down))
      #expect(Int(bin) == (number.sign == .minus ? ~want : want), "\(number)")
    }
  }

  @Test func `counting stops at the first bin without a counter`() {
    var counters = Array(repeating: UInt32(0), count: 192)
    let bins: [Int32] = [-1, -64, 70, 70, 200, 70]
    // Pages −1, 0 and 1: the second does not exist.
    let pages: [UInt32] = [1, 0, 2]
    #expect(LeafKernels.count(bins, lanes: 0..<6, pages: pages, first: -1, into: &counters) == 4)
    #expect(
      counters[64 + 63] == 1 && counters[64] == 1 && counters[128 + 6] == 2 && counters.reduce(0, +) == 4)
    #expect(LeafKernels.count(bins, lanes: 4..<6, pages: pages, first: -1, into: &counters) == 0)
    #expect(LeafKernels.count(bins, lanes: 5..<6, pages: pages, first: -1, into: &counters) == 1)
  }
}
