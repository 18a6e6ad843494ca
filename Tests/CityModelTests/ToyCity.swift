import CityModel
import Modelling
import Plans
import Units

/// A number of a toy city, in coherent units.
struct ToyValue {
  enum Form {
    case constant(Double)
    case series(first: Int, [Double])
    case input(Int)
    /// From results of the model, as an expression of a file would be.
    case computed((ToyCity) -> Node)
  }

  let form: Form
  let dimension: Dimension

  /// A number as a file writes it.
  static func of(_ value: Double, _ unit: String) -> ToyValue {
    let unit = ToyCity.unit(unit)
    return ToyValue(form: .constant(unit.coherent(value)), dimension: unit.dimension)
  }

  static func series(_ first: Int, _ values: [Double], _ unit: String) -> ToyValue {
    let unit = ToyCity.unit(unit)
    return ToyValue(form: .series(first: first, values.map(unit.coherent)), dimension: unit.dimension)
  }

  static func plain(_ value: Double) -> ToyValue { .of(value, "") }

  static func computed(_ unit: String, _ build: @escaping (ToyCity) -> Node) -> ToyValue {
    ToyValue(form: .computed(build), dimension: ToyCity.unit(unit).dimension)
  }

  func node(_ city: ToyCity) -> Node {
    switch form {
    case .constant(let value): city.graph.constant(value)
    case .series(let first, let values): city.graph.table(first: first, values)
    case .input(let index): city.graph.input(index)
    case .computed(let build): build(city)
    }
  }
}

/// A lane without a valid result.
struct Faulted: Error {
  let fault: LaneFault
}

/// A city in dictionaries: a stand-in for the compiler, for tests of the equations.
final class ToyCity: City {
  struct Block {
    var kind: String
    var path: String
    var slots: [String: ToyValue] = [:]
    var shares: [String: [String: ToyValue]] = [:]
    var maps: [String: [String: ToyValue]] = [:]
    var settings: [String: String] = [:]
    var gpc: String?
    var scope: Int?
  }

  let graph = Graph()
  let horizon: Years
  var gwp = "AR6"
  private(set) var problems: [ModelProblem] = []
  private var blocks: [Block]
  private lazy var order: [String: Int32] = {
    blocks.sort { $0.path < $1.path }
    return Dictionary(uniqueKeysWithValues: blocks.enumerated().map { ($1.path, Int32($0)) })
  }()

  private(set) lazy var lowering = Lowering(city: self, vocabulary: CityVocabulary.vocabulary)

  init(_ first: Int, through last: Int) {
    horizon = Years(first, through: last)
    blocks = [Block(kind: "file", path: "")]
    for kind in CityVocabulary.vocabulary.kinds where kind.role == .section {
      blocks.append(Block(kind: kind.word, path: kind.word))
    }
    blocks.append(Block(kind: "at_source", path: "emissions.at_source"))
  }

  static func unit(_ text: String) -> Unit {
    if text.isEmpty { return .plain }
    guard case .success(let unit) = UnitCatalogue().parse(text) else { preconditionFailure("unit \(text)") }
    return unit
  }

  // MARK: Building

  func add(_ block: Block) { blocks.append(block) }

  /// Changes the file or a section.
  func edit(_ path: String, _ change: (inout Block) -> Void) {
    guard let index = blocks.firstIndex(where: { $0.path == path }) else { return }
    change(&blocks[index])
  }

  func member(_ path: String) -> Member {
    guard let index = order[path] else { preconditionFailure("no member \(path)") }
    return Member(index: index)
  }

  // MARK: Results

  /// A result over the horizon, in coherent units.
  func result(_ path: String, _ name: String, key: String? = nil) throws -> [Double] {
    try values(lowering.result(name, of: member(path), key: key.map { member($0) }))
  }

  /// A result as a node, for computed values.
  func node(_ path: String, _ name: String, key: String? = nil) -> Node {
    lowering.result(name, of: member(path), key: key.map { member($0) })
  }

  func values(_ node: Node) throws -> [Double] {
    let spread = graph.spread(node, over: horizon)
    let evaluation = try graph.plan(outputs: [spread]).evaluate()
    if let fault = evaluation.faults.first { throw Faulted(fault: fault) }
    return evaluation.outputs[0].lane(0)
  }

  /// Checks every member, and says what was found.
  func check() -> [ModelProblem] {
    for kind in CityVocabulary.vocabulary.kinds {
      for member in members(of: kind.word) { kind.check?(lowering, member) }
    }
    return problems
  }

  // MARK: City

