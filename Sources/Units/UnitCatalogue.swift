/// The units a file may use: the built-in ones and those it declares.
///
/// A new built-in unit is one line below. Sizes are in coherent units (`Unit`)
/// and written as quotients of integers, which are exact. Sources: BIPM, The
/// International System of Units, 9th edition; NIST Special Publication 811,
/// appendix B; NIST Handbook 44, appendix C.
package struct UnitCatalogue: Sendable {
  /// One name and what it measures.
  package struct Entry: Sendable {
    package let name: String
    package let dimension: Dimension
    package let multiplier: Double
    package let divisor: Double
    package let notation: Unit.Notation

    package init(
      _ name: String, _ dimension: Dimension, _ multiplier: Double, per divisor: Double = 1,
      notation: Unit.Notation = .plain
    ) {
      self.name = name
      self.dimension = dimension
      self.multiplier = multiplier
      self.divisor = divisor
      self.notation = notation
    }
  }

  /// Units the file declares, by name.
  package private(set) var declared: [String: Entry] = [:]
  package var exchanges = Exchanges()

  package init() {}

  /// The meaning of one name without exponent, where there is one.
  package func entry(_ name: String) -> Entry? {
    if let known = declared[name] ?? UnitCatalogue.builtIn[name] { return known }
    return Exchanges.isMoney(name) ? exchanges.entry(name) : nil
  }

  /// Adds a unit such as `unit bin = 120 L`.
  package mutating func declare(_ name: String, as value: Double, _ unit: Unit) -> UnitMistake? {
    if entry(name) != nil { return .alreadyDefined(name: name) }
    let isWord = name.utf8.first.map(UnitReader.isLetter) ?? false
    guard isWord, name.utf8.allSatisfy(UnitReader.isInName), !Exchanges.isCurrency(name) else {
      return .unusableName(name: name)
    }
    let size = value * unit.multiplier
    guard value > 0, size.isNormal, (size / unit.divisor).isNormal else { return .unusableSize(name: name) }
    declared[name] = Entry(name, unit.dimension, size, per: unit.divisor)
    return nil
  }

  /// All names that can be suggested, sorted.
  package var names: [String] {
    (Array(UnitCatalogue.builtIn.keys) + Array(declared.keys)).sorted()
  }

  /// Reads a unit such as `kWh/m2/yr` or `t/(person*yr)`.
  package func parse(_ text: String) -> Result<Unit, UnitMistake> {
    var reader = UnitReader(text, catalogue: self)
    do throws(UnitMistake) { return .success(try reader.read()) } catch { return .failure(error) }
  }
}

// MARK: The built-in units

extension UnitCatalogue {
  static let builtIn = Dictionary(
    uniqueKeysWithValues: (lines + countLines + gasLines).map { ($0.name, $0) })

