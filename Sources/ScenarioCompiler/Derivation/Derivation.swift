package import Assessment
package import ScenarioSyntax

/// What `wedge why` asks the compiler: one number, and how far back.
package struct DerivationRequest: Sendable {
  /// A path, or any expression that may stand in a file.
  package var expression: String
  /// The last year of the horizon if nil.
  package var year: Int?
  /// How many levels of inputs are followed.
  package var depth: Int

  package init(expression: String, year: Int?, depth: Int) {
    self.expression = expression
    self.year = year
    self.depth = depth
  }
}

/// How one number comes about: steps that the plan evaluates, from the asked one back.
package struct Derivation: Sendable {
  package let root: String
  package let year: Int
  package let depth: Int
  /// By path; a path beyond the depth has a value and no equation.
  package let steps: [String: DerivationStep]
}

/// A value among the outputs of the plan, and the unit that it is shown in.
package struct ShownValue: Sendable {
  package let output: Int
  package let unit: String
  /// How many coherent units one `unit` is.
  package let factor: Double
}

/// One number of a derivation.
package struct DerivationStep: Sendable {
  /// A piece of an equation: words, or a value that stands in place of a name.
  package enum Piece: Sendable {
    case text(String)
    case value(ShownValue)
  }

  /// Where a stated number stands, and where it comes from.
  package struct Origin: Sendable {
    package let text: String
    /// nil for a number that the vocabulary states.
    package let place: SourceSpan?
    package let provenance: LiteralProvenance
  }

  /// What one effect or bound of a lever did.
  package struct Act: Sendable {
    package let lever: String
    package let statement: SourceSpan
    /// Where its amount is stated; nil where it is computed.
    package let origin: Origin?
    package let amount: ShownValue
    /// strength, weight and schedule; nil for a bound.
    package let progress: (strength: ShownValue, weight: ShownValue, schedule: ShownValue, whole: ShownValue)?
    package let before: ShownValue
    package let after: ShownValue
  }

  /// One emission line of a total.
  package struct Part: Sendable {
    /// `energy.homes, natural_gas, CO2, scope 1, I.1.1`.
    package let label: String
    package let flow: ShownValue
    package let weight: Double
    /// What the flow is the product of, where that is known step by step.
    package let factors: [ShownValue]
    /// Paths of what the flow was computed from.
    package let inputs: [String]
  }

  package let path: String
  /// What it is called: its path, and where a slot and a result share one, which it is.
  package var name: String
  package let value: ShownValue
  /// The notation key that stands in place of a number.
  package var key: String?
  package var meaning = ""
  /// The equation as the file or the vocabulary states it, and the source of the latter.
  package var equation = ""
  package var equationPlace: SourceSpan?
  package var equationSource: String?
  /// The same with values in place of names, in the unit of the step unless said otherwise.
  package var substituted: [[Piece]] = []
  /// The value before levers, where they or bounds acted.
  package var stated: ShownValue?
  package var acts: [Act] = []
  package var bounded: (raw: ShownValue, held: ShownValue)?
  package var origins: [Origin] = []
  package var parts: [Part] = []
  /// Paths of what it was computed from.
  package var inputs: [String] = []

  init(path: String, name: String? = nil, value: ShownValue) {
    self.path = path
    self.name = name ?? path
    self.value = value
  }
}
