/// Reads decimal numbers from bytes: the nearest Double, quickly.
///
/// An optional sign, digits, perhaps a point and digits, perhaps an exponent; nothing else. Up to
/// nineteen digits and powers of ten from −27 to 27 are multiplied out in 128 bits, which is enough
/// to round once and rightly; what lies beyond goes through the standard library.
///
/// Source: D. Lemire, Number parsing at a gigabyte per second, Software: Practice and Experience 51
/// (2021), section 5; N. Mushtak and D. Lemire, Fast number parsing without fallback, same journal 53
/// (2023), for the proof that the product is always precise enough.
package enum DecimalReader {
  /// The number that begins at `start`, and where it ends; nil if none begins there.
  ///
  /// The number may be infinite where the text is too large.
  package static func number(_ bytes: [UInt8], from start: Int, to limit: Int) -> (value: Double, end: Int)? {
    var place = start
    var isNegative = false
    if place < limit, bytes[place] == 0x2D || bytes[place] == 0x2B {
      isNegative = bytes[place] == 0x2D
      place += 1
    }
    var digits: UInt64 = 0
    var exponent = 0
    let first = place
    while place < limit, case let digit = bytes[place] &- 0x30, digit < 10 {
      digits = digits &* 10 &+ UInt64(digit)
      place += 1
    }
    guard place > first else { return nil }
    var count = place - first
    if place < limit, bytes[place] == 0x2E {
      place += 1
      let point = place
      while place < limit, case let digit = bytes[place] &- 0x30, digit < 10 {
        digits = digits &* 10 &+ UInt64(digit)
        place += 1
      }
      guard place > point else { return nil }
      exponent = point - place
      count += place - point
    }
    if place < limit, bytes[place] | 0x20 == 0x65 {
      place += 1
      var isSmall = false
      if place < limit, bytes[place] == 0x2D || bytes[place] == 0x2B {
        isSmall = bytes[place] == 0x2D
        place += 1
      }
      var power = 0
      let mark = place
      while place < limit, case let digit = bytes[place] &- 0x30, digit < 10 {
        if power < 100_000 { power = power * 10 + Int(digit) }
        place += 1
      }
      guard place > mark else { return nil }
      exponent += isSmall ? -power : power
    }
    if count <= 19 || significant(bytes, first, place) <= 19, let value = nearest(digits, exponent) {
      return (isNegative ? -value : value, place)
    }
    guard let value = Double(String(decoding: bytes[start..<place], as: UTF8.self)) else { return nil }
    return (value, place)
  }

  /// How many digits stand from the first that is not zero up to the exponent.
  private static func significant(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var count = 0
    for byte in bytes[start..<end] {
      if byte | 0x20 == 0x65 { break }
      if byte == 0x2E || (count == 0 && byte == 0x30) { continue }
      count += 1
    }
    return count
  }

  /// `digits · 10^exponent`, rounded to nearest, ties to even; nil beyond the table.
  private static func nearest(_ digits: UInt64, _ exponent: Int) -> Double? {
    if digits == 0 { return 0 }
    if digits < 1 << 53, -22 <= exponent, exponent <= 22 {
      // Both are exact, so that one operation rounds once.
      return exponent < 0 ? Double(digits) / tens[-exponent] : Double(digits) * tens[exponent]
    }
    guard -27 <= exponent, exponent <= 27 else { return nil }
    let shift = digits.leadingZeroBitCount
    let scaled = digits << UInt64(shift)
    let five = fives[exponent + 27]
    var product = scaled.multipliedFullWidth(by: five.high)
    if product.high & 0x1FF == 0x1FF {
      let more = scaled.multipliedFullWidth(by: five.low).high
      let (low, carry) = product.low.addingReportingOverflow(more)
      product = (carry ? product.high + 1 : product.high, low)
    }
    // One bit above the 53 of a Double is kept, to round by.
    let top = product.high >> 63
    var mantissa = product.high >> (top + 9)
    let isTie = product.low <= 1 && exponent >= -4 && exponent <= 23 && mantissa & 3 == 1
    if isTie, mantissa << (top + 9) == product.high { mantissa &= ~1 }
    mantissa = (mantissa + (mantissa & 1)) >> 1
    // ⌊log₂ 10^exponent⌋ + 63, with log₂ 10 as 217 706 / 2¹⁶.
    var power = (217_706 * exponent) >> 16 + 63 + Int(top) - shift
    if mantissa == 1 << 53 { (mantissa, power) = (1 << 52, power + 1) }
    return Double(bitPattern: UInt64(power + 1023) << 52 | mantissa & (1 << 52 - 1))
  }

  /// 10⁰ to 10²², each exact.
  private static let tens: [Double] = (0..<22).reduce(into: [1.0]) { tens, _ in
    tens.append((tens.last ?? 1) * 10)
  }

  /// The leading 128 bits of 5^−27 to 5^27; those below one are rounded up.
  private static let fives: [(high: UInt64, low: UInt64)] = (-27...27).map { exponent in
    let five = (0..<abs(exponent)).reduce(UInt64(1)) { power, _ in power * 5 }
    guard exponent < 0 else { return (five << UInt64(five.leadingZeroBitCount), 0) }
    // 2^(127 + bits) over the power, by two steps of long division.
    let numerator = UInt64(1) << UInt64(63 - five.leadingZeroBitCount)
    let high = five.dividingFullWidth((numerator, 0))
    let low = five.dividingFullWidth((high.remainder, 0))
    let (rounded, carry) = low.quotient.addingReportingOverflow(1)
    return (high.quotient + (carry ? 1 : 0), rounded)
  }
}
