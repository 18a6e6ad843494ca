import CityModel
import Experiments
import ScenarioCompiler
import ScenarioSyntax

/// A city in a scenario file, run on the ordinary path: text, plan, values.
struct Town {
  enum Failure: Error, CustomStringConvertible {
    case refused([String])
    case faulted(String)

    var description: String {
      switch self {
      case .refused(let messages): "the text is refused: " + messages.joined(separator: "; ")
      case .faulted(let fault): "the run fails: \(fault)"
      }
    }
  }

  let compiled: CompiledRun
  let values: CentralRun

  /// Runs the first scenario of a text.
  ///
  /// - Parameter tables: The CSV files that the text names, by their location.
  init(_ text: String, tables: [String: String] = [:]) throws {
    compiled = try Self.compile(text, tables: tables)
    values = try CentralRun.evaluate(compiled.plan).mapError { Failure.faulted("\($0.fault)") }.get()
  }

  /// The plan of a text, with what is asked of it.
  static func compile(
    _ text: String, _ request: CompileRequest = CompileRequest(), tables: [String: String] = [:]
  ) throws -> CompiledRun {
    let vocabulary = CityVocabulary.vocabulary
    let reader = ProjectReader(words: wordLists(of: vocabulary)) { path in
      if path == "town.wedge" { return .success(Array(text.utf8)) }
      return tables[path].map { .success(Array($0.utf8)) } ?? .failure(.notFound)
    }
    let project = ScenarioCompiler.compile(
      reader.read(main: "town.wedge"), vocabulary: vocabulary, request: request)
    guard let run = project.run else {
      throw Failure.refused(project.diagnostics.map { "\($0.code) \($0.headline)" })
    }
    return run
  }

  /// A result over the horizon, in the unit that it is printed in.
  ///
  /// - Returns: no values where there is no such path.
  func series(_ path: String) -> [Double] {
    guard let output = compiled.scenarios.first?.outputs.first(where: { $0.path == path }) else { return [] }
    return values.values(of: output.index, in: compiled.horizon).compactMap { $0 }.map { $0 / output.factor }
  }

  /// A result of the first year of the horizon.
  func first(_ path: String) -> Double? { series(path).first }
}
