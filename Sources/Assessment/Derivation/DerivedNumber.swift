/// One number with the equation behind it, and those it was computed from.
package struct DerivedNumber: Sendable {
  /// A value in the unit it is shown in.
  package struct Amount: Sendable {
    /// nil where there is no number.
    package let value: Double?
    package let unit: String
    /// The year it belongs to, where that is not the one that was asked for.
    package let otherYear: Int?

    package init(value: Double?, unit: String, otherYear: Int? = nil) {
      self.value = value
      self.unit = unit
      self.otherYear = otherYear
    }
  }

  /// A piece of an equation: words, or a value in place of a name.
  package enum Piece: Sendable {
    case text(String)
    case amount(Amount)
  }

  /// Where stated numbers stand, and where they come from.
  package struct Origin: Sendable {
    package let text: String
    /// `new-york.wedge:108`; nil for what the vocabulary states.
    package let place: String?
    package let provenance: LiteralProvenance

    package init(text: String, place: String?, provenance: LiteralProvenance) {
      self.text = text
      self.place = place
      self.provenance = provenance
    }
  }

  /// What one effect or bound of a lever did in the year.
  package struct Act: Sendable {
    package let lever: String
    /// The effect as written.
    package let statement: String
    package let place: String
    /// Where its amount is stated; nil where it is computed.
    package let origin: Origin?
    package let amount: Amount
    /// In percent; nil for a ceiling or floor.
    package let progress: (strength: Amount, weight: Amount, schedule: Amount, whole: Amount)?
    package let before: Amount
    package let after: Amount

    package init(
      lever: String, statement: String, place: String, origin: Origin?, amount: Amount,
      progress: (strength: Amount, weight: Amount, schedule: Amount, whole: Amount)?, before: Amount,
      after: Amount
    ) {
      self.lever = lever
      self.statement = statement
      self.place = place
      self.origin = origin
      self.amount = amount
      self.progress = progress
      self.before = before
      self.after = after
    }
  }

  /// One emission line of a total.
  package struct Part: Sendable {
    package let label: String
    package let flow: Amount
    /// CO2e of one unit of the gas.
    package let weight: Double
    /// In the unit of the total.
    package let value: Double
    /// What the flow is the product of; empty where that is not known step by step.
    package let factors: [Amount]
    package let inputs: [DerivedNumber]

    package init(
      label: String, flow: Amount, weight: Double, value: Double, factors: [Amount], inputs: [DerivedNumber]
    ) {
      self.label = label
      self.flow = flow
      self.weight = weight
      self.value = value
      self.factors = factors
      self.inputs = inputs
    }
  }

  package let path: String
  package let amount: Amount
  /// The notation key in place of a number.
  package var key: String?
  package var meaning = ""
  package var equation = ""
  package var equationPlace: String?
  package var equationSource: String?
  package var substituted: [[Piece]] = []
  /// Before levers and bounds; nil where none acted.
  package var stated: Amount?
  package var acts: [Act] = []
  /// What it would be without the bounds of its slot; nil where they did not act.
  package var unbounded: Amount?
  package var origins: [Origin] = []
  /// The largest lines of a total; `otherParts` are the rest.
  package var parts: [Part] = []
  package var otherParts: (count: Int, value: Double) = (0, 0)
  package var inputs: [DerivedNumber] = []
  /// Its derivation stands further up.
  package var isShownAbove = false

  package init(path: String, amount: Amount) {
    self.path = path
    self.amount = amount
  }
}

/// The derivation of one number in one scenario and year.
package struct DerivationReport: Sendable {
  package let version: String
  /// SHA-256 of the scenario file, in hexadecimal.
  package let fileHash: String
  package let city: String
  package let scenario: String
  package let label: String
  package let gwp: String
  package let year: Int
  package let number: DerivedNumber

  package init(
    version: String, fileHash: String, city: String, scenario: String, label: String, gwp: String, year: Int,
    number: DerivedNumber
  ) {
    self.version = version
    self.fileHash = fileHash
    self.city = city
    self.scenario = scenario
    self.label = label
    self.gwp = gwp
    self.year = year
    self.number = number
  }
}
