import Testing
import Tiles

/// A strip divides by a number without a division for each lane, with the bits of one (Markstein 1990).
@Suite struct ExactDivisionTests {
  private static let lanes = StripProgram.lanes

  /// Divides row r of 64 numerators by divisor r; counts the quotients that are not those of `/`.
  private func wrong(_ numerators: [Double], _ divisors: [Double]) -> Int {
    let rows = divisors.count
    let (block, shared) = (Arena(rows: 2 * rows, width: Self.lanes), Arena(rows: rows, width: 1))
    block.write(numerators, at: 0)
    shared.write(divisors, at: 0)
    var divide = StripOperation.binary(.divide, .held, .number(0, moves: true))
    _ = divide.store(in: .row(rows * Self.lanes, moves: true))
    let program = StripProgram([.load(.row(0, moves: true)), divide], rows: rows)
    #expect(program.fits(block: block, shared: shared) && !program.run(block: block, shared: shared))
    var quotients = Array(repeating: 0.0, count: rows * Self.lanes)
    block.tile(at: rows, firstYear: 0, yearly: true, lanes: true).copy(
      firstYear: 0, rows: rows, lanes: Self.lanes, to: &quotients, at: 0)
    var count = 0
    for index in quotients.indices
    where !same(quotients[index], numerators[index] / divisors[index / Self.lanes]) {
      count += 1
    }
    return count
  }

  private static let ends: [Double] = [
    1e-300, 1e300, 3, 0.95, 1 - 0x1p-53, 1 + 0x1p-52, 2 - 0x1p-52, 0x1p-500, 0x1p500, 0x1p499, 10, 0.1, 49, 7,
    0x1.fffffffffffffp-1022, 0x1p-1074, .greatestFiniteMagnitude, 0x1p1023, 1, -1, -3, 0, -0.0, .infinity,
    .nan,
    (0x1p-500).nextDown, (0x1p500).nextDown, 1 / 3.0, 0x1.fffffffffffffp499, 0x1.fffffffffffffp-500,
  ]

  /// Any mantissa, or one near its ends, times a power of two.
  private static func number(_ chance: inout Chance, exponents: ClosedRange<Int>) -> Double {
    var mantissa = chance.bits() & 0x000f_ffff_ffff_ffff
    switch chance.index(4) {
    case 0: mantissa = 0x000f_ffff_ffff_ffff - UInt64(chance.index(40))
    case 1: mantissa = UInt64(chance.index(40))
    default: break
    }
    let exponent = UInt64(exponents.lowerBound + chance.index(exponents.count) + 1023)
    return Double(bitPattern: (chance.bits() & 1) << 63 | exponent << 52 | mantissa)
  }

  /// Where all are far from the ends of the range: no lane is divided.
  @Test(arguments: 1...4) func `a million usual quotients are those of a division`(seed: Int) {
    var chance = Chance(UInt64(seed))
    let rows = 4096
    var divisors = (0..<rows).map { _ in Self.number(&chance, exponents: -499...499) }
    let chosen = [3, 0.95, 1 - 0x1p-53, 2 - 0x1p-52, 1 + 0x1p-52, 49, 0.1, 1e150, 1e-150]
    for index in chosen.indices { divisors[index] = chosen[index] }
    let numerators = (0..<rows * Self.lanes).map { index in
      let divisor = divisors[index / Self.lanes]
      guard index % 2 == 1, abs(divisor.exponent) < 200 else {
        return Self.number(&chance, exponents: -499...499)
      }
      // A quotient near the middle of two numbers, or near one.
      let quotient = Self.number(&chance, exponents: -200...200)
      let near = quotient * divisor
      return index % 4 == 1 ? near : near.addingProduct(quotient.ulp / 2, divisor)
    }
    #expect(wrong(numerators, divisors) == 0)
  }

  @Test(arguments: 1...2) func `quotients from one end of the range to the other`(seed: Int) {
    var chance = Chance(UInt64(seed) &+ 50)
    let rows = 1024
    let divisors = (0..<rows).map { index in
      index < Self.ends.count ? Self.ends[index] : Self.number(&chance, exponents: -1000...1000)
    }
    let numerators = (0..<rows * Self.lanes).map { _ in Self.number(&chance, exponents: -1000...1000) }
    #expect(wrong(numerators, divisors) == 0)
  }

  @Test func `every end of the range over every other`() {
    // A row with one unusual number is divided; a row of equal numbers is decided by that number alone.
    let numerators = Self.ends + [0x1p-1074, -0x1p-1074, 0x1p-1022, -.infinity, -0x1p-1060]
    for numerator in numerators {
      #expect(
        wrong(Self.ends.flatMap { _ in Array(repeating: numerator, count: Self.lanes) }, Self.ends) == 0)
      let mixed = Self.ends.flatMap { _ in (0..<Self.lanes).map { $0 == 37 ? numerator : Double($0) + 0.3 } }
      #expect(wrong(mixed, Self.ends) == 0)
    }
  }
}
