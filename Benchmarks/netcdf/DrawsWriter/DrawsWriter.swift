import Assessment
import Experiments
import Glibc
import Reporting

/// Writes a draws file of numbers that are known beforehand, and says how long the writing took: beginning, taking, finishing.
///
///     DrawsWriter FILE DRAWS OUTPUTS INPUTS [--float32] [--chunk N] [--resume N] [--stop N]
///         [--library NAME]
///
/// `--library` names the file of the library that is taken. With `--stop` it flushes after that draw, prints
/// `flushed` and waits to be killed. With `--resume` it continues from that draw. The number of output k in year y
/// (from 0) and draw d is 1000·k + y + d/8, of input k it is k + d/8: exact in binary.
@main
struct DrawsWriter {
  static let years = 2015...2050

  static func main() {
    // A file that may not grow is a failed write, and not the end of the process.
    signal(SIGXFSZ, SIG_IGN)
    var words = Array(CommandLine.arguments.dropFirst())
    let isSinglePrecision = words.contains("--float32")
    words.removeAll { $0 == "--float32" }
    func value(of option: String) -> String? {
      guard let place = words.firstIndex(of: option), place + 1 < words.count else { return nil }
      defer { words.removeSubrange(place...place + 1) }
      return words[place + 1]
    }
    let library = value(of: "--library")
    let size = value(of: "--chunk").flatMap { Int($0) } ?? 1024
    let (stop, resume) = (value(of: "--stop").flatMap { Int($0) }, value(of: "--resume").flatMap { Int($0) })
    guard words.count == 4, let draws = Int(words[1]), let outputs = Int(words[2]), let inputs = Int(words[3])
    else {
      print(
        "DrawsWriter FILE DRAWS OUTPUTS INPUTS [--float32] [--chunk N] [--resume N] [--stop N] [--library NAME]"
      )
      exit(64)
    }
    do {
      let layout = layout(
        draws: draws, outputs: outputs, inputs: inputs, isSinglePrecision: isSinglePrecision)
      if let library { try NetCDFLibrary.require(names: [library]) }
      let chunks = stride(from: resume ?? 0, to: draws, by: size).map {
        Self.chunk($0..<min(draws, $0 + size), layout)
      }
      let clock = ContinuousClock()
      let start = clock.now
      let file = try DrawsFile(path: words[0], layout: layout, resumeAt: resume)
      let begun = clock.now
      var taken = begun
      do {
        for chunk in chunks {
          try file.take(chunk)
          if let stop, chunk.draws.contains(stop) { try stopHere(file) }
        }
        taken = clock.now
        try file.finish()
      } catch {
        file.abandon()
        throw error
      }
      let parts = [begun - start, taken - begun, clock.now - taken].map { ($0 / .seconds(1)).description }
      print("seconds \((clock.now - start) / .seconds(1)) = \(parts.joined(separator: " + "))")
    } catch let mistake as NetCDFMistake {
      print(mistake.sentence)
      exit(2)
    } catch {
      print("\(error)")
      exit(2)
    }
  }

  private static func stopHere(_ file: DrawsFile) throws {
    try file.flush()
    print("flushed")
    fflush(nil)
    while true { pause() }
  }

  static func layout(draws: Int, outputs: Int, inputs: Int, isSinglePrecision: Bool) -> DrawsFile.Layout {
    DrawsFile.Layout(
      provenance: CFProvenance(
        version: "0", library: "none", fileHash: "00", city: "Benchmark", gwp: "AR5",
        sampling: SamplingRecord(
          design: "independent", seed: 1, samples: draws, draws: draws, replicates: 1)),
      scenarios: [("deep", "Deep")], years: years, draws: 0..<draws,
      inputs: (0..<inputs).map {
        DrawsFile.Input(
          column: "input_\($0)", address: "input_\($0)", unit: "1", law: "uniform", shown: { $0 })
      },
      outputs: (0..<outputs).map {
        DrawsFile.Output(scenario: 0, path: "output_\($0)", unit: "ktCO2e/yr", coherentFactor: 1e6)
      }, isSinglePrecision: isSinglePrecision)
  }

  static func chunk(_ draws: Range<Int>, _ layout: DrawsFile.Layout) -> DrawChunk {
    DrawChunk(
      draws: draws,
      inputs: layout.inputs.indices.flatMap { input in draws.map { Double(input) + Double($0) / 8 } },
      outputs: layout.outputs.indices.map { output in
        (0..<layout.years.count).flatMap { year in
          draws.map { 1e6 * (Double(1000 * output + year) + Double($0) / 8) }
        }
      })
  }
}
