/// The warming potentials of a table: a thousand tonnes of each gas, weighed by each set.
enum WarmingPotentialCheck: VectorCheck {
  static let kinds = ["gwp"]

  static func reproduce(_ item: VectorFile.Case, _ comparison: Comparison) throws {
    let rows = item.inputs.list.map { $0.list.map(\.text) }
    guard let head = rows.first else { throw UnknownInput("a table without a head") }
    for (column, name) in head.enumerated().dropFirst() {
      let given = rows.dropFirst().map { (gas: $0[0], value: Double($0[column])) }
      let known = given.filter { $0.value != nil }.map(\.gas)
      let town = try Town(text(known, set: set(name)))
      for (gas, value) in given {
        guard let value else {
          if (try? Town(text([gas], set: set(name)))) != nil {
            comparison.deviate("\(gas) in \(name) has a value, wanted none")
          }
          continue
        }
        let got = town.first("ippu.of_\(gas.lowercased()).emissions") ?? .nan
        if abs(got - value) > 1e-12 * value {
          comparison.deviate("\(gas) in \(name) is \(got), wanted \(value)")
        }
      }
    }
  }

  /// The set of a column: its report, its years, and CH4 of one value for both origins.
  private static func set(_ column: String) -> String {
    let words = column.split(separator: "_").map(String.init)
    var name = words.first ?? ""
    if words.contains("20") { name += " 20-year" }
    if words.contains("feedback") { name += " feedback" }
    return name.hasPrefix("AR6") ? name + " unsplit" : name
  }

  private static func text(_ gases: [String], set: String) -> String {
    let items = gases.map { gas in
      "item of_\(gas.lowercased()) { activity = 1_000 t/yr; \(gas.lowercased()) = 1 t\(gas)/t }"
    }
    return Town.file(2020...2021, gwp: set, "ippu {\n\(items.joined(separator: "\n"))\n}")
  }
}
