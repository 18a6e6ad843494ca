/// Reproduces the cases of one kind, through a door that scenario runs use.
///
/// A check puts inputs in and reads outputs; it holds no formula of its own. Other
/// folders of the same form bring other numbers, lengths and names: a check reads
/// all of a case's inputs and assumes nothing about them.
protocol VectorCheck: Sendable {
  /// The kinds of files it reproduces.
  static var kinds: [String] { get }
  static func reproduce(_ item: VectorFile.Case, _ comparison: Comparison) throws
  /// Why the program has no use for a case; nil for nearly every one.
  static func reasonNotToUse(_ item: VectorFile.Case) -> String?
}

extension VectorCheck {
  static func reasonNotToUse(_ item: VectorFile.Case) -> String? { nil }
}

/// The checks there are, one for each kind of file.
enum VectorChecks {
  static let all: [any VectorCheck.Type] = statistics + attribution + physics

  /// Random numbers, designs, distributions, correlation, uncertainty.
  private static let statistics: [any VectorCheck.Type] = [
    CholeskyCheck.self, CopulaCheck.self, ImanConoverCheck.self, QuantileCheck.self,
    LatinHypercubeCheck.self, PhiloxCheck.self, UniformNumberCheck.self, SobolPointCheck.self,
    SobolDirectionCheck.self, ElementaryEffectCheck.self, VarianceCheck.self, ErrorPropagationCheck.self,
  ]

  /// Decomposition, contributions, cost, targets and budgets.
  private static let attribution: [any VectorCheck.Type] = [
    LMDICheck.self, ShapleyCheck.self, SequentialWedgeCheck.self, AbatementCostCheck.self,
    LevelisedCostCheck.self, CarbonBudgetCheck.self, MitigationGoalCheck.self,
  ]

  /// Waste, transport, energy, gases, levers.
  private static let physics: [any VectorCheck.Type] = [
    FirstOrderDecayCheck.self, MethaneCommitmentCheck.self, BiologicalTreatmentCheck.self,
    WasteBurningCheck.self, WastewaterCheck.self, SweetDecayCheck.self,
    TravelCheck.self, DynamicStockCheck.self, SurvivalCheck.self, VintageFleetCheck.self,
    StationaryCheck.self, BuildingStatesCheck.self, EnergyBalanceCheck.self, CombinedHeatCheck.self,
    MeritOrderCheck.self, ScreeningCheck.self,
    WarmingPotentialCheck.self, ScheduleCheck.self, InteractionCheck.self,
  ]
}
