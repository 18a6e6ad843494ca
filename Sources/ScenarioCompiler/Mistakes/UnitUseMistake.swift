import ScenarioSyntax
import Units

/// Mistakes about what numbers measure, about percent, and about shares.
enum UnitUseMistake: Mistake {
  case unit(UnitMistake, text: String, at: Place)
  case wrongDimension(
    what: String, nameSpan: Place?, found: Dimension, needed: Dimension, example: String, help: [String],
    at: Place)
  case unlike(operation: String, left: Dimension, right: Dimension, leftAt: Place, rightAt: Place, at: Place)
  case needsPlain(function: String, found: Dimension, at: Place)
  case needsPercent(what: String, text: String, at: Place)
  case pointsForShare(what: String, at: Place)
  case percentForDifference(text: String, at: Place)
  case dateArithmetic(operation: String, at: Place)
  case dateAsNumber(what: String, text: String, at: Place)
  case needsDate(what: String, at: Place)
  case sharesMiss(path: String, percent: String, sum: String, isAbove: Bool, at: Place)
  case outOfBounds(path: String, value: String, range: String, at: Place)
  case implausible(path: String, value: String, range: String, at: Place)
  case twoUnits(series: Place?, at: Place)

  var code: String {
    switch self {
    case .unit(.moneyWithoutYear, _, _): "E0406"
    case .unit(.unknown, _, _): "E0401"
    case .unit: "E0405"
    case .wrongDimension, .needsPlain: "E0402"
    case .unlike: "E0407"
    case .needsPercent, .pointsForShare: "E0403"
    case .percentForDifference: "E0603"
    case .dateArithmetic, .dateAsNumber, .needsDate: "E0503"
    case .sharesMiss: "E0404"
    case .outOfBounds: "E0408"
    case .implausible: "W0409"
    case .twoUnits: "E0410"
    }
  }

  var diagnostic: Diagnostic {
    switch self {
    case .unit(let mistake, let text, let at):
      return unitDiagnostic(mistake, text, at)
    case .wrongDimension(let what, let nameSpan, let found, let needed, let example, let help, let at):
      var notes: [Diagnostic.Note] = [.init(.needs, "\(needed), such as \(example)")]
      if !help.isEmpty { notes.append(.init(.help, help)) }
      let headline: String
      switch found.difference(from: needed) {
      case .lacks(let divisors, _): headline = "\(what) is missing \"\(divisors)\""
      case .exceeds(let divisors): headline = "\(what) is not \"\(divisors)\""
      case .gasNotNamed(let gas):
        headline = "\(what) must say which gas: \(gas)"
        notes.append(
          .init(.note, "masses of things and of gases are kept apart so that they cannot be added"))
      case nil: headline = "\(what) measures \(needed), not \(found)"
      }
      return error(
        headline, at, "this is \(found)", notes, also: nameSpan.map { [.init($0)] } ?? [])
    case .unlike(let operation, let left, let right, let leftAt, let rightAt, let at):
      return error(
        "\(left) and \(right) cannot be \(operation)", at, "unlike things",
        [.init(.help, unlikeHelp(left, right))],
        also: [.init(leftAt, "\(left)"), .init(rightAt, "\(right)")])
    case .needsPlain(let function, let found, let at):
      return error(
        "\(function) needs a plain number", at, "this is \(found)",
        [.init(.help, "divide by one unit of it: \(function)(… / 1 \(found.exampleUnit))")])
    case .needsPercent(let what, let text, let at):
      return error(
        "\(what) is a share and needs a percent sign", at, "a plain number",
        [.init(.help, percentHelp(text))])
    case .pointsForShare(let what, let at):
      return error(
        "\(what) is a share, not a difference of shares", at, "pp is for differences",
        [.init(.help, "write % instead of pp")])
    case .percentForDifference(let text, let at):
      return error(
        "\"\(text)\" of a share has two meanings", at, "points, or a part of the share?",
        [
          .init(.help, "for a difference of shares write: \(text.replacing("%", with: "pp"))"),
          .init(.learn, "wedge explain E0603"),
        ])
    case .dateArithmetic(let operation, let at):
      return error(
        "two dates cannot be \(operation)", at, "this mixes calendar years",
        [
          .init(
            .help, "date + duration is a date: 2031 + 3 yr; date - date is a duration",
            "a plain number in that range is written 2_031")
        ])
    case .dateAsNumber(let what, let text, let at):
      return error(
        "\(what) is a number, and \(text) is a calendar year", at, "four digits are a date",
        [.init(.help, "for the plain number write: \(text.prefix(1))_\(text.dropFirst())")])
    case .needsDate(let what, let at):
      return error(
        "\(what) needs a calendar year", at, "not a date",
        [.init(.help, "write a year such as 2030, or 2030 + 3 yr")])
    case .sharesMiss(let path, let percent, let sum, let isAbove, let at):
      return error(
        "the shares of \(path) add up to \(percent) %", at, "these add up to \(percent) %",
        [
          .init(.sum, sum),
          .init(
            .help,
            isAbove
              ? "correct one of them, or let one take what is left: NAME = rest"
              : "let one row take what is left: NAME = rest"),
        ])
    case .outOfBounds(let path, let value, let range, let at):
      return error(
        "\(path) must lie in \(range)", at, "this is \(value)", [.init(.needs, range)])
    case .implausible(let path, let value, let range, let at):
      return error(
        "\(path) is unusual: \(value)", at, "usual values lie in \(range)",
        [.init(.help, "check the unit and the scale (a lost million, an efficiency of 90)")])
    case .twoUnits(let series, let at):
      return error(
        "the points of this series have units, and the series has one too", at, "a second unit",
        [.init(.help, "let either each point or the bracket have the unit")],
        also: series.map { [.init($0, "the unit of all points")] } ?? [])
    }
  }

