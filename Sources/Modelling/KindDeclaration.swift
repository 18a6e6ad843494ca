package import Plans

/// A kind of block that a city is described with: the file itself, a section, a member, a part.
///
/// Everything the language knows about a kind comes from here: look-up, unit
/// check, ranges, `wedge schema`, documentation and the columns of results.
package final class KindDeclaration: Sendable {
  package enum Role: Sendable {
    /// The file itself.
    case file
    /// A part of the vocabulary that exists once in every city: `transport`.
    case section
    /// One of an open list that the file names: `mode car { … }`.
    case member
    /// A block without a name of its own inside another: `survival { … }`.
    case part
  }

  package let word: String
  package let role: Role
  /// The kinds in whose blocks this one may stand.
  package let homes: [String]
  package let meaning: String
  package let slots: [SlotDeclaration]
  package let shares: [SharesDeclaration]
  package let maps: [MapDeclaration]
  package let settings: [SettingDeclaration]
  package let results: [ResultDeclaration]
  /// The carriers a member draws on, in no order; nil where it draws on none.
  package let carriers: (@Sendable (Lowering, Member) -> [Member])?
  /// What a member takes of one of its carriers, J/yr.
  package let draw: (@Sendable (Lowering, Member, _ carrier: Member) -> Node)?
  /// The same in parts, where technologies turn it into something; nil for a kind that has none.
  package let parts: (@Sendable (Lowering, Member, _ carrier: Member) -> [PartDraw])?
  /// What a member does that its emissions come from; nil for a kind that emits nothing or has no measure.
  package let activity: (@Sendable (Lowering, Member) -> MemberActivity?)?
  /// The emission lines that a member brings forth.
  package let lines: (@Sendable (Lowering, Member) -> [EmissionLine])?
  /// How those lines are booked, for the tables that explain it.
  package let bookings: [BookingDeclaration]
  /// What only the whole member can tell: slots that need or exclude each other.
  package let check: (@Sendable (Lowering, Member) -> Void)?

  package init(
    _ word: String, _ role: Role = .member, in homes: [String], _ meaning: String,
    slots: [SlotDeclaration] = [], shares: [SharesDeclaration] = [], maps: [MapDeclaration] = [],
    settings: [SettingDeclaration] = [], results: [ResultDeclaration] = [],
    carriers: (@Sendable (Lowering, Member) -> [Member])? = nil,
    draw: (@Sendable (Lowering, Member, _ carrier: Member) -> Node)? = nil,
    parts: (@Sendable (Lowering, Member, _ carrier: Member) -> [PartDraw])? = nil,
    activity: (@Sendable (Lowering, Member) -> MemberActivity?)? = nil,
    lines: (@Sendable (Lowering, Member) -> [EmissionLine])? = nil,
    bookings: [BookingDeclaration] = [],
    check: (@Sendable (Lowering, Member) -> Void)? = nil
  ) {
    self.word = word
    self.role = role
    self.homes = homes
    self.meaning = meaning
    self.slots = slots
    self.shares = shares
    self.maps = maps
    self.settings = settings
    self.results = results
    self.carriers = carriers
    self.draw = draw
    self.parts = parts
    self.activity = activity
    self.lines = lines
    self.bookings = bookings
    self.check = check
  }

  package func slot(_ name: String) -> SlotDeclaration? { slots.first { $0.name == name } }
  package func shares(_ name: String) -> SharesDeclaration? { shares.first { $0.name == name } }
  package func map(_ name: String) -> MapDeclaration? { maps.first { $0.name == name } }
  package func setting(_ name: String) -> SettingDeclaration? { settings.first { $0.name == name } }
  package func result(_ name: String) -> ResultDeclaration? { results.first { $0.name == name } }
}
