import CityModel
import Modelling
import Plans
import Testing
import Units

@Suite struct VocabularyTests {
  let vocabulary = CityVocabulary.vocabulary

  private func dimension(_ unit: String) -> Dimension? {
    if unit.isEmpty { return .one }
    guard case .success(let read) = UnitCatalogue().parse(unit) else { return nil }
    return read.dimension
  }

  @Test func `every unit of the vocabulary can be read`() {
    for kind in vocabulary.kinds {
      let slots = kind.slots + kind.maps.map(\.entry)
      for slot in slots {
        #expect(dimension(slot.unit) != nil, "\(kind.word).\(slot.name): \(slot.unit)")
        if case .oneOf(let units) = slot.dimension {
          for unit in units { #expect(dimension(unit) != nil, "\(kind.word).\(slot.name): \(unit)") }
        }
      }
      for result in kind.results {
        #expect(dimension(result.unit) != nil, "\(kind.word).\(result.name): \(result.unit)")
      }
    }
  }

  @Test func `a plausible range lies within its bounds, and a default within both`() {
    for kind in vocabulary.kinds {
      for slot in kind.slots + kind.maps.map(\.entry) {
        if let plausible = slot.plausible, let bounds = slot.bounds {
          #expect(bounds.contains(plausible.lowerBound), "\(kind.word).\(slot.name)")
          #expect(bounds.contains(plausible.upperBound), "\(kind.word).\(slot.name)")
        }
        if case .default(let value, let source) = slot.requirement {
          #expect(slot.bounds?.contains(value) ?? true, "\(kind.word).\(slot.name)")
          #expect(!source.isEmpty)
        }
      }
    }
  }

  @Test func `names are unique within a kind, and every home exists`() {
    let words = vocabulary.kinds.map(\.word)
    #expect(Set(words).count == words.count)
    for kind in vocabulary.kinds {
      let names =
        kind.slots.map(\.name) + kind.shares.map(\.name) + kind.maps.map(\.name) + kind.settings.map(\.name)
      #expect(Set(names).count == names.count, "\(kind.word)")
      let results = kind.results.map(\.name)
      #expect(Set(results).count == results.count, "\(kind.word)")
      for home in kind.homes { #expect(words.contains(home), "\(kind.word) in \(home)") }
      #expect(!kind.meaning.isEmpty)
    }
  }

  @Test func `rows, keys and settings name kinds that exist`() {
    let words = Set(vocabulary.kinds.map(\.word))
    for kind in vocabulary.kinds {
      for group in kind.shares { #expect(words.isSuperset(of: group.rows), "\(kind.word).\(group.name)") }
      for map in kind.maps { #expect(words.isSuperset(of: map.keys), "\(kind.word).\(map.name)") }
      for group in kind.shares {
        if let driver = group.stockDrivenBy { #expect(kind.slot(driver) != nil) }
      }
      for setting in kind.settings {
        if case .members(let kinds) = setting.values { #expect(words.isSuperset(of: kinds)) }
      }
    }
  }

  @Test func `no word of the vocabulary is reserved by the grammar`() {
    let reserved: Set<String> = [
      "all_years", "and", "as", "assumed", "at", "because", "before", "between", "billion", "by",
      "calibrated",
      "ci90", "ci95", "city", "correlate", "delayed", "each_year", "exchange", "from", "geometric", "gpc",
      "imitation", "import", "in", "innovation", "inventory", "lag", "let", "lever", "linear", "million",
      "note",
      "of", "on", "package", "per", "rate", "rest", "run", "s_curve", "scenario", "schedule", "scope", "sd",
      "shares", "source", "stages", "step", "table", "target", "then", "thousand", "to", "unit", "wedge",
      "widening", "within",
    ]
    for kind in vocabulary.kinds {
      let names =
        [kind.word] + kind.slots.map(\.name) + kind.shares.map(\.name) + kind.maps.map(\.name)
        + kind.settings.map(\.name)
      #expect(reserved.isDisjoint(with: names), "\(kind.word)")
      for setting in kind.settings {
        if case .words(let words) = setting.values {
          #expect(reserved.isDisjoint(with: words), "\(setting.name)")
        }
      }
    }
  }

  @Test func `the fixed totals are there`() {
    let names = Set(vocabulary.kind("emissions")?.results.map(\.name) ?? [])
    #expect(
      names.isSuperset(of: [
        "gross", "net", "transport", "energy", "waste", "ippu", "afolu", "basic", "basic_plus",
        "territorial", "co2", "ch4", "n2o", "fgases", "scope1", "scope2", "scope3", "biogenic_co2",
      ]))
  }

  @Test func `every fuel of the catalogue has all it needs`() {
    for entry in FuelCatalogue.all {
      let city = ToyCity(2020, through: 2021)
      city.add(.init(kind: "fuel", path: "energy.\(entry.name)"))
      let fuel = city.member("energy.\(entry.name)")
      for slot in ["co2", "ch4_residential", "n2o_residential", "ch4_road", "n2o_aviation", "energy_content"]
      {
        #expect(city.value(slot, of: fuel, over: city.horizon) != nil, "\(entry.name).\(slot)")
      }
      #expect(city.check().isEmpty)
    }
  }

  @Test func `an empty city emits nothing`() throws {
    let city = ToyCity(2020, through: 2030)
    for name in ["gross", "net", "energy", "waste", "afolu", "territorial"] {
      #expect(try city.result("emissions", name).allSatisfy { $0 == 0 })
    }
    #expect(city.check().isEmpty)
  }
}
