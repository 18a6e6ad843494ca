import Modelling
import Plans
import ScenarioSyntax
import Units

/// The checked facts of a file, shared by all its scenarios.
final class CheckedCity {
  let tree: CityTree
  let table: QuantityTable
  let units: UnitCatalogue
  let complaints: Complaints
  let horizon: Years
  let gwp: String
  let cityPlace: Place
  let horizonPlace: Place?
  let sources: SourceMap
  let origins = Origins()
  /// Whether a notation key stands in place of any number; asked once for each value.
  private(set) lazy var hasNotationKeys = !table.notationKeys.isEmpty
  /// The uncertain numbers met so far.
  var drawn = DrawnAddresses()
  /// The members of each kind, in path order.
  let members: [String: [Member]]
  private var orders: [GroupID: [(row: Int, member: Member)]] = [:]

  init(
    tree: CityTree, table: QuantityTable, units: UnitCatalogue, complaints: Complaints, horizon: Years,
    gwp: String, cityPlace: Place, horizonPlace: Place?, sources: SourceMap
  ) {
    self.tree = tree
    self.table = table
    self.units = units
    self.complaints = complaints
    self.horizon = horizon
    self.gwp = gwp
    self.cityPlace = cityPlace
    self.horizonPlace = horizonPlace
    self.sources = sources
    members = Dictionary(grouping: tree.blocks, by: \.kind.word).mapValues { $0.map(\.member) }
  }

  var vocabulary: Vocabulary { tree.vocabulary }

  func line(of span: Place) -> Int { sources.position(of: span).line }

  /// The rows of a group that name members, in path order of the members.
  func rowsInOrder(_ group: GroupID) -> [(row: Int, member: Member)] {
    if let known = orders[group] { return known }
    let rows = tree[group].rows.enumerated().compactMap { index, row in
      row.member.map { (row: index, member: $0) }
    }.sorted { $0.member < $1.member }
    orders[group] = rows
    return rows
  }

  /// All rows, by name: sums over them do not depend on the order of lines.
  func rowsByName(_ group: GroupID) -> [Int] {
    tree[group].rows.indices.sorted { tree[group].rows[$0].name.text < tree[group].rows[$1].name.text }
  }

  func keysInOrder(_ map: String, of block: Block) -> [(member: Member, quantity: QuantityID)] {
    guard let entries = block.maps[map] else { return [] }
    return entries.entries.compactMap { entry in
      tree.member([entry.key], of: entries.declaration.keys, near: block).map {
        (member: $0.member, quantity: entry.quantity)
      }
    }.sorted { $0.member < $1.member }
  }

  func path(of target: AppliedEffect.Target) -> String {
    switch target {
    case .quantity(let id): tree[id].path
    case .row(let group, let row): tree[group].path + "." + tree[group].rows[row].name.text
    case .group(let group): tree[group].path
    case .unstated(let member, let slot): tree[member].path(of: slot)
    }
  }

  func span(of target: AppliedEffect.Target) -> Place {
    switch target {
    case .quantity(let id): tree[id].nameSpan
    case .row(let group, let row): tree[group].rows[row].span
    case .group(let group): tree[group].span
    case .unstated(let member, _): tree[member].span ?? cityPlace
    }
  }

  /// What a slot measures that the file leaves open: money is then the city's; nil where it has none.
  func unstatedMeasure(of slot: SlotDeclaration) -> Measure? {
    guard case .money(let behind) = slot.dimension else { return table.reader.measure(ofUnit: slot.unit) }
    guard let money = units.exchanges.reporting else { return nil }
    return Measure(.money(money) * table.reader.measure(ofUnit: behind).dimension, .plain)
  }

  /// The bounds of a slot in coherent units.
  func bounds(of target: AppliedEffect.Target) -> ClosedRange<Double>? {
    let slot: SlotDeclaration?
    switch target {
    case .quantity(let id): slot = tree[id].declaration
    case .unstated(let member, let name): slot = tree[member].kind.slot(name)
    case .row, .group: slot = nil
    }
    return slot.flatMap(table.bounds)
  }
}

/// Where nodes come from: the paths and spans behind the plan's origin numbers.
final class Origins {
  private(set) var all: [(path: String, span: Place)] = []
  private var numbers: [String: Int32] = [:]

  func number(of path: String, span: Place) -> Int32 {
    if let known = numbers[path] { return known }
    let number = Int32(all.count + 1)
    all.append((path, span))
    numbers[path] = number
    return number
  }

  func place(_ origin: Int32) -> Place? {
    origin > 0 && Int(origin) <= all.count ? all[Int(origin) - 1].span : nil
  }

  /// The path behind an origin; 0 is none.
  func path(_ origin: Int32) -> String {
    origin > 0 && Int(origin) <= all.count ? all[Int(origin) - 1].path : ""
  }
}
