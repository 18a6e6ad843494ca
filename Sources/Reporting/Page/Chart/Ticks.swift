/// The round numbers beside an axis: whole multiples of 1, 2 or 5 times a power of ten.
struct Ticks: Sendable, Equatable {
  /// How often the step goes into the first and the last.
  let multiples: ClosedRange<Int>
  /// 1, 2 or 5.
  let digit: Int
  /// The step is `digit` × 10 to this power.
  let exponent: Int

  /// From at or below `low` to at or above `high`, in at most `count` steps; to 1 where both are zero.
  ///
  /// - Precondition: `low ≤ 0 ≤ high`, `drawable` holds of both, and `count ≥ 2`.
  init(from low: Double, to high: Double, steps count: Int) {
    let high = low < high ? high : 1
    var exponent = Self.exponent(of: (high - low) / Double(count)) - 1
    while true {
      for digit in [1, 2, 5] {
        let first = (Self.divided(low, by: digit, exponent) + 1e-9).rounded(.down)
        let last = (Self.divided(high, by: digit, exponent) - 1e-9).rounded(.up)
        guard last - first <= Double(count), abs(first) < 1e9, abs(last) < 1e9 else { continue }
        self.multiples = Int(first)...max(Int(first) + 1, Int(last))
        self.digit = digit
        self.exponent = exponent
        return
      }
      exponent += 1
    }
  }

  /// Whether numbers of this size can be drawn: beyond, steps and sums leave what a number can hold.
  static func drawable(_ size: Double) -> Bool { size == 0 || (1e-90...1e90).contains(size) }

  var values: [Double] { multiples.map { value($0) } }
  var low: Double { value(multiples.lowerBound) }
  var high: Double { value(multiples.upperBound) }

  /// The power of ten that labels leave out, a multiple of three; 0 for sizes that read well.
  var shownExponent: Int {
    let size = max(abs(multiples.lowerBound), abs(multiples.upperBound)) * digit
    let digits = String(size).count + exponent
    return (-2...7).contains(digits) ? 0 : Int((Double(digits - 1) / 3).rounded(.down)) * 3
  }

  /// The labels, one for each value.
  var texts: [String] {
    let decimals = max(0, shownExponent - exponent)
    return multiples.map { multiple in
      NumberText.fixed(
        Self.times(Double(multiple * digit), powerOfTen: exponent - shownExponent), decimals: decimals)
    }
  }

  private func value(_ multiple: Int) -> Double {
    Self.times(Double(multiple * digit), powerOfTen: exponent)
  }

  private static func divided(_ value: Double, by digit: Int, _ exponent: Int) -> Double {
    times(value, powerOfTen: -exponent) / Double(digit)
  }

  /// By multiplication or division alone, so that 0.3 is the number nearest to 3/10.
  private static func times(_ value: Double, powerOfTen exponent: Int) -> Double {
    let power = (0..<abs(exponent)).reduce(1.0) { power, _ in power * 10 }
    return exponent < 0 ? value / power : value * power
  }

  /// The power of ten at or below a size.
  private static func exponent(of size: Double) -> Int {
    var exponent = 0
    var rest = size
    while rest >= 10 { (rest, exponent) = (rest / 10, exponent + 1) }
    while rest > 0, rest < 1 { (rest, exponent) = (rest * 10, exponent - 1) }
    return exponent
  }
}

/// The years beside the lower axis.
enum YearTicks {
  /// Multiples of the smallest round step that leaves each label its room; the ends stand where they fit.
  static func years(_ years: ClosedRange<Int>, atMost count: Int) -> [Int] {
    let span = years.upperBound - years.lowerBound
    guard span > 0, count > 1 else { return [years.lowerBound] }
    for step in [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000] where span / step <= count {
      let round = years.filter { $0.isMultiple(of: step) }
      if !round.isEmpty, round.count <= count { return round }
    }
    return [years.lowerBound, years.upperBound]
  }
}
