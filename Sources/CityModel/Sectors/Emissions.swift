import Modelling
import Plans

/// The computed totals, in the use view: power and heat are booked at their users.
///
/// gross = BASIC+ = Σ sectors = Σ gases = Σ scopes; net = gross − removals − offsets.
/// Each line is weighted with the warming potential of its own gas, once.
enum Emissions {
  static let kind = KindDeclaration(
    "emissions", .section, in: ["file"], "the computed totals, in the use view",
    results: [
      total("gross", "everything in BASIC+") { $0.standing.isGross },
      ResultDeclaration(
        "net", unit, "gross less removals and offsets",
        formula: Formula("gross - removals - offsets", source: "GPC chapter 4"),
        parts: { city, _ in
          parts(city) { $0.standing.isGross }
            + parts(city, sign: -1) { $0.standing == .removal || $0.standing == .offset }
        },
        equation: { city, _, _ in
          sum(city) { $0.standing.isGross } - sum(city) { $0.standing == .removal }
            - sum(city) { $0.standing == .offset }
        }),
      total("basic", "GPC BASIC") { $0.standing == .basic },
      total("basic_plus", "GPC BASIC+") { $0.standing.isGross },
      total("territorial", "given off inside the border, with plants that supply the grid") {
        $0.isTerritorial
      },
      sector("transport", "transport (GPC II)"), sector("energy", "stationary energy (GPC I)"),
      sector("waste", "waste (GPC III)"), sector("ippu", "industrial processes (GPC IV)"),
      sector("afolu", "land use (GPC V)"),
      gases("co2", "fossil CO2", [.co2]), gases("ch4", "methane", [.fossilCH4, .biogenicCH4]),
      gases("n2o", "nitrous oxide", [.n2o]),
      gases("fgases", "fluorinated gases", GWPCatalogue.fluorinated.map { Gas($0) }),
      gases("co2e_unsplit", "known as CO2-equivalent alone", [.co2e]),
      scope(1, "sources in the city"), scope(2, "power and heat from networks"),
      scope(3, "beyond the border because of the city"),
      ResultDeclaration(
        "scope2_market", unit, "scope 2 by contracts, shown beside scope2 where a network states them",
        applies: { city, _ in !MarketBased.claimed(city).isEmpty },
        equation: { city, _, _ in MarketBased.scope2(city) }),
      total("removals", "taken up by land and trees") { $0.standing == .removal },
      total("offsets", "paid for elsewhere") { $0.standing == .offset },
      ResultDeclaration(
        "biogenic_co2", "ktCO2/yr", "CO2 of biogenic carbon, a memo",
        formula: Formula("Σ of biogenic CO2 where it is given off", source: "GPC 6.2: reported apart"),
        parts: { city, _ in biogenic(city).map { ResultPart($0, weight: 1) } },
        equation: { city, _, _ in city.sum(biogenic(city).map(\.flow)) }),
    ])

  static let unit = "ktCO2e/yr"

  /// The emissions of one member, as the totals of the use view count them.
  static let ofMember = ResultDeclaration(
    "emissions", unit, "its emissions, as they count in the totals", formula: sumOfLines,
    parts: { city, member in
      counted(city, member).map { ResultPart($0.line, weight: city.warming($0.line.gas)) }
    },
    equation: { city, member, _ in city.sum(counted(city, member).map(\.weight)) })

  private static func counted(_ city: Lowering, _ member: Member) -> [WeighedLine] {
    city.lines(of: member).map { WeighedLine(city, $0) }.filter {
      $0.standing != .memo && $0.line.view != .source
    }
  }

  private static func biogenic(_ city: Lowering) -> [EmissionLine] {
    city.lines().filter { $0.gas == .biogenicCO2 && $0.view != .use }
  }

  /// What one member gives off where it stands, whoever uses its energy.
  static let atSource = ResultDeclaration(
    "emissions_at_source", unit, "what it gives off itself, booked at its users in the totals"
  ) { city, member, _ in
    city.sum(
      city.lines(of: member).filter { $0.view != .use }.map { $0.emission.weighed(city.warming($0.gas)) })
  }

  static func sum(_ city: Lowering, _ counts: (WeighedLine) -> Bool) -> Node {
    let lines = city.remember("weighed lines", of: city.city.file) { WeighedLine.all(city) }
    // Sector by sector, so that a total is the sum of its sectors to the last bit.
    let bySector = Dictionary(grouping: lines.filter(counts), by: \.line.sector)
    return city.sum(bySector.sorted { $0.key < $1.key }.map { city.sum($0.value.map(\.weight)) })
  }

  /// The lines behind a total, one by one.
  static func parts(
    _ city: Lowering, sign: Double = 1, _ counts: (WeighedLine) -> Bool
  ) -> [ResultPart] {
    city.lines().filter { $0.gas != .biogenicCO2 }.map { WeighedLine(city, $0) }.filter(counts).map {
      ResultPart($0.line, weight: sign * city.warming($0.line.gas))
    }
  }

  static func total(
    _ name: String, _ meaning: String, _ counts: @escaping @Sendable (WeighedLine) -> Bool
  ) -> ResultDeclaration {
    ResultDeclaration(
      name, unit, meaning, formula: sumOfLines, parts: { city, _ in parts(city, counts) },
      equation: { city, _, _ in sum(city, counts) })
  }

  private static let sumOfLines = Formula(
    "Σ of the lines that count here: flow of a gas times its warming potential",
    source: "GPC chapter 4 and table 4.3")

  private static func sector(_ name: String, _ meaning: String) -> ResultDeclaration {
    total(name, meaning) { $0.standing.isGross && $0.line.sector == name }
  }

  private static func gases(_ name: String, _ meaning: String, _ gases: [Gas]) -> ResultDeclaration {
    total(name, meaning) { $0.standing.isGross && gases.contains($0.line.gas) }
  }

  private static func scope(_ number: Int, _ meaning: String) -> ResultDeclaration {
    total("scope\(number)", meaning) { $0.standing.isGross && $0.line.scope == number }
  }
}
