/// The Double nearest to a decimal number written in ASCII.
enum DecimalText {
  /// The value of `lower..<upper`, which holds digits, `_`, at most one point and one exponent.
  ///
  /// Up to 2⁵³ and 10²² both parts are exact, so one multiplication or division
  /// rounds once and gives the nearest Double; anything else goes through the
  /// standard library.
  static func value(of bytes: [UInt8], _ lower: Int, _ upper: Int) -> Double {
    var mantissa: UInt64 = 0
    var exponent = 0
    var index = lower
    var isExact = true
    var afterPoint = false
    while index < upper {
      let byte = bytes[index]
      if byte.isDigit {
        if mantissa >= 900_719_925_474_099 { isExact = false }
        mantissa = mantissa &* 10 &+ UInt64(byte & 0x0F)
        if afterPoint { exponent -= 1 }
      } else if byte == 0x2E {
        afterPoint = true
      } else if byte != 0x5F {
        break
      }
      index += 1
    }
    if index < upper { exponent += exponentValue(bytes, index + 1, upper) }
    if isExact, exponent >= -22, exponent <= 22 {
      let whole = Double(mantissa)
      return exponent < 0 ? whole / powersOfTen[-exponent] : whole * powersOfTen[exponent]
    }
    let text = String(decoding: bytes[lower..<upper].filter { $0 != 0x5F && $0 != 0x2C }, as: UTF8.self)
    return Double(text) ?? 0
  }

  private static func exponentValue(_ bytes: [UInt8], _ lower: Int, _ upper: Int) -> Int {
    var value = 0
    var isNegative = false
    for index in lower..<upper {
      if bytes[index] == 0x2D {
        isNegative = true
      } else if bytes[index].isDigit, value < 100_000 {
        value = value * 10 + Int(bytes[index] & 0x0F)
      }
    }
    return isNegative ? -value : value
  }

  /// 10⁰ to 10²², each exact.
  private static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
    1e19, 1e20, 1e21, 1e22,
  ]
}
