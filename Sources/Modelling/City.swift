package import Plans
package import Units

/// A block of the city's file, by number: a section, a member or a part.
package struct Member: Hashable, Comparable, Sendable {
  package let index: Int32
  package init(index: Int32) { self.index = index }
  package static func < (a: Member, b: Member) -> Bool { a.index < b.index }
}

/// What the equations may ask of a checked city in one scenario.
///
/// Values come after overrides, levers and bounds. The compiler implements this;
/// a toy does in tests. Members are numbered in the order of their paths, so sums
/// over them do not depend on the order of lines.
package protocol City: AnyObject {
  var graph: Graph { get }
  var horizon: Years { get }
  /// The name of the GWP set that the file chose, such as "AR5".
  var gwp: String { get }

  var file: Member { get }
  func section(_ word: String) -> Member
  /// All members of a kind, wherever they stand, in path order.
  func members(of kind: String) -> [Member]
  func members(of kind: String, in parent: Member) -> [Member]
  func part(_ word: String, of member: Member) -> Member?

  func kind(of member: Member) -> String
  func name(of member: Member) -> String
  func path(of member: Member) -> String
  func parent(of member: Member) -> Member?
  /// The section it stands in, itself for a section; nil for the file.
  func section(of member: Member) -> Member?

  func states(_ slot: String, of member: Member) -> Bool
  /// A slot over `years`: no years of its own where it does not change, else at
  /// least these years. The stated value, the declared default, the catalogue's
  /// value, or nil.
  func value(_ slot: String, of member: Member, over years: Years) -> Node?
  /// The one number that a slot is stated with, whatever lanes bring in its place; nil where it is not one
  /// plain number. What is sized by it, such as a past, is the same in every lane.
  func statedNumber(_ slot: String, of member: Member) -> Double?
  /// The years at the end of `span` in which the slot is stated without a gap;
  /// nil where it says nothing about the last of them. A number that does not
  /// change is stated in all years.
  func statedYears(_ slot: String, of member: Member, within span: Years) -> Years?
  /// The dimension of the value that `value` gives.
  func dimension(of slot: String, of member: Member) -> Dimension?
  /// Rows in path order; nil where the group is not stated.
  func shares(_ group: String, of member: Member, over years: Years) -> [(row: Member, share: Node)]?
  func statesShares(_ group: String, of member: Member) -> Bool
  /// The rows a group names, in path order.
  func rows(_ group: String, of member: Member) -> [Member]
  func map(_ map: String, of member: Member, over years: Years) -> [(key: Member, value: Node)]?
  /// The keys a map names, in path order.
  func keys(_ map: String, of member: Member) -> [Member]
  func setting(_ name: String, of member: Member) -> Choice?
  /// `gpc "…"`, as stated on the member or the nearest block around it.
  func gpc(of member: Member) -> String?
  /// `scope N`, as stated on the member itself.
  func scope(of member: Member) -> Int?

  /// A mistake that only the equations can see; the first for a place is shown.
  func report(_ problem: ModelProblem)
  /// A sentence about the run that is no mistake; every run lists it.
  func note(_ sentence: String)
  /// Builds with the member as the origin of new nodes, so that a fault names it.
  func marking<Value>(_ member: Member, _ build: () -> Value) -> Value
  /// Says what a fault of this node is to be told with.
  func explain(_ node: Node, with evidence: Evidence)
}

extension City {
  package func note(_ sentence: String) {}
  package func explain(_ node: Node, with evidence: Evidence) {}
  package func marking<Value>(_ member: Member, _ build: () -> Value) -> Value { build() }
}

extension City {
  package func statedNumber(_ slot: String, of member: Member) -> Double? {
    value(slot, of: member, over: horizon)?.constant
  }
}

/// A mistake in the city that an equation found.
package struct ModelProblem: Sendable {
  package enum Cause: Sendable {
    /// A slot, group, map or setting the equations need and nothing states.
    case missing(String, because: String)
    /// Two statements that exclude each other.
    case excludes(String, String, because: String)
    /// Stated, but nothing reads it.
    case unread(String, because: String)
    /// Any other contradiction, in a sentence; `help` can be pasted.
    case contradiction(String, help: String)
    /// A mistake with a page of its own.
    case finding(Finding)
  }

  package let member: Member
  package let cause: Cause

  package init(_ member: Member, _ cause: Cause) {
    self.member = member
    self.cause = cause
  }
}