  private static let lines: [Entry] = [
    // Ratios.
    Entry("%", .one, 1, per: 100, notation: .percent),
    Entry("pp", .one, 1, per: 100, notation: .points),

    // Energy. The British thermal unit is that of the International Table:
    // 1055.05585262 J exactly. The US therm is 105_480_400 J and not meant.
    Entry("J", .energy, 1),
    Entry("kJ", .energy, 1e3),
    Entry("MJ", .energy, 1e6),
    Entry("GJ", .energy, 1e9),
    Entry("TJ", .energy, 1e12),
    Entry("PJ", .energy, 1e15),
    Entry("EJ", .energy, 1e18),
    Entry("Wh", .energy, 3_600),
    Entry("kWh", .energy, 3_600_000),
    Entry("MWh", .energy, 3_600_000_000),
    Entry("GWh", .energy, 3_600_000_000_000),
    Entry("TWh", .energy, 3_600_000_000_000_000),
    Entry("Btu", .energy, 105_505_585_262, per: 100_000_000),
    Entry("kBtu", .energy, 105_505_585_262, per: 100_000),
    Entry("MMBtu", .energy, 105_505_585_262, per: 100),
    Entry("therm", .energy, 105_505_585_262, per: 1_000),
    // Tonne of oil equivalent of the International Energy Agency: 10 Gcal (IT).
    Entry("toe", .energy, 41_868_000_000),
    Entry("ktoe", .energy, 41_868_000_000_000),
    Entry("Mtoe", .energy, 41_868_000_000_000_000),

    // Power, as energy in a year of 8_760 h: 1 W = 31_536_000 J/yr.
    Entry("W", .power, 31_536_000),
    Entry("kW", .power, 31_536_000_000),
    Entry("MW", .power, 31_536_000_000_000),
    Entry("GW", .power, 31_536_000_000_000_000),

    // Mass. The pound is 0.45359237 kg exactly, the short ton 2_000 of it.
    Entry("g", .mass, 1, per: 1_000),
    Entry("kg", .mass, 1),
    Entry("t", .mass, 1e3),
    Entry("kt", .mass, 1e6),
    Entry("Mt", .mass, 1e9),
    Entry("Gg", .mass, 1e6),
    Entry("lb", .mass, 45_359_237, per: 100_000_000),
    Entry("ton_us", .mass, 90_718_474, per: 100_000),

    // Length. The foot is 0.3048 m exactly, the mile 5_280 of it.
    Entry("mm", .length, 1, per: 1_000),
    Entry("cm", .length, 1, per: 100),
    Entry("m", .length, 1),
    Entry("km", .length, 1e3),
    Entry("ft", .length, 3_048, per: 10_000),
    Entry("mi", .length, 1_609_344, per: 1_000),
    Entry("mile", .length, 1_609_344, per: 1_000),

    // Area. The acre is 43_560 square feet.
    Entry("m2", .area, 1),
    Entry("km2", .area, 1e6),
    Entry("ha", .area, 1e4),
    Entry("ft2", .area, 9_290_304, per: 100_000_000),
    Entry("acre", .area, 40_468_564_224, per: 10_000_000),

    // Volume. US gallon 231 cubic inches, imperial gallon 4.54609 L, oil
    // barrel 42 US gallons; scf and Mcf are one and a thousand cubic feet of gas.
    Entry("L", .volume, 1, per: 1_000),
    Entry("m3", .volume, 1),
    Entry("ft3", .volume, 28_316_846_592, per: 1e12),
    Entry("scf", .volume, 28_316_846_592, per: 1e12),
    Entry("Mcf", .volume, 28_316_846_592, per: 1e9),
    Entry("gal_us", .volume, 3_785_411_784, per: 1e12),
    Entry("gal_imp", .volume, 454_609, per: 100_000_000),
    Entry("bbl", .volume, 158_987_294_928, per: 1e12),

    // Time. Every year has 8_760 h, 365 days and twelve equal months.
    Entry("yr", .time, 1),
    Entry("year", .time, 1),
    Entry("month", .time, 1, per: 12),
    Entry("week", .time, 7, per: 365),
    Entry("day", .time, 1, per: 365),
    Entry("h", .time, 1, per: 8_760),

    // Transport: a vehicle, a person or a tonne moved over a distance.
    Entry("vkm", .vehicleDistance, 1e3),
    Entry("vmi", .vehicleDistance, 1_609_344, per: 1_000),
    Entry("pkm", .passengerDistance, 1e3),
    Entry("pmi", .passengerDistance, 1_609_344, per: 1_000),
    Entry("tkm", .freightDistance, 1e6),
    Entry("passenger", .person, 1),
  ]

  /// The names of built-in units by what they measure, in the order of the lines above.
  package static let byDimension: [(dimension: Dimension, names: [String])] = {
    var groups: [(dimension: Dimension, names: [String])] = []
    for entry in lines + countLines + gasLines {
      if let index = groups.firstIndex(where: { $0.dimension == entry.dimension }) {
        groups[index].names.append(entry.name)
      } else {
        groups.append((entry.dimension, [entry.name]))
      }
    }
    return groups
  }()

  /// Things that are counted; each is a dimension of its own.
  package static let countNouns = [
    "person", "vehicle", "dwelling", "household", "trip", "job", "building", "animal", "tree",
  ]

  private static let countLines = countNouns.map { Entry($0, .count($0), 1) }

  /// Greenhouse gases that have units: CO2e is the mass of CO2 that warms as much.
  package static let gases = [
    "CO2", "CH4", "N2O", "CO2e", "HCFC22", "HFC23", "HFC32", "HFC125", "HFC134a", "HFC143a",
    "HFC152a", "HFC227ea", "HFC245fa", "SF6", "NF3", "CF4", "C2F6",
  ]

  /// The units of mass that may stand before a gas, as in `tCO2e`.
  private static let gasPrefixes = ["g", "kg", "t", "kt", "Mt", "Gg", "lb"]

  private static let gasLines = gases.flatMap { gas in
    lines.filter { gasPrefixes.contains($0.name) }.map {
      Entry($0.name + gas, .gas(gas), $0.multiplier, per: $0.divisor)
    }
  }
}
