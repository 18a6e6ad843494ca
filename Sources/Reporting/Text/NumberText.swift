/// Numbers as a reader sees them; machines get `description`.
package enum NumberText {
  /// With a fixed count of decimals, rounded half away from zero, and `_` between thousands.
  package static func fixed(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return "–" }
    let scale = powers[min(max(decimals, 0), powers.count - 1)]
    let scaled = (abs(value) * scale).rounded()
    guard scaled < 9e15 else { return value.description }
    let whole = grouped(Int(scaled) / Int(scale))
    let sign = value < 0 && scaled > 0 ? "−" : ""
    guard decimals > 0 else { return sign + whole }
    let rest = String(Int(scaled) % Int(scale))
    return sign + whole + "." + String(repeating: "0", count: max(0, decimals - rest.count)) + rest
  }

  /// The count of units of the last decimal that `fixed` shows, so that shown numbers can be added.
  package static func units(_ value: Double, decimals: Int) -> Double {
    (value * powers[min(max(decimals, 0), powers.count - 1)]).rounded()
  }

  /// How many decimals a number of this size needs to be told from its neighbours.
  package static func decimals(forSize size: Double) -> Int {
    switch abs(size) {
    case 1000...: 0
    case 100...: 1
    case 1...: 2
    case 0.1...: 3
    case 0: 0
    default: 5
    }
  }

  /// With so many digits that count, zeros at the end left out: `103_333`, `0.00693`, `2.5`.
  package static func significant(_ value: Double, digits: Int) -> String {
    guard value.isFinite, value != 0 else { return value == 0 ? "0" : "–" }
    var size = 0
    var rest = abs(value)
    while rest >= 10, size < 300 { (rest, size) = (rest / 10, size + 1) }
    while rest < 1, size > -300 { (rest, size) = (rest * 10, size - 1) }
    // Rounding may carry into one more digit in front, which is then a zero at the end.
    let decimals = digits - 1 - size
    guard decimals <= 9 else {
      let text = trimmed(fixed(value < 0 ? -rest : rest, decimals: digits - 1))
      return text.hasSuffix("10") ? "\(text.dropLast())e\(size + 1)" : "\(text)e\(size)"
    }
    return trimmed(fixed(value, decimals: max(0, decimals)))
  }

  private static func trimmed(_ text: String) -> String {
    guard text.contains(".") else { return text }
    var text = text
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }

  /// `−40.1 %`, from −0.401; a sign stands in front unless it shows as zero.
  package static func signedPercent(_ ratio: Double, decimals: Int = 1) -> String {
    let text = fixed(ratio * 100, decimals: decimals)
    let isZero = !text.contains { ("1"..."9").contains($0) }
    return (text.hasPrefix("−") || isZero ? text : "+" + text) + " %"
  }

  /// `2 %` from 0.02, with as many decimals as it has, three at most.
  package static func percent(_ ratio: Double) -> String {
    for decimals in 0...3 {
      let scaled = ratio * 100 * powers[decimals]
      if abs(scaled - scaled.rounded()) < 1e-6 || decimals == 3 {
        return fixed(ratio * 100, decimals: decimals) + " %"
      }
    }
    return fixed(ratio * 100, decimals: 3) + " %"
  }

  /// `12_212_490`; four digits stay together.
  private static func grouped(_ whole: Int) -> String {
    let digits = String(whole)
    guard digits.count > 4 else { return digits }
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append("_") }
      text.append(digit)
    }
    return text
  }

  private static let powers: [Double] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]
}
