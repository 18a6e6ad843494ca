import Units

/// Units as the library UDUNITS reads them, which the conventions of CF ask for.
///
/// `ktCO2e/yr` is `Gg year-1`, `GWh/yr` is `GW h year-1`. UDUNITS knows no gases, no people, no
/// vehicles and no money: of these it gets what is left, `1` where nothing is. A unit that
/// only we name is given by its size, such as `(0.003785411784 m3)`.
/// Source: UDUNITS-2 documentation, "Unit Database" and "Unit Syntax".
enum UDUnits {
  static func spelling(of unit: String) -> String {
    var texts: [String] = []
    for atom in atoms(of: unit) {
      for (symbol, power) in symbols(of: atom.name) {
        let power = power * atom.power
        texts.append(power == 1 ? symbol : "\(symbol)\(power)")
      }
    }
    // A percentage that does not lead is read as the end of a sign.
    let percent = texts.filter { $0.hasPrefix("percent") }
    let rest = texts.filter { !$0.hasPrefix("percent") }
    return texts.isEmpty ? "1" : (percent + rest).joined(separator: " ")
  }

  /// Names with their powers: in `kWh/m2/yr` kWh has 1, m2 and yr have −1.
  private static func atoms(of unit: String) -> [(name: String, power: Int)] {
    var atoms: [(String, Int)] = []
    var sign = 1
    var start = unit.startIndex
    func end(_ index: String.Index) {
      let text = unit[start..<index]
      if !text.isEmpty {
        let (name, power) = parts(of: text)
        atoms.append((name, sign * power))
      }
      if index < unit.endIndex { start = unit.index(after: index) }
    }
    for index in unit.indices where "/*·() ".contains(unit[index]) {
      end(index)
      // All that follows the first stroke is below it: a product there stands in brackets.
      if unit[index] == "/" { sign = -1 }
    }
    end(unit.endIndex)
    return atoms
  }

  /// `km^2` and `km²` are a name and 2.
  private static func parts(of atom: Substring) -> (name: String, power: Int) {
    if atom.hasSuffix("²") { return (String(atom.dropLast()), 2) }
    if atom.hasSuffix("³") { return (String(atom.dropLast()), 3) }
    guard let hat = atom.firstIndex(of: "^") else { return (String(atom), 1) }
    return (String(atom[..<hat]), Int(atom[atom.index(after: hat)...]) ?? 1)
  }

  private static func symbols(of name: String) -> [(symbol: String, power: Int)] {
    if let known = known[name] { return known }
    let massOfGas = UnitCatalogue.gases.filter(name.hasSuffix).max { $0.count < $1.count }
    if let gas = massOfGas, let known = known[String(name.dropLast(gas.count))] { return known }
    guard let entry = UnitCatalogue().entry(name) else { return [] }
    let bases = entry.dimension.powers.compactMap { power in
      base(of: power.base.family).map { power.exponent == 1 ? $0 : "\($0)\(power.exponent)" }
    }
    guard !bases.isEmpty else { return [] }
    let size = entry.multiplier / entry.divisor
    return [(([size == 1 ? nil : size.description] + bases).compactMap(\.self).joined(separator: " "), 1)]
      .map { (size == 1 && bases.count == 1 ? $0.0 : "(\($0.0))", 1) }
  }

  /// The coherent unit of a base dimension; none for what UDUNITS does not know.
  private static func base(of family: Dimension.Base.Family) -> String? {
    switch family {
    case .money, .count: nil
    case .gas, .mass: "kg"
    case .energy: "J"
    case .length: "m"
    case .time: "year"
    }
  }

  /// Names that are the same in both, and those that another spelling says better. A knot is
  /// `kt` there, so thousands of tonnes are `Gg`. Our year of 8_760 h is the calendar's.
  private static let known: [String: [(symbol: String, power: Int)]] = {
    var known: [String: [(symbol: String, power: Int)]] = [
      "%": [("percent", 1)], "pp": [("percent", 1)],
      "kt": [("Gg", 1)], "Gg": [("Gg", 1)],
      "yr": [("year", 1)], "year": [("year", 1)], "month": [("month", 1)], "week": [("week", 1)],
      "day": [("day", 1)], "h": [("h", 1)],
      "m2": [("m", 2)], "km2": [("km", 2)], "ft2": [("ft", 2)], "ha": [("hectare", 1)],
      "m3": [("m", 3)], "ft3": [("ft", 3)],
      "mi": [("mile", 1)], "mile": [("mile", 1)],
      "vkm": [("km", 1)], "vmi": [("mile", 1)], "pkm": [("km", 1)], "pmi": [("mile", 1)],
      "tkm": [("t", 1), ("km", 1)],
    ]
    for name in ["g", "kg", "t", "Mt", "lb", "mm", "cm", "m", "km", "ft", "L", "Btu", "kBtu"] {
      known[name] = [(name, 1)]
    }
    for prefix in ["", "k", "M", "G", "T"] {
      known[prefix + "Wh"] = [(prefix + "W", 1), ("h", 1)]
      known[prefix + "W"] = [(prefix + "W", 1)]
      known[prefix + "J"] = [(prefix + "J", 1)]
    }
    for name in ["PJ", "EJ"] { known[name] = [(name, 1)] }
    return known
  }()
}
