import ScenarioSyntax

/// Reads what is judged about scenarios, and what the numbers of a file rest on.
struct StatementReader {
  let compiler: Compiler
  let checked: CheckedCity
  let isCheck: Bool

  func read() -> Statements {
    var statements = Statements()
    let places = Places()
    let results = ResultPaths(of: checked)
    let inventories = InventoryReader(
      units: compiler.units, horizon: compiler.settings.horizon, results: results, places: places,
      complaints: compiler.complaints
    ).read(compiler.declarations.inventories)
    statements.inventories = inventories.map(\.statement)
    let targets = TargetReader(
      units: compiler.units, horizon: compiler.settings.horizon, results: results, inventories: inventories,
      scenarios: compiler.declarations.scenarios.map(\.name.text), places: places,
      complaints: compiler.complaints)
    for syntax in compiler.declarations.targets {
      if let target = targets.read(syntax) { statements.targets[syntax.name.text] = target }
    }
    statements.correlations = CorrelationReader(complaints: compiler.complaints)
      .read(compiler.declarations.correlations, addresses: checked.drawn)
    statements.run = RunReader(results: results, complaints: compiler.complaints)
      .read(compiler.declarations.runs)
    statements.provenance = ProvenanceReader(sources: compiler.sources, complaints: compiler.complaints)
      .read(
        tree: checked.tree, declarations: compiler.declarations, settings: compiler.settings,
        isReported: !isCheck)
    statements.places = places.all
    return statements
  }
}
