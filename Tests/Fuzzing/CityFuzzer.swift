import Assessment
import CityModel
import Experiments
import Reporting
import ScenarioCompiler
import ScenarioSyntax

// Entry of libFuzzer: any bytes are a city. See `run`.

/// A project of three files; what follows a zero byte of the input is its table.
private struct FuzzedProject {
  // The hash is that of the library below.
  static let lock =
    "levers 1.0.0 sha256:130670f8eb68ebc1348b7fd1e8b71efd848f68a0c929b065fc4032ad17484ed1\n"
  static let library = """
    wedge 1
    source book "A book" { publisher "Somebody"; quality low }
    lever phase "A library's lever" {
      option vehicles of mode = transport.car
      option full = 2035
      option cut = 5 % between 0 % and 25 %
      effect reduce vehicles.distance by cut
      schedule linear from 2025 to full
      controlled_by city
      assumed "invented"
    }
    package bundle "All of it" { apply phase }

    """
  static let table = "year,value,city\n2020,1.5,A\n2025,2,A\n2030,NE,A\n"
  static let words = wordLists(of: CityVocabulary.vocabulary)
  static let vocabulary = CityVocabulary.vocabulary

  let main: [UInt8]
  let csv: [UInt8]

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let cut = bytes.firstIndex(of: 0) ?? bytes.count
    main = Array(bytes[..<cut])
    csv = cut < bytes.count ? Array(bytes[(cut + 1)...]) : Array(Self.table.utf8)
  }

  func read() -> Project {
    let reader = ProjectReader(words: Self.words) { path in
      switch path {
      case "fuzz.wedge": .success(main)
      case "wedge.lock": .success(Array(Self.lock.utf8))
      case "lib/levers.wedge": .success(Array(Self.library.utf8))
      default: path.hasSuffix(".csv") ? .success(csv) : .failure(.notFound)
      }
    }
    return reader.read(main: "fuzz.wedge")
  }
}

/// Compiles the bytes; a sound city is evaluated, judged and written. Nothing may trap, hang or be no number.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let project = FuzzedProject(UnsafeBufferPointer(start: start, count: count)).read()
  let result = ScenarioCompiler.compile(project, vocabulary: FuzzedProject.vocabulary)
  let compilation = Compilation(
    run: result.run, diagnostics: result.diagnostics, sources: result.sources)
  guard let run = result.run else {
    precondition(compilation.hasErrors, "no run and no error")
    if count % 8 == 0 { _ = compilation.messages(Terminals()) }
    return 0
  }
  switch CentralRun.evaluate(run.plan) {
  case .failure(let failure):
    _ = compilation.messages(Terminals(), adding: [FaultMessage.diagnostic(of: failure.fault, in: run)])
  case .success(let values):
    let report = RunAssessment(compiled: run, values: values, shown: [], comparedWith: nil)
      .report(fileHash: compilation.hash)
    for scenario in report.scenarios {
      for series in scenario.trajectories.series {
        precondition(series.values.allSatisfy { $0?.isFinite ?? true }, "a result is no number")
      }
      for part in scenario.verdicts.flatMap(\.parts) {
        precondition([part.value, part.limit, part.margin].allSatisfy { $0?.isFinite ?? true }, "a verdict")
      }
    }
    if count % 4 == 0 {
      for format in Formats.all { _ = format.text(of: report, style: .plain) }
      _ = OutcomeDiagnostics.all(of: report) { compilation.span(of: $0) }
    }
  }
  return 0
}
