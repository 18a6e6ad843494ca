import ScenarioSyntax

/// Reads what is judged about scenarios, and what the numbers of a file rest on.
struct StatementReader {
  let compiler: Compiler
  let checked: CheckedCity
  let places: Places

  func read() -> Statements {
    var statements = Statements()
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
    return statements
  }
}
