package import Plans

/// Turns one scenario of a city into nodes: results on demand, each once.
///
/// Equations ask for results of other members through here. A result that needs
/// itself is a circle: it is reported with its path, and becomes zero.
package final class Lowering {
  private struct Key: Hashable {
    let member: Member
    let name: String
    let key: Member?
  }

  package let city: any City
  package let vocabulary: Vocabulary
  private var results: [Key: Node] = [:]
  private var linesOf: [Member: [EmissionLine]] = [:]
  private var allLines: [EmissionLine]?
  /// Values that equations keep for each other, by member and a name of their own.
  private var kept: [Key: [Node]] = [:]
  private var remembered: [Key: AnyObject] = [:]
  /// The open requests, for the path of a circle. The compiler adds parameters.
  package var trail = Trail()
  /// Which values each value asks for; nil where nobody wants to know.
  package var record: AskRecord?

  package init(city: any City, vocabulary: Vocabulary) {
    self.city = city
    self.vocabulary = vocabulary
  }

  package var graph: Graph { city.graph }
  package var horizon: Years { city.horizon }
  package var zero: Node { graph.constant(0) }

  /// A result over the horizon, in coherent units; zero with a report in a circle.
  package func result(_ name: String, of member: Member, key: Member? = nil) -> Node {
    let wanted = Key(member: member, name: name, key: key)
    if let node = results[wanted] {
      if record != nil { record?.ask(recordedStep(name, of: member, key)) }
      return node
    }
    guard let declaration = vocabulary.kind(city.kind(of: member))?.result(name) else {
      preconditionFailure("\(city.kind(of: member)) declares no result \(name)")
    }
    let step = step(name, of: member, key)
    let recorded = record == nil ? "" : recordedStep(name, of: member, key)
    record?.ask(recorded)
    guard trail.enter(step) else { return zero }
    defer { trail.leave() }
    let computed = followed(recorded) { city.marking(member) { declaration.equation(self, member, key) } }
    let node = record?.named(recorded, computed, isTotal: declaration.parts != nil) ?? computed
    record?.note(recorded, AskRecord.ResultStep(member: member, name: name, key: key))
    results[wanted] = node
    return node
  }

  private func step(_ name: String, of member: Member, _ key: Member?) -> String {
    let path = city.path(of: member)
    return (path.isEmpty ? name : path + "." + name) + (key.map { "." + city.name(of: $0) } ?? "")
  }

  /// A result of a member that states a slot of the same name is a step of its own.
  private func recordedStep(_ name: String, of member: Member, _ key: Member?) -> String {
    let step = step(name, of: member, key)
    return key == nil && city.states(name, of: member) ? Self.computedStep(step) : step
  }

  package static func computedStep(_ path: String) -> String { path + " as computed" }

  private func followed<Value>(_ step: String, _ build: () -> Value) -> Value {
    record.map { $0.follow(step, build) } ?? build()
  }

  /// The step of what equations share: whoever reads it asks for all that it asked for.
  private func sharedStep(_ name: String, of member: Member) -> String { "\(city.path(of: member)) \(name)" }

  private func built<Value>(_ name: String, of member: Member, _ build: () -> Value) -> Value {
    guard let record else { return build() }
    let value = record.follow(sharedStep(name, of: member), build)
    record.adopt(sharedStep(name, of: member))
    return value
  }

  /// Nodes that one member's equations share, built once.
  package func keep(_ name: String, of member: Member, _ build: () -> [Node]) -> [Node] {
    let wanted = Key(member: member, name: name, key: nil)
    if let nodes = kept[wanted] {
      record?.adopt(sharedStep(name, of: member))
      return nodes
    }
    let nodes = built(name, of: member, build)
    kept[wanted] = nodes
    return nodes
  }

  /// Whatever one member's equations share, built once.
  package func remember<Value>(_ name: String, of member: Member, _ build: () -> Value) -> Value {
    let wanted = Key(member: member, name: name, key: nil)
    if let known = remembered[wanted] as? Remembered<Value> {
      record?.adopt(sharedStep(name, of: member))
      return known.value
    }
    let value = built(name, of: member, build)
    remembered[wanted] = Remembered(value)
    return value
  }

  /// The step under which a member's emission lines are recorded.
  package static func linesStep(_ path: String) -> String { path + " lines" }

  /// The emission lines of one member.
  package func lines(of member: Member) -> [EmissionLine] {
    if let lines = linesOf[member] { return lines }
    guard let declare = vocabulary.kind(city.kind(of: member))?.lines else { return [] }
    let lines = followed(record == nil ? "" : Self.linesStep(city.path(of: member))) {
      city.marking(member) { declare(self, member) }
    }
    linesOf[member] = lines
    return lines
  }

  /// All emission lines of the city, in path order of their members.
  package func lines() -> [EmissionLine] {
    if let lines = allLines { return lines }
    let emitting = vocabulary.kinds.filter { $0.lines != nil }
    let members = emitting.flatMap { city.members(of: $0.word) }.sorted()
    let lines = members.flatMap { self.lines(of: $0) }
    allLines = lines
    return lines
  }

  /// Who draws on a carrier, in path order.
  package func consumers(of carrier: Member) -> [Member] {
    remember("consumers", of: city.file) { allConsumers() }[carrier] ?? []
  }

  private func allConsumers() -> [Member: [Member]] {
    var found: [Member: [Member]] = [:]
    for kind in vocabulary.kinds {
      guard let carriers = kind.carriers else { continue }
      for member in city.members(of: kind.word) {
        for carrier in Set(carriers(self, member)) { found[carrier, default: []].append(member) }
      }
    }
    return found.mapValues { $0.sorted() }
  }

  /// What one member takes of a carrier, J/yr over the horizon.
  package func draw(of member: Member, from carrier: Member) -> Node {
    city.marking(member) { vocabulary.kind(city.kind(of: member))?.draw?(self, member, carrier) ?? zero }
  }

  /// The same in parts, each once.
  package func parts(of member: Member, from carrier: Member) -> [PartDraw] {
    city.marking(member) { vocabulary.kind(city.kind(of: member))?.parts?(self, member, carrier) }
      ?? [PartDraw(draw(of: member, from: carrier))]
  }
}

/// A value that equations share, whatever it is: a cast to its class costs less than one to its type.
private final class Remembered<Value> {
  let value: Value
  init(_ value: Value) { self.value = value }
}

/// The requests that are open, outermost first.
package struct Trail {
  package private(set) var open: [String] = []
  /// The first circle met: its steps, the repeated one at both ends.
  package private(set) var circles: [[String]] = []

  package init() {}

  /// How many requests may be open inside each other: a stack holds so many.
  package static let deepest = 400
  /// The first request that would have been one too many.
  package private(set) var tooDeep: String?

  /// Opens a request; false if it is open already, which is a circle, or one too many.
  package mutating func enter(_ step: String) -> Bool {
    if let start = open.firstIndex(of: step) {
      circles.append(Array(open[start...]) + [step])
      return false
    }
    guard open.count < Self.deepest else {
      tooDeep = tooDeep ?? step
      return false
    }
    open.append(step)
    return true
  }

  package mutating func leave() { open.removeLast() }

  /// Forgets the circles met so far.
  package mutating func forgetCircles() { circles = [] }

  /// Runs apart from what is open: what `previous` looks at does not close a circle.
  package mutating func suspended() -> [String] {
    defer { open = [] }
    return open
  }

  package mutating func resume(_ steps: [String]) { open = steps }
}
