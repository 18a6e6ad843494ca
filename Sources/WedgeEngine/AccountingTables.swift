import CityModel
import Modelling

/// The reference numbers of the GPC with what counts where, and how each kind of the vocabulary books.
///
/// Made from the declarations, so that neither `wedge schema gpc` nor the page of the documentation
/// can say anything else than the engine does.
enum AccountingTables {
  /// Number, meaning, scope, totals.
  static let references: [[String]] = GPCCatalogue.families.flatMap { family in
    family.references.map { reference -> [String] in
      let parts = reference.split(separator: ".")
      let numeral = parts.first ?? ""
      let digit = parts.count == 3 ? Int(parts[2]) ?? 1 : 0
      let scope = scope(numeral, digit)
      let sector = GPCCatalogue.section(of: numeral) ?? ""
      return [
        reference, "\(family.title)\(meaning(numeral, digit))", "\(scope)",
        totals(sector, reference, scope, .both),
      ]
    }
  }

  private static func scope(_ numeral: Substring, _ digit: Int) -> Int {
    switch numeral {
    case "III": digit == 2 ? 3 : 1
    case "IV", "V": 1
    case "VI": 3
    default: digit == 4 ? 1 : digit
    }
  }

  private static func meaning(_ numeral: Substring, _ digit: Int) -> String {
    switch (numeral, digit) {
    case ("III", 1): ": the city's own, treated in it"
    case ("III", 2): ": the city's own, treated elsewhere"
    case ("III", 3): ": brought into the city"
    case (_, 4): ": generation supplied to the grid"
    case ("I", 3): ": lost on the way, or upstream"
    case ("II", 3): ": beyond the border, and what networks lose"
    default: ""
    }
  }

  private static func totals(
    _ sector: String, _ reference: String, _ scope: Int, _ view: EmissionLine.View
  ) -> String {
    let named = reference.isEmpty || reference.hasPrefix("x.") ? nil : reference
    let standing = Standing(sector: sector, reference: named, scope: scope, view: view)
    let totals = standing.totals(scope: scope, view: view)
    return totals.isEmpty ? "none" : totals.joined(separator: ", ")
  }

  /// Kind, what gives it off, reference numbers, scope, totals, view.
  static let bookings: [[String]] = CityVocabulary.vocabulary.kinds.flatMap { kind -> [[String]] in
    var rows: [(key: [String], numbers: [(reference: String, words: [String])])] = []
    for booking in kind.bookings {
      let key = [
        kind.word, booking.what, "\(booking.scope)",
        totals(booking.sector, booking.reference, booking.scope, booking.view), word(booking.view),
      ]
      let number = booking.reference.isEmpty ? "none" : booking.reference
      guard let row = rows.firstIndex(where: { $0.key == key }) else {
        rows.append((key, [(number, [booking.words])]))
        continue
      }
      if let known = rows[row].numbers.firstIndex(where: { $0.reference == number }) {
        rows[row].numbers[known].words.append(booking.words)
      } else {
        rows[row].numbers.append((number, [booking.words]))
      }
    }
    return rows.map { key, numbers in
      [key[0], key[1], numbers.map { text($0.reference, $0.words) }.joined(separator: "; ")] + key[2...]
    }
  }

  private static func text(_ reference: String, _ words: [String]) -> String {
    let said = words.filter { !$0.isEmpty }
    // An item's words repeat its number.
    if said.isEmpty || said == ["gpc \"\(reference)\""] { return reference }
    return "\(reference) (\(said.joined(separator: "; ")))"
  }

  private static func word(_ view: EmissionLine.View) -> String {
    switch view {
    case .both: "both"
    case .use: "use"
    case .source: "at source"
    }
  }

  static let referenceHeadings = ["number", "what it is", "scope", "counts in"]
  static let bookingHeadings = ["kind", "what", "reference number", "scope", "counts in", "view"]

  /// A table of the documentation.
  static func markdown(_ headings: [String], _ rows: [[String]]) -> String {
    ([headings, headings.map { _ in "---" }] + rows).map { "| \($0.joined(separator: " | ")) |\n" }.joined()
  }
}
