package import Modelling

/// The global warming potentials of the assessment reports, 100 and 20 years.
///
/// Sources: SAR Table 4 (1995), AR4 Table 2.14, AR5 Table 8.A.1, AR6 WG1 Tables
/// 7.15 and 7.SM.7. One CH4 value in a set stands for both origins.
package enum GWPCatalogue {
  /// The fluorinated gases, as units spell them.
  package static let fluorinated = [
    "HCFC22", "HFC23", "HFC32", "HFC125", "HFC134a", "HFC143a", "HFC152a", "HFC227ea", "HFC245fa", "SF6",
    "NF3", "CF4", "C2F6",
  ]

  package static func set(_ name: String) -> GWPSet? { all.first { $0.name == name } }

  /// kg CO2e per kg of a gas; nil where the set gives none.
  package static func value(of gas: Gas, in name: String) -> Double? {
    guard let set = set(name) else { return nil }
    switch gas {
    case .co2, .co2e: return 1
    case .biogenicCO2: return 0
    case .fossilCH4: return set.fossilMethane
    case .biogenicCH4: return set.biogenicMethane
    case .n2o: return set.nitrousOxide
    default: return fluorinated.firstIndex(of: gas.name).flatMap { set.fluorinated[$0] }
    }
  }

  /// Whether the value was not read again and prints as `recalled, check`.
  package static func isRecalled(_ gas: Gas, in name: String) -> Bool {
    set(name)?.recalled.contains(gas.name) ?? false
  }

  package static let all: [GWPSet] = [
    GWPSet("SAR", ch4: 21, n2o: 310, sar),
    GWPSet("AR4", ch4: 25, n2o: 298, ar4),
    GWPSet("AR5", ch4: 28, n2o: 265, ar5),
    GWPSet("AR5 split", ch4: 28, fossil: 30, n2o: 265, ar5, recalled: ["CH4 fossil"]),
    GWPSet("AR5 feedback", ch4: 34, n2o: 298, ar5Feedback),
    GWPSet("AR6", ch4: 27.0, fossil: 29.8, n2o: 273, ar6, recalled: methane),
    GWPSet("AR6 unsplit", ch4: 27.9, n2o: 273, ar6),
    GWPSet("SAR 20-year", ch4: 56, n2o: 280, sar20, recalled: everything),
    GWPSet("AR4 20-year", ch4: 72, n2o: 289, ar420, recalled: everything),
    GWPSet("AR5 20-year", ch4: 84, n2o: 264, ar520, recalled: everything),
    GWPSet("AR6 20-year", ch4: 79.7, fossil: 82.5, n2o: 273, ar620, recalled: methane),
    GWPSet("AR6 20-year unsplit", ch4: 81.2, n2o: 273, ar620),
  ]

  private static let methane: Set<String> = ["CH4 fossil", "CH4 biogenic"]
  private static let everything = Set(fluorinated).union(methane).union(["N2O"])

  private static let sar: [Double?] = [
    1500, 11700, 650, 2800, 1300, 3800, 140, 2900, nil, 23900, nil, 6500, 9200,
  ]
  private static let ar4: [Double?] = [
    1810, 14800, 675, 3500, 1430, 4470, 124, 3220, 1030, 22800, 17200, 7390, 12200,
  ]
  private static let ar5: [Double?] = [
    1760, 12400, 677, 3170, 1300, 4800, 138, 3350, 858, 23500, 16100, 6630, 11100,
  ]
  private static let ar5Feedback: [Double?] = [
    2106, 13856, 817, 3691, 1549, 5508, 167, 3860, 1032, 26087, 17885, 7349, 12340,
  ]
  private static let ar6: [Double?] = [
    1960, 14600, 771, 3740, 1530, 5810, 164, 3600, 962, 25200, 17400, 7380, 12400,
  ]
  private static let sar20: [Double?] = [
    4300, 9100, 2100, 4600, 3400, 5000, 460, 4300, nil, 16300, nil, 4400, 6200,
  ]
  private static let ar420: [Double?] = [
    5160, 12000, 2330, 6350, 3830, 5890, 437, 5310, 3380, 16300, 12300, 5210, 8630,
  ]
  private static let ar520: [Double?] = [
    5280, 10800, 2430, 6090, 3710, 6940, 506, 5360, 2920, 17500, 12800, 4880, 8210,
  ]
  private static let ar620: [Double?] = [
    5690, 12400, 2690, 6740, 4140, 7840, 591, 5850, 3170, 18300, 13400, 5300, 8940,
  ]
}
