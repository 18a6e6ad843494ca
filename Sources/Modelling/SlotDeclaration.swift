/// A number of the vocabulary: its dimension, bounds, plausible range and meaning.
package final class SlotDeclaration: Sendable {
  package enum Requirement: Sendable {
    case required
    case optional
    /// Used where the file is silent, in the slot's unit; every run lists it.
    case `default`(Double, source: String)
  }

  /// How the dimension follows from the unit.
  package enum DimensionRule: Sendable {
    /// That of the slot's unit.
    case ofUnit
    /// Whatever the file gives (an item's activity).
    case any
    /// That of one of these units (an amount in kWh/yr, t/yr or m3/yr).
    case oneOf([String])
    /// The one that makes slot × `factor` have the slot's unit (a factor per activity).
    case completing(factor: String)
    /// Money of any one currency and price year, with this unit behind it: `/MWh`.
    case money(per: String)
  }

  package enum Time: Sendable {
    /// May change from year to year.
    case yearly
    /// One number for all years.
    case single
    /// Read in the years before the horizon (past sales).
    case past
  }

  package let name: String
  /// The unit it is shown in; `%` makes it a share, which needs a percent sign;
  /// empty for a plain number.
  package let unit: String
  package let dimension: DimensionRule
  package let requirement: Requirement
  package let time: Time
  /// What the engine holds a lever's result within, in the slot's unit.
  package let bounds: ClosedRange<Double>?
  /// Outside this a value is a warning, in the slot's unit.
  package let plausible: ClosedRange<Double>?
  package let meaning: String
  /// Computed by the model: no lever may set it.
  package let isStock: Bool
  /// The number that a built-in catalogue knows for this member, where the file is
  /// silent and there is no default. Its unit gives the dimension. Every run lists it.
  package let catalogue: (@Sendable (any City, Member) -> CatalogueValue?)?
  /// Whether this member's number is settled beyond the city, so that a forecast of the city is
  /// given it; nil for one that never is.
  package let isGiven: (@Sendable (any City, Member) -> Bool)?

  package init(
    _ name: String, _ unit: String, _ meaning: String, _ requirement: Requirement = .optional,
    dimension: DimensionRule = .ofUnit, time: Time = .yearly, bounds: ClosedRange<Double>? = nil,
    plausible: ClosedRange<Double>? = nil, isStock: Bool = false,
    catalogue: (@Sendable (any City, Member) -> CatalogueValue?)? = nil,
    isGiven: (@Sendable (any City, Member) -> Bool)? = nil
  ) {
    self.name = name
    self.unit = unit
    self.meaning = meaning
    self.requirement = requirement
    self.dimension = dimension
    self.time = time
    self.bounds = bounds
    self.plausible = plausible
    self.isStock = isStock
    self.catalogue = catalogue
    self.isGiven = isGiven
  }
}

/// Rows that add up to 100 % in every year; each row is a member.
package struct SharesDeclaration: Sendable {
  package let name: String
  /// The kinds whose members may be rows.
  package let rows: [String]
  package let meaning: String
  /// The computed mix of a stock: the file states its first year, no lever sets it
  /// while the slot named here drives its turnover.
  package let stockDrivenBy: String?
  package let isRequired: Bool

  package init(
    _ name: String, of rows: [String], _ meaning: String, stockDrivenBy: String? = nil,
    isRequired: Bool = false
  ) {
    self.name = name
    self.rows = rows
    self.meaning = meaning
    self.stockDrivenBy = stockDrivenBy
    self.isRequired = isRequired
  }
}

/// A section whose slots are named after members.
package struct MapDeclaration: Sendable {
  package let name: String
  /// The kinds whose members may be keys.
  package let keys: [String]
  /// What every entry is.
  package let entry: SlotDeclaration
  package let isRequired: Bool

  package init(_ name: String, of keys: [String], entry: SlotDeclaration, isRequired: Bool = false) {
    self.name = name
    self.keys = keys
    self.entry = entry
    self.isRequired = isRequired
  }
}

/// A choice of words, or the name of a member.
package struct SettingDeclaration: Sendable {
  package enum Values: Sendable {
    case words([String])
    /// Members of these kinds.
    case members([String])
    /// A word of this list, or a member of these kinds.
    case either(words: [String], members: [String])
  }

  package let name: String
  package let values: Values
  package let meaning: String
  package let isRequired: Bool

  package init(_ name: String, _ values: Values, _ meaning: String, isRequired: Bool = false) {
    self.name = name
    self.values = values
    self.meaning = meaning
    self.isRequired = isRequired
  }
}

/// What a setting was set to.
package enum Choice: Hashable, Sendable {
  case word(String)
  case member(Member)

  package var word: String? {
    if case .word(let word) = self { return word }
    return nil
  }

  package var member: Member? {
    if case .member(let member) = self { return member }
    return nil
  }
}
