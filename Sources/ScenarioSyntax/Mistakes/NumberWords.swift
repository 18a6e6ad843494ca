/// Numbers spelt in English, which leave no doubt about points and commas.
enum NumberWords {
  /// `8500` is "eight thousand five hundred"; nil from a million on.
  static func whole(_ number: Int) -> String? {
    guard number >= 0, number < 1_000_000 else { return nil }
    if number == 0 { return "zero" }
    var parts: [String] = []
    if number >= 1_000 { parts.append(belowThousand(number / 1_000) + " thousand") }
    if number % 1_000 > 0 { parts.append(belowThousand(number % 1_000)) }
    return parts.joined(separator: " ")
  }

  /// `8.5` is "eight and a half", `8.25` is "eight point two five".
  static func decimal(whole: Int, fraction: String) -> String? {
    guard let words = Self.whole(whole) else { return nil }
    if fraction.isEmpty { return words }
    if fraction == "5" { return whole == 0 ? "a half" : "\(words) and a half" }
    let digits = fraction.compactMap { $0.wholeNumberValue.flatMap { Self.whole($0) } }
    return "\(words) point \(digits.joined(separator: " "))"
  }

  private static func belowThousand(_ number: Int) -> String {
    var parts: [String] = []
    if number >= 100 { parts.append(small[number / 100] + " hundred") }
    let rest = number % 100
    if rest >= 20 {
      parts.append(rest % 10 == 0 ? tens[rest / 10] : "\(tens[rest / 10])-\(small[rest % 10])")
    } else if rest > 0 {
      parts.append(small[rest])
    }
    return parts.joined(separator: " ")
  }

  private static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]
}
