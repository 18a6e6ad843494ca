import Modelling
import Reporting

/// The vocabulary as text: one page for each kind.
enum SchemaPage {
  static func overview(of vocabulary: Vocabulary) -> String {
    var table = TextTable(allLeft: true)
    for kind in vocabulary.kinds {
      table.add([
        kind.word, kind.homes.isEmpty ? "" : "in " + kind.homes.joined(separator: ", "), kind.meaning,
      ])
    }
    let forms =
      FormPage.listed.map { ($0.word, $0.meaning) } + [
        ("gpc", "the reference numbers of the GPC, and what counts where"),
        ("units", "the names of all units"),
      ]
    return "forms\n" + words(forms)
      + "kinds\n" + table.text(style: .plain, indent: 2)
      + "effects\n" + words(vocabulary.effects.map { ($0.word, $0.meaning) })
      + "schedules\n" + words(vocabulary.schedules.map { ($0.word, $0.meaning) })
      + "actors\n  \(vocabulary.actors.joined(separator: ", "))\n"
      + "GWP sets\n  \(vocabulary.gwpSets.joined(separator: ", "))\n"
  }

  static func text(of kind: KindDeclaration, in vocabulary: Vocabulary) -> String {
    let homes = kind.homes.isEmpty ? "" : ", in " + kind.homes.joined(separator: ", ")
    var text = "\(kind.word)\(homes): \(kind.meaning)\n"
    if !kind.slots.isEmpty {
      var table = TextTable(allLeft: true)
      for slot in kind.slots {
        table.add(["  \(slot.name)", unit(of: slot), need(of: slot), range(of: slot), slot.meaning])
      }
      text += "slots\n" + table.text(style: .plain)
    }
    if !kind.shares.isEmpty {
      text +=
        "shares\n"
        + words(kind.shares.map { ($0.name, "rows: \($0.rows.joined(separator: ", ")); \($0.meaning)") })
    }
    if !kind.maps.isEmpty {
      text +=
        "maps\n"
        + words(
          kind.maps.map {
            (
              $0.name,
              "\($0.entry.unit)  \($0.entry.meaning), for each of: \($0.keys.joined(separator: ", "))"
            )
          })
    }
    if !kind.settings.isEmpty {
      text += "settings\n" + words(kind.settings.map { ($0.name, "\(values(of: $0)): \($0.meaning)") })
    }
    if !kind.results.isEmpty {
      text += "results\n" + words(kind.results.map { ($0.name, "\($0.unit)  \($0.meaning)") })
      let equations = kind.results.compactMap { result in
        vocabulary.formula(of: result, in: kind).map { formula in
          (result.name, formula.text + (formula.source.map { "  [\($0)]" } ?? ""))
        }
      }
      if !equations.isEmpty { text += "equations\n" + words(equations) }
    }
    return text
  }

  private static func words(_ entries: [(String, String)]) -> String {
    var table = TextTable(allLeft: true)
    for (word, meaning) in entries { table.add([word, meaning]) }
    return table.text(style: .plain, indent: 2)
  }

  private static func unit(of slot: SlotDeclaration) -> String {
    if case .money(let behind) = slot.dimension { return "money" + behind }
    return slot.unit
  }

  private static func need(of slot: SlotDeclaration) -> String {
    switch slot.requirement {
    case .required: "required"
    case .optional: ""
    case .default(let value, _): "default \(short(value))"
    }
  }

  private static func range(of slot: SlotDeclaration) -> String {
    guard let bounds = slot.bounds else { return "" }
    return "\(short(bounds.lowerBound)) .. \(short(bounds.upperBound))"
  }

  private static func short(_ value: Double) -> String {
    if value.rounded() == value, abs(value) < 1e6 { return "\(Int(value))" }
    guard abs(value) >= 1e6 else { return value.description }
    var digits = value
    var power = 0
    while abs(digits) >= 10 {
      digits /= 10
      power += 1
    }
    return digits.rounded() == digits ? "\(Int(digits))e\(power)" : value.description
  }

  private static func values(of setting: SettingDeclaration) -> String {
    switch setting.values {
    case .words(let words): words.joined(separator: ", ")
    case .members(let kinds): "a " + kinds.joined(separator: " or ")
    case .either(let words, let kinds):
      words.joined(separator: ", ") + ", or a " + kinds.joined(separator: " or ")
    }
  }
}
