package import Assessment
package import Plans
package import ScenarioSyntax

/// What is asked of the compiler: which scenarios, what-ifs, and which numbers lanes bring.
package struct CompileRequest: Sendable {
  /// Empty for all.
  package var scenarios: [String]
  /// `--set PATH=VALUE`: replaces a number in every scenario.
  package var settings: [(path: String, value: String)]
  /// Addresses of uncertain numbers and strengths that become inputs of the plan, in this order.
  package var laneInputs: [String]
  /// Whether every uncertain number of the scenarios becomes an input of the plan, after those of
  /// `laneInputs`: see ``CompiledRun/draws``. Not together with `literals`.
  package var drawsInputs = false
  /// Whether ``CompiledDraws/chances`` are those of all scenarios of the file, as Sobol's dimensions want them, or
  /// of the scenarios alone.
  package var wantsEveryChance = true
  /// Which stated numbers become inputs of the plan, after those of `laneInputs`; a lane brings
  /// a factor on each, 1 for the number as stated.
  package var literals = LiteralChoice.none
  /// The results that the plan computes, by path; nil for all.
  package var results: Set<String>?
  /// The number whose derivation is wanted, in the last of the scenarios that are asked for.
  package var derivation: DerivationRequest?
  /// The year after which the file's numbers count as not known; nil where all are known.
  package var knowledge: Knowledge?
  /// Whether the plan gives what emissions are the product of: see ``CompiledDriver``.
  package var wantsDrivers = false
  /// The targets whose ``CompiledScenario/indicators`` the plan gives.
  package var indicators = IndicatorChoice.none
  /// Everything is checked, nothing is to be evaluated: the plan may be empty.
  package var isCheck = false

  package init(
    scenarios: [String] = [], settings: [(path: String, value: String)] = [], laneInputs: [String] = []
  ) {
    self.scenarios = scenarios
    self.settings = settings
    self.laneInputs = laneInputs
  }
}

/// Which targets of the compiled scenarios a plan tells for every lane.
package enum IndicatorChoice: Sendable {
  case none
  /// Those that state a probability.
  case withProbability
  /// Every promise and every wish.
  case all

  func includes(_ target: TargetStatement) -> Bool {
    switch self {
    case .none: false
    case .withProbability: target.probability != nil
    case .all: true
    }
  }
}

/// All scenarios of one call as outputs of one plan.
package struct CompiledRun: Sendable {
  package let city: String
  package let gwp: String
  package let baseYear: Int?
  package let horizon: ClosedRange<Int>
  package let plan: Plan
  package let scenarios: [CompiledScenario]
  /// Every target of the file, promised or not, by name.
  package let targets: [TargetStatement]
  package let inventories: [InventoryStatement]
  /// Origin number − 1 → path and span, for faults and `show --plan`.
  package let origins: [(path: String, span: SourceSpan)]
  /// What faults are said with, by node of the graph.
  package let evidence: [Int32: FaultEvidence]
  /// The spans that `place` numbers of statements mean.
  package let places: [SourceSpan]
  /// Addresses of the uncertain numbers of the compiled scenarios, sorted.
  package let addresses: [String]
  /// What is drawn; empty unless it was asked for.
  package let draws: CompiledDraws
  /// The stated numbers that lanes bring factors on, in the order of their inputs.
  package let literals: [StatedLiteral]
  package let derivation: Derivation?
  /// What the file's `run` block asks for.
  package let sampling: RunSampling
  /// What the end of knowledge did to the first scenario; nil where all is known.
  package let cut: CutRecord?
  /// What was set, with the units in which bare numbers were read.
  package internal(set) var settings: [(path: String, value: String)] = []
}

/// `run { samples 10_000; seed 42 }`: how many draws the file asks for; nil where it does not say.
package struct RunSampling: Hashable, Sendable {
  package let samples: Int?
  package let seed: UInt64?
}

package struct CompiledScenario: Sendable {
  package struct Output: Sendable {
    package let path: String
    package let unit: String
    /// How many coherent units one `unit` is.
    package let factor: Double
    /// The number among the plan's outputs.
    package let index: Int
    /// Why there is no number: the notation key that it rests on.
    package let key: String?
    /// What a total with a number is computed without.
    package let gaps: [NotationGap]
  }

  /// A number that a bound may have cut: before and after.
  package struct Watch: Sendable {
    package let path: String
    package let raw: Int
    package let bounded: Int
  }

  package let name: String
  package let label: String
  package let outputs: [Output]
  package let targets: [(statement: TargetStatement, force: Force)]
  /// In the order of `targets`; empty unless they were asked for.
  package let indicators: [TargetIndicator]
  package let defaultsUsed: [String]
  package let assumed: [String]
  package let calibrated: [String]
  package let notes: [String]
  package let watched: [Watch]
  /// All outputs of the plan that belong to it, guards included.
  package let planOutputs: Range<Int>
  /// The flattened scenario, one line each with its origin.
  package let flattened: [String]
  /// What lanes may bring to this scenario, by address.
  package let laneNumbers: [LaneNumber]
  /// Empty unless they were asked for.
  package let drivers: [CompiledDriver]
}

/// The emissions of one member by one carrier, and the numbers of the outputs that they are the product of.
package struct CompiledDriver: Sendable {
  /// The path of the member.
  package let member: String
  package let sector: String
  /// The word and unit of the activity; members that share both add up. Nil for one without any.
  package let activity: (word: String, unit: String, index: Int)?
  /// The path of the carrier.
  package let carrier: String?
  /// The number of its energy among the plan's outputs.
  package let energy: Int?
  package let emissions: Int
}

/// A number that lanes may bring: an uncertain number, or the strength of a lever.
package struct LaneNumber: Sendable {
  package enum Entry: Sendable {
    /// What a lane brings takes the place of the stated number.
    case replaces
    /// It multiplies the stated values of all years.
    case factor
    /// It is added to the stated values of all years.
    case difference
  }

  package let address: String
  package let entry: Entry
  /// What a lane brings to stay at the stated values, in coherent units; nil where
  /// that follows from other numbers of the lane.
  package let stated: Double?
}
