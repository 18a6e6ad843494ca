import Assessment
import Foundation

/// A sweep of two scenarios of an invented town, and a folder for its files.
enum NetCDFExamples {
  static let years = 2020...2023
  static let probabilities = [0.05, 0.5, 0.95]
  static let label = "Grün, \"tief\" · 東京 🚲"

  /// Bands that tell scenario, quantile and year apart.
  static func output(
    _ path: String, unit: String = "ktCO2e/yr", base: Double, key: String? = nil
  ) -> SweptOutput {
    guard key == nil else {
      return SweptOutput(
        path: path, unit: unit, coherentFactor: 1e6, central: [nil, nil, nil, nil], mean: [], deviation: [],
        quantiles: [], key: key)
    }
    let steps = years.map { Double($0 - years.lowerBound) }
    return SweptOutput(
      path: path, unit: unit, coherentFactor: 1e6, central: steps.map { $0 == 3 ? nil : base + $0 },
      mean: steps.map { base + 0.5 + $0 }, deviation: steps.map { 1 + $0 / 8 },
      quantiles: probabilities.map { probability in steps.map { base + $0 + 10 * probability } })
  }

  static func report(
    bau: [SweptOutput]? = nil, deep: [SweptOutput]? = nil, hasBands: Bool = true, seed: UInt64 = .max
  ) -> SweepReport {
    SweepReport(
      version: "0.1.0", library: "OpenBLAS 0.3.21", fileHash: String(repeating: "0f", count: 32),
      city: "Kleinstadt, Öst", gwp: "AR5", years: years,
      sampling: SamplingRecord(
        design: "independent", seed: seed, samples: 5_000_000_000, draws: 1000, replicates: 1),
      probabilities: hasBands ? probabilities : [],
      scenarios: [
        ScenarioSweep(
          name: "bau", label: "Nothing new",
          outputs: bau ?? [
            output("emissions.basic", base: 100), output("population", unit: "person", base: 5),
          ],
          targets: [
            TargetChance(
              name: "halve", label: "Half", force: .should, wanted: 0.66, probability: 0.25,
              standardError: 0.0137),
            TargetChance(
              name: "zero", label: "", force: .must, wanted: nil, probability: nil, standardError: nil,
              key: "NE"),
          ],
          exceedances: [
            Exceedance(
              path: "emissions.basic", unit: "ktCO2e/yr", threshold: 101.5, shares: [0, 0.25, 0.5, 1])
          ],
          covariance: CovarianceTable(
            paths: ["emissions.basic", "population"], units: ["ktCO2e/yr", "person"],
            values: (0..<4).map { year in [[4 + Double(year), 1], [1, 9 + Double(year)]] })),
        ScenarioSweep(
          name: "deep", label: label,
          outputs: deep ?? [
            output("emissions.basic", base: 50), output("emissions.waste", base: 0, key: "NE"),
          ],
          targets: [
            TargetChance(
              name: "halve", label: "Half", force: .must, wanted: 0.66, probability: 0.75,
              standardError: 0.0137)
          ]),
      ],
      inputs: [
        SweptInput(address: "demand.growth", unit: "%/yr", law: "normal(± 0.3 %/yr sd) all_years"),
        SweptInput(address: "homes.heat", unit: "1", law: "normal(± 10 %)"),
      ],
      faults: FaultedDraws(count: 2, first: 17, cause: "the balance of power is not productive"),
      notes: ["Öfen sind angenommen", "second note"])
  }

  /// A new folder that is removed in the end.
  static func withFolder(_ work: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "netcdf-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try work(folder.path())
  }

  static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }
}
