/// What a reader may have meant by a name that is no unit.
extension UnitCatalogue {
  /// Names people write for units that are spelt differently here.
  private static let otherSpellings: [String: [String]] = [
    "people": ["person"], "capita": ["person"], "cap": ["person"], "inhabitant": ["person"],
    "ton": ["t", "ton_us"], "tons": ["t", "ton_us"], "tonne": ["t"], "tonnes": ["t"],
    "litre": ["L"], "liter": ["L"], "litres": ["L"], "liters": ["L"], "hour": ["h"], "hours": ["h"],
    "hr": ["h"], "d": ["day"], "a": ["yr"], "annum": ["yr"], "y": ["yr"], "gal": ["gal_us", "gal_imp"],
    "gallon": ["gal_us", "gal_imp"], "gallons": ["gal_us", "gal_imp"], "sqm": ["m2"], "sqft": ["ft2"],
    "cf": ["ft3"], "car": ["vehicle"], "cars": ["vehicle"], "home": ["dwelling"], "tCO2eq": ["tCO2e"],
    "pp_pt": ["pp"], "percent": ["%"], "MMbtu": ["MMBtu"], "ccf": ["Mcf"],
  ]

  /// The mistake of a name that the catalogue does not hold.
  func mistake(about name: String, at range: Range<Int>) -> UnitMistake {
    let suggestions = suggestions(for: name)
    if Exchanges.isCurrency(name) {
      let namesake = suggestions.contains { $0.lowercased() == name.lowercased() }
      if !namesake { return .moneyWithoutYear(currency: name, suggestion: "\(name)2022", at: range) }
    }
    return .unknown(atom: name, suggestions: suggestions, at: range)
  }

  /// Up to three units like `name`: same letters, known spellings, then by edit distance.
  package func suggestions(for name: String) -> [String] {
    let folded = name.lowercased()
    if Exchanges.isMoney(name.uppercased()) { return [name.uppercased()] }
    let known = names
    let sameLetters = known.filter { $0.lowercased() == folded }
    if !sameLetters.isEmpty { return Array(sameLetters.prefix(3)) }
    if let meant = UnitCatalogue.otherSpellings[name] ?? UnitCatalogue.otherSpellings[folded] { return meant }
    guard name.utf8.count >= 3, name.utf8.count <= 64 else { return [] }
    let reach = name.utf8.count < 5 ? 1 : 2
    let near = known.map { (distance: UnitCatalogue.editDistance(name, $0), name: $0) }
      .filter { $0.distance <= reach }
      .sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
    return near.prefix(3).map(\.name)
  }

  /// How many letters must be put in, taken out or replaced (Levenshtein).
  static func editDistance(_ left: String, _ right: String) -> Int {
    let (a, b) = (Array(left.utf8), Array(right.utf8))
    var row = Array(0...b.count)
    for i in a.indices {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let replaced = diagonal + (a[i] == b[j] ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[b.count]
  }
}
