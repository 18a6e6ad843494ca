import Assessment
import Modelling
import Plans
import ScenarioSyntax
import Units

/// From trees to a plan: names, units, levers and scenarios, everything checked first.
///
/// The compiler is given a vocabulary and knows no sector. What it finds wrong is
/// collected; nothing runs if any file has an error.
struct Compiler {
  let vocabulary: Vocabulary
  let sources: SourceMap
  let complaints: Complaints
  let declarations: Declarations
  let settings: CitySettings
  let tables: [String: Table]
  let units: UnitCatalogue

  /// The facts of the city, every number read; those that are stated are taken into `literals`.
  func checkedCity(literals: LiteralRegister? = nil, knownUntil year: Int? = nil) -> CheckedCity {
    let tree = CityTree(vocabulary: vocabulary)
    var facts = FactReader(tree: tree, complaints: complaints)
    facts.read(declarations.facts)
    if let frame = vocabulary.accounting { BookingCheck(frame: frame, complaints: complaints).check(tree) }
    let reader = MeaningReader(
      names: Names(tree: tree, tables: tables, complaints: complaints), tree: tree, units: units,
      complaints: complaints)
    reader.literals = literals
    if let year { reader.knownUntil = year }
    reader.defaultInterval = settings.defaultInterval
    var drawn = DrawnAddresses()
    reader.drawn = { drawn.note($0, isYearly: $1) }
    let table = QuantityTable(tree: tree, reader: reader, complaints: complaints)
    table.readAll()
    let checked = CheckedCity(
      tree: tree, table: table, units: units, complaints: complaints,
      horizon: Years(settings.horizon.lowerBound, through: settings.horizon.upperBound), gwp: settings.gwp,
      cityPlace: settings.place, horizonPlace: settings.horizonPlace, sources: sources)
    checked.drawn = drawn
    reader.drawn = { [unowned checked] in checked.drawn.note($0, isYearly: $1) }
    return checked
  }

  /// Every scenario of the file in one piece, in the order of the file.
  func flatScenarios() -> [FlatScenario] {
    guard isWithinLimits else { return [] }
    let levers = named("lever", declarations.levers) { $0.name }
    let packages = named("package", declarations.packages) { $0.name }
    let scenarios = named("scenario", declarations.scenarios.map { ("", $0) }) { $0.name }
    let targets = named("target", declarations.targets.map { ("", $0) }) { $0.name }
    let flattener = ScenarioFlattener(
      levers: levers.reduce(into: [:]) { $0[$1.key] = Lever(path: $1.key, syntax: $1.value) },
      packages: packages.reduce(into: [:]) { $0[$1.key] = Package(path: $1.key, syntax: $1.value) },
      scenarios: scenarios, targets: Set(targets.keys), complaints: complaints)
    return declarations.scenarios.compactMap { flattener.flat($0.name.text) }
  }

  private var isWithinLimits: Bool {
    let levers = declarations.levers.map(\.value.name)
    let scenarios = declarations.scenarios.map(\.name)
    for (what, names, limit) in [
      ("levers", levers, CityLimits.levers), ("scenarios", scenarios, CityLimits.scenarios),
    ] where names.count > limit {
      complaints.add(CityMistake.tooMany(what: what, limit: limit, at: names[limit].span))
    }
    return levers.count <= CityLimits.levers && scenarios.count <= CityLimits.scenarios
  }

  private func named<Declared>(
    _ what: String, _ declared: [(prefix: String, value: Declared)], name: (Declared) -> NameSyntax
  ) -> [String: Declared] {
    var known: [String: Declared] = [:]
    for (prefix, value) in declared {
      let own = name(value)
      let path = prefix.isEmpty ? own.text : "\(prefix).\(own.text)"
      if let earlier = known[path] {
        complaints.add(
          LeverMistake.twice(what: what, name: path, first: name(earlier).span, at: own.span))
        continue
      }
      known[path] = value
    }
    return known
  }
}

/// The declarations of a project by kind, each with the prefix of its library.
struct Declarations {
  var facts: [FactSyntax] = []
  var levers: [(prefix: String, value: LeverSyntax)] = []
  var packages: [(prefix: String, value: PackageSyntax)] = []
  var scenarios: [ScenarioDeclarationSyntax] = []
  var targets: [TargetSyntax] = []
  var inventories: [InventorySyntax] = []
  var correlations: [CorrelateSyntax] = []
  var tables: [TableSyntax] = []
  var sources: [(prefix: String, value: SourceSyntax)] = []
  var cities: [CitySyntax] = []
  var units: [UnitDeclarationSyntax] = []
  var exchanges: [ExchangeSyntax] = []
  var runs: [RunSyntax] = []

  /// Takes in one file; `prefix` is the name a library is imported as.
  mutating func add(_ tree: SyntaxTree, prefix: String) {
    for declaration in tree.declarations {
      switch declaration {
      case .fact(let fact): facts.append(fact)
      case .lever(let lever): levers.append((prefix, lever))
      case .package(let package): packages.append((prefix, package))
      case .scenario(let scenario): scenarios.append(scenario)
      case .target(let target): targets.append(target)
      case .inventory(let inventory): inventories.append(inventory)
      case .correlate(let correlation): correlations.append(correlation)
      case .table(let table): tables.append(table)
      case .source(let source): sources.append((prefix, source))
      case .city(let city): cities.append(city)
      case .unit(let unit): units.append(unit)
      case .exchange(let exchange): exchanges.append(exchange)
      case .run(let run): runs.append(run)
      case .importing: continue
      }
    }
  }
}

/// What the `city` block says.
struct CitySettings {
  var name = ""
  var horizon = 2020...2050
  var baseYear: Int?
  var gwp = ""
  var defaultInterval: BasisSyntax.Word?
  /// Where sources are required, if they are.
  var requiresSources: Place?
  var attributes: [AttributeSyntax] = []
  var place: Place
  var horizonPlace: Place?
}
