import Modelling
import Plans
import ScenarioSyntax
import Units

@testable import ScenarioCompiler

/// A file in the toy vocabulary, taken as far as it goes.
struct Toy {
  let diagnostics: [Diagnostic]
  /// Values by scenario and path, in the unit of the result.
  var values: [String: [String: [Double]]] = [:]
  var faults: [FaultCode] = []
  var watched: [String: [String]] = [:]
  var defaults: Set<String> = []

  var codes: [String] { diagnostics.map(\.code) }

  init(
    _ text: String, horizon: ClosedRange<Int> = 2020...2030, inputs: [String] = [], lane: [Double] = [],
    library: String = ""
  ) {
    let source = SourceFile(name: "toy.wedge", text: "wedge 1\n" + text + "\n")
    let lib = SourceFile(name: "lib.wedge", text: "wedge 1\n" + library + "\n")
    let map = SourceMap(files: [source, lib])
    let parsed = ScenarioParser.parse(source, words: wordLists(of: ToyVocabulary.vocabulary))
    guard !parsed.hasErrors else {
      diagnostics = parsed.diagnostics
      return
    }
    var declarations = Declarations()
    declarations.add(parsed.tree, prefix: "")
    declarations.add(
      ScenarioParser.parse(lib, number: 1, words: wordLists(of: ToyVocabulary.vocabulary)).tree, prefix: "lib"
    )
    let start = SourceSpan(file: 0, lower: 0, upper: 5)
    let compiler = Compiler(
      vocabulary: ToyVocabulary.vocabulary, sources: map, complaints: Complaints(),
      declarations: declarations,
      settings: CitySettings(horizon: horizon, gwp: "AR5", place: start), tables: [:], units: UnitCatalogue())
    let checked = compiler.checkedCity()
    let graph = Graph()
    var runs: [(String, ScenarioCity, [ScenarioLowering.Output])] = []
    let numbers = Dictionary(uniqueKeysWithValues: inputs.enumerated().map { ($1, $0) })
    let bound = compiler.flatScenarios().map(ScenarioBinder(checked: checked).bind)
    for scenario in bound where !compiler.complaints.hasErrors {
      let (city, outputs) = ScenarioLowering(
        checked: checked, graph: graph, bound: scenario, settings: [:], inputs: numbers
      ).lower()
      runs.append((scenario.flat.name, city, outputs))
    }
    diagnostics = compiler.complaints.diagnostics
    guard !compiler.complaints.hasErrors else { return }
    let nodes = runs.flatMap { $0.2.map(\.node) + $0.1.guards }
    guard let plan = try? graph.plan(outputs: nodes) else { return }
    let evaluation = plan.evaluate(
      inputs: inputs.isEmpty ? .none : LaneInputs(lanes: 1, inputs: inputs.count, values: lane))
    faults = evaluation.faults.map(\.fault.code)
    var next = 0
    for (name, city, outputs) in runs {
      for output in outputs {
        values[name, default: [:]][output.path] = evaluation.outputs[next].lane(0).map {
          output.unit.value(ofCoherent: $0)
        }
        next += 1
      }
      next += city.guards.count
      watched[name] = city.watched.map(\.path)
      defaults.formUnion(city.defaultsUsed)
    }
  }
}
