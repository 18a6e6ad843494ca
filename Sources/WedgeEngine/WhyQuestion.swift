/// The words of a question, `PATH [per PATH] at YEAR in SCENARIO`, in any order after the path.
public struct WhyQuestion: Equatable, Sendable {
  public struct Mistake: Error, Equatable, CustomStringConvertible, Sendable {
    public let sentence: String
    public var description: String { sentence }
  }

  /// The years that may be asked for.
  static let calendar = 1...9_999

  public let path: String
  public let year: Int?
  public let scenario: String?

  /// - Parameters: `year` and `scenario` as options gave them.
  public static func reading(
    _ words: [String], year: Int? = nil, scenario: String? = nil
  ) -> Result<WhyQuestion, Mistake> {
    func refuse(_ sentence: String) -> Result<WhyQuestion, Mistake> { .failure(Mistake(sentence: sentence)) }
    // One argument in quotes may hold the whole question.
    var rest = words.flatMap { $0.split(separator: " ").map(String.init) }[...]
    var path: [String] = []
    while let word = rest.first, !["at", "in", "per"].contains(word) {
      path.append(word)
      rest.removeFirst()
    }
    guard !path.isEmpty else { return refuse("Name a number first, such as emissions.basic.") }
    if path.count > 1, let last = path.last, isYear(last), !isOperator(path[path.count - 2]) {
      return refuse("\(last) is a year; write: at \(last)")
    }
    var (year, scenario) = (year, scenario)
    var each: String?
    while let word = rest.popFirst() {
      if isYear(word) { return refuse("\(word) is a year; write: at \(word)") }
      guard let value = rest.popFirst() else { return refuse("\"\(word)\" needs a word after it.") }
      switch word {
      case "at":
        guard let number = Int(value), calendar.contains(number) else {
          return refuse("\"at \(value)\" is no year; write at 2030.")
        }
        guard year == nil || year == number else { return refuse("Two years are named; one is looked at.") }
        year = number
      case "in" where isYear(value): return refuse("\(value) is a year; write: at \(value)")
      case "in":
        guard scenario == nil || scenario == value else {
          return refuse("Two scenarios are named; one is looked at.")
        }
        scenario = value
      case "per":
        guard each == nil else {
          return refuse("\"per\" stands twice; write the whole as an expression in quotes.")
        }
        each = value == "person" ? "population" : value
      default:
        if isYear(value) { return refuse("\(value) is a year; write: at \(value)") }
        return refuse("\"\(word)\" is not understood; after the path come per PATH, at YEAR and in SCENARIO.")
      }
    }
    let asked = path.joined(separator: " ")
    return .success(
      WhyQuestion(path: each.map { "\(asked) / \($0)" } ?? asked, year: year, scenario: scenario))
  }

  /// Four digits that a calendar has.
  private static func isYear(_ word: String) -> Bool {
    word.count == 4 && Int(word).map(calendar.contains) ?? false
  }

  private static func isOperator(_ word: String) -> Bool {
    word.last.map { "+-*/^(,:".contains($0) } ?? false
  }
}
