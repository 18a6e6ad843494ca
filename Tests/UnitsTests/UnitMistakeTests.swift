import Testing

@testable import Units

struct UnitMistakeTests {
  let catalogue = UnitCatalogue()

  private func mistake(_ text: String) -> UnitMistake? {
    if case .failure(let mistake) = catalogue.parse(text) { return mistake }
    return nil
  }

  @Test(arguments: [
    ("kwh", ["kWh"]), ("KWH", ["kWh"]), ("GWH", ["GWh"]), ("MMBTU", ["MMBtu"]), ("tco2e", ["tCO2e"]),
    ("vehicles", ["vehicle"]), ("persons", ["person"]), ("years", ["year"]), ("people", ["person"]),
    ("ton", ["t", "ton_us"]), ("gal", ["gal_us", "gal_imp"]), ("liter", ["L"]), ("hour", ["h"]),
    ("usd2022", ["USD2022"]), ("houshold", ["household"]), ("zzzzzz", []), ("µg", []),
  ])
  func `an unknown name is answered with names that exist`(name: String, suggestions: [String]) {
    guard case .unknown(let atom, let found, let at) = mistake(name + "/yr") else {
      Issue.record("\(name) is known")
      return
    }
    #expect(atom == name && at == 0..<name.utf8.count)
    #expect(found == suggestions)
  }

  @Test func `suggestions are at most three and can be read`() throws {
    for name in ["tCO", "gHFC13", "kgCO2x", "MWt", "km3"] {
      let found = catalogue.suggestions(for: name)
      #expect(found.count <= 3)
      for suggestion in found { _ = try catalogue.parse(suggestion).get() }
    }
  }

  @Test func `the place of a mistake is that of its name`() {
    #expect(mistake("kwh/vkm")?.at == 0..<3)
    #expect(mistake("MJ/m²/yrr")?.at == 7..<10)
    #expect(mistake("USD/m2")?.at == 0..<3)
  }

  @Test func `money needs a price year`() {
    #expect(mistake("USD/m2") == .moneyWithoutYear(currency: "USD", suggestion: "USD2022", at: 0..<3))
    #expect(mistake("USD/m2")?.description == "money needs a price year")
    #expect(mistake("USD/m2")?.help == "write USD2022 for prices of 2022")
    #expect(mistake("USD1800") != nil)
  }

  @Test(arguments: [
    ("", UnitMistake.Malformation.empty), ("/", .missingAtom), ("kWh/", .missingAtom),
    ("kWh//yr", .missingAtom),
    ("*kg", .missingAtom), ("kg*", .missingAtom), ("t/()", .group), ("t/(person", .group),
    ("t/(person/yr)", .group), ("t/((person))", .group), ("t)", .group), ("kWh/%", .percentNotFirst),
    ("kg*%", .percentNotFirst), ("/%", .percentNotFirst), ("kWh yr", .unexpected(character: " ")),
    ("kWh$", .unexpected(character: "$")), ("2m", .unexpected(character: "2")),
    ("kg/é", .unexpected(character: "é")),
    ("kWh/m2*yr", .productAfterQuotient(suggestion: "kWh/(m2*yr)")),
  ])
  func `a malformed unit says in which way`(text: String, reason: UnitMistake.Malformation) {
    guard case .malformed(let found, let why, let at) = mistake(text) else {
      Issue.record("\(text): \(String(describing: mistake(text)))")
      return
    }
    #expect(found == text && why == reason)
    #expect(at.lowerBound >= 0 && at.upperBound <= max(text.utf8.count, at.lowerBound))
  }

  @Test(arguments: ["m^0", "m^", "m^x", "m^12", "m^9*m", "EJ^9/g^9*t"])
  func `an exponent out of range is a mistake`(text: String) {
    #expect(mistake(text) != nil)
  }

  @Test func `no text makes the reader fail`() {
    var random = SeededGenerator(17)
    let alphabet = Array("kWhm2t/*·()^-%²³ USD2022yr_é9µ\u{0}\u{301}")
    for _ in 0..<5_000 {
      let length = Int.random(in: 0...12, using: &random)
      let text = String((0..<length).map { _ in alphabet.randomElement(using: &random)! })
      switch catalogue.parse(text) {
      case .success(let unit): #expect(unit.factor > 0 && unit.factor.isFinite)
      case .failure(let mistake):
        #expect(!mistake.description.isEmpty)
        if let at = mistake.at { #expect(at.lowerBound >= 0 && at.upperBound <= text.utf8.count) }
      }
    }
  }
}
