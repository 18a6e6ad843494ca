package import Modelling

/// Which totals a line counts in.
///
/// BASIC: scope 1 of stationary energy (but for I.4.4) and of transport, scope 2 of
/// both, and the city's own waste wherever it is treated. BASIC+ adds industry, land,
/// losses and travel beyond the border. I.4.4 and imported waste (III.x.3) are
/// territorial alone. Source: GPC table 4.3.
package enum Standing: Sendable {
  case basic
  case basicPlus
  /// In the territory's total alone.
  case territorial
  /// Taken up, or paid for elsewhere.
  case removal, offset
  /// Shown, and in no total.
  case memo

  init(_ line: EmissionLine) {
    self =
      line.gas == .biogenicCO2
      ? .memo : Standing(sector: line.sector, reference: line.gpc, scope: line.scope, view: line.view)
  }

  /// Of any gas but biogenic CO2, which is a memo wherever it comes from.
  package init(sector: String, reference: String?, scope: Int, view: EmissionLine.View) {
    if sector == "offsets" || sector == "removals" {
      self = sector == "offsets" ? .offset : .removal
      return
    }
    let digits = reference?.split(separator: ".").map(String.init) ?? []
    switch digits.first ?? GPCCatalogue.numeral(of: sector) {
    case _ where view == .source || reference == "I.4.4": self = .territorial
    case "I", "II": self = scope == 3 ? .basicPlus : .basic
    case "III": self = digits.count > 2 && digits[2] == "3" ? .territorial : .basic
    case "IV", "V": self = .basicPlus
    default: self = .memo
    }
  }

  /// In the totals of the use view.
  var isGross: Bool { self == .basic || self == .basicPlus }

  /// Given off inside the border, as seen at the source.
  static func isTerritorial(_ line: EmissionLine) -> Bool {
    Standing(line).isTerritorial(scope: line.scope, view: line.view)
  }

  package func isTerritorial(scope: Int, view: EmissionLine.View) -> Bool {
    scope == 1 && view != .use && (isGross || self == .territorial)
  }

  /// The totals that a line counts in, as the accounting's tables name them.
  package func totals(scope: Int, view: EmissionLine.View) -> [String] {
    let territorial = isTerritorial(scope: scope, view: view) ? ["territorial"] : []
    switch self {
    case .basic: return ["BASIC", "BASIC+"] + territorial
    case .basicPlus: return ["BASIC+"] + territorial
    case .territorial: return territorial
    case .removal, .offset: return ["net, taken off"]
    case .memo: return []
    }
  }
}
