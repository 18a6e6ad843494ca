import ScenarioSyntax

/// A lever as the file or a library declares it.
struct Lever {
  /// The path by which scenarios name it: `heat_pumps`, `cnca.clean_grid`.
  let path: String
  let syntax: LeverSyntax
}

/// A bundle of levers and overrides.
struct Package {
  let path: String
  let syntax: PackageSyntax
}

/// One use of a lever in a scenario.
struct Application {
  /// The name by which the scenario and its children know it.
  let name: String
  let lever: Lever
  var tuning: TuningSyntax
  /// Where it was applied or last changed.
  var span: Place
  /// The lever's name there.
  var nameSpan: Place
  /// The scenario or package that applied it, for the flattened view.
  let origin: String
  var changedBy: String?
}

/// A scenario with everything it inherits, in one piece.
struct FlatScenario {
  let name: String
  let label: String
  let syntax: ScenarioDeclarationSyntax
  /// Root first, itself last.
  let chain: [String]
  var applications: [Application] = []
  /// The bundles it uses, by path.
  var packages: Set<String> = []
  var overrides: [(syntax: OverrideSyntax, origin: String)] = []
  var must: [(name: PathSyntax, origin: String)] = []
  var should: [(name: PathSyntax, origin: String)] = []
}