  private func block(_ member: Member) -> Block {
    _ = order
    return blocks[Int(member.index)]
  }

  private var all: [Member] {
    _ = order
    return blocks.indices.map { Member(index: Int32($0)) }
  }

  var file: Member { member("") }
  func section(_ word: String) -> Member { member(word) }
  func members(of kind: String) -> [Member] { all.filter { block($0).kind == kind } }
  func members(of kind: String, in parent: Member) -> [Member] {
    members(of: kind).filter { self.parent(of: $0) == parent }
  }
  func part(_ word: String, of member: Member) -> Member? {
    order[block(member).path + "." + word].map { Member(index: $0) }
  }
  func kind(of member: Member) -> String { block(member).kind }
  func name(of member: Member) -> String {
    block(member).path.split(separator: ".").last.map(String.init) ?? ""
  }
  func path(of member: Member) -> String { block(member).path }
  func parent(of member: Member) -> Member? {
    let path = block(member).path
    if path.isEmpty { return nil }
    guard let dot = path.lastIndex(of: ".") else { return file }
    return self.member(String(path[..<dot]))
  }
  func section(of member: Member) -> Member? {
    block(member).path.split(separator: ".").first.map { self.member(String($0)) }
  }

  func states(_ slot: String, of member: Member) -> Bool { block(member).slots[slot] != nil }

  func value(_ slot: String, of member: Member, over years: Years) -> Node? {
    if let stated = block(member).slots[slot] { return stated.node(self) }
    return builtIn(slot, of: member).map { graph.constant($0.unit.coherent($0.value)) }
  }

  private func builtIn(_ slot: String, of member: Member) -> (value: Double, unit: Unit)? {
    guard let declaration = CityVocabulary.vocabulary.kind(kind(of: member))?.slot(slot) else {
      preconditionFailure("\(kind(of: member)) has no slot \(slot)")
    }
    if case .default(let value, _) = declaration.requirement {
      return (value, ToyCity.unit(declaration.unit))
    }
    return declaration.catalogue?(self, member).map { ($0.value, ToyCity.unit($0.unit)) }
  }

  func statedYears(_ slot: String, of member: Member, within span: Years) -> Years? {
    guard let stated = block(member).slots[slot] else { return nil }
    guard case .series(let first, let values) = stated.form else { return span }
    guard let common = Years(first: first, count: values.count).intersection(span), common.last == span.last
    else { return nil }
    return common
  }

  func dimension(of slot: String, of member: Member) -> Dimension? {
    block(member).slots[slot]?.dimension ?? builtIn(slot, of: member)?.unit.dimension
  }

  func shares(_ group: String, of member: Member, over years: Years) -> [(row: Member, share: Node)]? {
    guard let rows = block(member).shares[group] else { return nil }
    return rows.map { (row: self.member($0.key), share: $0.value.node(self)) }.sorted { $0.row < $1.row }
  }
  func statesShares(_ group: String, of member: Member) -> Bool { block(member).shares[group] != nil }
  func rows(_ group: String, of member: Member) -> [Member] {
    (block(member).shares[group] ?? [:]).keys.map { self.member($0) }.sorted()
  }
  func map(_ map: String, of member: Member, over years: Years) -> [(key: Member, value: Node)]? {
    guard let entries = block(member).maps[map] else { return nil }
    return entries.map { (key: self.member($0.key), value: held($0.value.node(self), from: years.first)) }
      .sorted { $0.key < $1.key }
  }
  /// The first value holds in the years before it.
  private func held(_ node: Node, from first: Int) -> Node {
    guard let years = node.years, first < years.first else { return node }
    let before = Years(first, through: years.first - 1)
    return graph.join(graph.spread(graph.row(node, in: years.first), over: before), node)
  }
  func keys(_ map: String, of member: Member) -> [Member] {
    (block(member).maps[map] ?? [:]).keys.map { self.member($0) }.sorted()
  }
  func setting(_ name: String, of member: Member) -> Choice? {
    guard let text = block(member).settings[name] else { return nil }
    let words = CityVocabulary.vocabulary.kind(kind(of: member))?.setting(name)?.values
    if case .words(let known) = words, known.contains(text) { return .word(text) }
    return order[text].map { .member(Member(index: $0)) } ?? .word(text)
  }
  func gpc(of member: Member) -> String? {
    block(member).gpc ?? parent(of: member).flatMap { gpc(of: $0) }
  }
  func scope(of member: Member) -> Int? { block(member).scope }
  func report(_ problem: ModelProblem) { problems.append(problem) }
}
