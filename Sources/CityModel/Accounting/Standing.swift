import Modelling

/// Which totals a line counts in.
///
/// BASIC: scope 1 of stationary energy (but for I.4.4) and of transport, scope 2 of
/// both, and the city's own waste wherever it is treated. BASIC+ adds industry, land,
/// losses and travel beyond the border. I.4.4 and imported waste (III.x.3) are
/// territorial alone. Source: GPC table 4.3.
enum Standing {
  case basic
  case basicPlus
  /// In the territory's total alone.
  case territorial
  /// Taken up, or paid for elsewhere.
  case removal, offset
  /// Shown, and in no total.
  case memo

  init(_ line: EmissionLine) {
    if line.gas == .biogenicCO2 {
      self = .memo
      return
    }
    if line.sector == "offsets" || line.sector == "removals" {
      self = line.sector == "offsets" ? .offset : .removal
      return
    }
    let digits = line.gpc?.split(separator: ".").map(String.init) ?? []
    switch digits.first ?? GPCCatalogue.numeral(of: line.sector) {
    case _ where line.view == .source || line.gpc == "I.4.4": self = .territorial
    case "I", "II": self = line.scope == 3 ? .basicPlus : .basic
    case "III": self = digits.count > 2 && digits[2] == "3" ? .territorial : .basic
    case "IV", "V": self = .basicPlus
    default: self = .memo
    }
  }

  /// In the totals of the use view.
  var isGross: Bool { self == .basic || self == .basicPlus }

  /// Given off inside the border, as seen at the source.
  static func isTerritorial(_ line: EmissionLine) -> Bool {
    let standing = Standing(line)
    return line.scope == 1 && line.view != .use && (standing.isGross || standing == .territorial)
  }
}
