package import Modelling

/// The reference numbers of the GPC: families, and what their third digit means.
///
/// In sectors I and II the third digit is the scope; I.4.4 is generation supplied to the
/// grid, scope 1. In sector III it says whose waste it is and where it is treated. Sectors
/// IV to VI have no third digit. Source: GPC, tables 4.2 and 4.3.
package enum GPCCatalogue {
  package struct Family: Sendable {
    package let number: String
    package let title: String
    /// The third digits that it has; none where the family is the reference number.
    package let digits: [Int]

    /// `I.1.1`, `I.1.2` … or the family itself.
    package var references: [String] { digits.isEmpty ? [number] : digits.map { "\(number).\($0)" } }
  }

  package static let families: [Family] = [
    Family(number: "I.1", title: "residential buildings", digits: [1, 2, 3]),
    Family(number: "I.2", title: "commercial and institutional buildings", digits: [1, 2, 3]),
    Family(number: "I.3", title: "manufacturing and construction", digits: [1, 2, 3]),
    Family(number: "I.4", title: "energy industries", digits: [1, 2, 3, 4]),
    Family(number: "I.5", title: "agriculture, forestry and fishing", digits: [1, 2, 3]),
    Family(number: "I.6", title: "non-specified sources", digits: [1, 2, 3]),
    Family(number: "I.7", title: "fugitive emissions of coal", digits: [1]),
    Family(number: "I.8", title: "fugitive emissions of oil and natural gas", digits: [1]),
    Family(number: "II.1", title: "on-road transport", digits: [1, 2, 3]),
    Family(number: "II.2", title: "railways", digits: [1, 2, 3]),
    Family(number: "II.3", title: "waterborne navigation", digits: [1, 2, 3]),
    Family(number: "II.4", title: "aviation", digits: [1, 2, 3]),
    Family(number: "II.5", title: "off-road transport", digits: [1, 2, 3]),
    Family(number: "III.1", title: "solid waste disposal", digits: [1, 2, 3]),
    Family(number: "III.2", title: "biological treatment", digits: [1, 2, 3]),
    Family(number: "III.3", title: "incineration and open burning", digits: [1, 2, 3]),
    Family(number: "III.4", title: "wastewater", digits: [1, 2, 3]),
    Family(number: "IV.1", title: "industrial processes", digits: []),
    Family(number: "IV.2", title: "product use", digits: []),
    Family(number: "V.1", title: "livestock", digits: []),
    Family(number: "V.2", title: "land", digits: []),
    Family(number: "V.3", title: "other sources on land", digits: []),
    Family(number: "VI.1", title: "other scope 3", digits: []),
  ]

  package static func family(_ number: String) -> Family? { families.first { $0.number == number } }

  package static let frame = AccountingFrame(
    numbers: families.flatMap { $0.digits.isEmpty ? [$0.number] : [$0.number] + $0.references }, scopes: 1...3
  )

  /// The section whose totals a sector's numeral stands for; nil for VI, which is in none.
  package static func section(of numeral: some StringProtocol) -> String? {
    switch numeral {
    case "I": "energy"
    case "II": "transport"
    case "III": "waste"
    case "IV": "ippu"
    case "V": "afolu"
    default: nil
    }
  }

  package static func numeral(of section: String) -> String {
    ["I", "II", "III", "IV", "V"].first { self.section(of: $0) == section } ?? "VI"
  }
}