  /// What a plain number may have meant: below 1 it is mostly a factor.
  private func percentHelp(_ text: String) -> [String] {
    guard let value = Double(text.replacing("_", with: "")), abs(value) <= 1, value != 0 else {
      return ["write: \(text) %"]
    }
    return [
      "if it is a part of one, write:       \(SharesCheck.percent(value)) %",
      "if it is a number of percent, write: \(text) %",
    ]
  }

  private func unlikeHelp(_ left: Dimension, _ right: Dimension) -> String {
    let (few, many) = left.powers.count < right.powers.count ? (left, right) : (right, left)
    switch few.difference(from: many) {
    case .lacks(let divisors, _): return "one is \"\(divisors)\", the other is not: say both alike"
    case .gasNotNamed, .exceeds, nil:
      return "what is added must measure the same; multiply one side by what turns it into the other"
    }
  }

  private func unitDiagnostic(_ mistake: UnitMistake, _ text: String, _ at: Place) -> Diagnostic {
    var span = at
    if let part = mistake.at {
      span.lower = at.lower + Int32(part.lowerBound)
      span.upper = min(at.upper, at.lower + Int32(part.upperBound))
    }
    var notes: [Diagnostic.Note] = []
    if let help = mistake.help {
      var line = help
      if case .unknown = mistake { line += " Units are case-sensitive: k = thousand, W = watt, h = hour" }
      notes.append(.init(.help, line))
    }
    if case .unknown = mistake {
      if notes.isEmpty { notes.append(.init(.help, "units are listed by: wedge schema units")) }
      return error(mistake.description, span, "no such unit", notes)
    }
    if case .alreadyDefined = mistake {
      return error(
        mistake.description, span, "the name is taken", [.init(.help, "give the new unit another name")])
    }
    if case .moneyWithoutYear = mistake {
      return error(mistake.description, span, "prices of which year?", notes)
    }
    return error(mistake.description, span, "not a unit", notes)
  }
}
