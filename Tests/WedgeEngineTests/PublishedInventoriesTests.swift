import Testing
import WedgeEngine

/// The totals of 105 published GPC inventories, from their sub-sector rows alone.
///
/// Each row goes as an item with its reference number through the language and the engine.
/// What must come out: BASIC = I.x.1 + I.x.2 without I.4.4, + II.x.1 + II.x.2, + III.x.1 + III.x.2.
struct PublishedInventoriesTests {
  private struct CityYear: Hashable {
    let city: String
    let year: Int
  }

  private struct Row {
    let reference: String
    let scope: Int
    /// tCO2e, as published.
    let value: String
  }

  private struct Inventory {
    var rows: [Row] = []
    var totals: [String: Double] = [:]
  }

  private static func inventories() throws -> [CityYear: Inventory] {
    var found: [CityYear: Inventory] = [:]
    let text = try Repository.text("Tests/WedgeEngineTests/Resources/c40-inventories.csv")
    for line in text.split(separator: "\n").dropFirst() {
      let fields = fields(of: line)
      guard fields.count == 10, let year = Int(fields[4]) else { continue }
      let key = CityYear(city: fields[0], year: year)
      let category = fields[3]
      if fields[2] == "emissions_total" {
        found[key, default: Inventory()].totals[category] = Double(fields[5])
      } else if let match = category.wholeMatch(of: #/GPC ([IV]+(?:\.[0-9])+): .*scope ([123])/#),
        let scope = Int(match.output.2)
      {
        found[key, default: Inventory()].rows.append(
          Row(reference: String(match.output.1), scope: scope, value: fields[5]))
      }
    }
    return found
  }

  /// The fields of a line; a quoted one may hold commas.
  private static func fields(of line: Substring) -> [String] {
    var fields = [""]
    var isQuoted = false
    for letter in line {
      switch letter {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: fields.append("")
      default: fields[fields.count - 1].append(letter)
      }
    }
    return fields
  }

  private static let sections = [
    "I": "energy", "II": "transport", "III": "waste", "IV": "ippu", "V": "afolu", "VI": "energy",
  ]

  /// One item for each row; with its scope in words, or as its number tells.
  private static func text(_ key: CityYear, _ inventory: Inventory, saysScope: Bool) -> String {
    var text = "wedge 1\n"
    text += "city \"\(key.city)\" { horizon \(key.year) to \(key.year + 1); gwp \"AR5\"; "
    text += "assumed \"as published\" }\n"
    for (numeral, section) in sections.sorted(by: { $0.key < $1.key }) {
      for row in inventory.rows where row.reference.hasPrefix(numeral + ".") {
        let name = "i_" + row.reference.lowercased().replacing(".", with: "_")
        text += "\(section) { item \(name) { activity = \(row.value) tCO2e/yr; co2e = 1; "
        text += "gpc \"\(row.reference)\"\(saysScope ? " scope \(row.scope)" : "") } }\n"
      }
    }
    return text + "scenario bau \"As published\" { }\n"
  }

  @Test(arguments: [true, false])
  func `the totals of every published inventory come out of its rows`(saysScope: Bool) throws {
    let folder = try TemporaryFolder()
    var checked = 0
    for (key, inventory) in try Self.inventories() {
      // VI.1 has no third digit that would tell its scope, nor do IV and V need one.
      let file = try folder.write(Self.text(key, inventory, saysScope: saysScope), to: "city.wedge")
      let result = Engine().run(RunOptions(file: file, isJSON: true))
      try #require(result.exitCode == .success, "\(key): \(result.messages)")
      let scenario = try RunJSON(result.output).scenario("bau")
      for (path, name) in [
        ("basic", "GPC BASIC"), ("basic_plus", "GPC BASIC+"), ("territorial", "GPC Territorial"),
      ] {
        let published = try #require(inventory.totals[name], "\(key) has no \(name)")
        let found = (scenario.value("emissions.\(path)", in: key.year) ?? .nan) * 1_000
        #expect(abs(found / published - 1) <= 1e-3, "\(key) \(name): \(found), published \(published)")
      }
      checked += 1
    }
    #expect(checked == 105)
  }
}
