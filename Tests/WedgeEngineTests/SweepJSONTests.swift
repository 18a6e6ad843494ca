import Assessment
import Experiments
import Reporting
import Testing

struct SweepJSONTests {
  private let years = 2030...2031

  private func report(isWhole: Bool) -> SweepReport {
    SweepReport(
      version: "0.1.0", library: "libblas.so.3", fileHash: String(repeating: "0f", count: 32), city: "Town",
      gwp: "AR6", years: years,
      sampling: isWhole
        ? SamplingRecord(
          design: "sobol", seed: .max, samples: 1600, draws: 1600, replicates: 16)
        : SamplingRecord(
          design: "inputs", seed: nil, inputsHash: String(repeating: "ab", count: 32), samples: 3, draws: 3,
          replicates: 1),
      probabilities: isWhole ? [0.05, 0.5] : [],
      scenarios: [
        ScenarioSweep(
          name: "deep", label: "Deep",
          outputs: [
            SweptOutput(
              path: "emissions.basic", unit: "ktCO2e/yr", coherentFactor: 1e6, central: [2, 1],
              mean: [2.5, 1.5],
              deviation: [0.5, 0.25], quantiles: isWhole ? [[1, 0.5], [2, 1]] : []),
            SweptOutput(
              path: "emissions.afolu", unit: "ktCO2e/yr", coherentFactor: 1e6, central: [nil, nil],
              mean: [.nan, .nan], deviation: [.nan, .nan], quantiles: [], key: "C"),
          ],
          targets: [
            TargetChance(
              name: "halve", label: "Half", force: .must, wanted: 0.66, probability: 0.7, standardError: 0.03,
              stated: StatedVerdict(
                isMet: true, value: 1, limit: 1.5, margin: 0.5, unit: "ktCO2e/yr", year: 2031, key: nil)),
            TargetChance(
              name: "farms", label: "", force: .should, wanted: nil, probability: nil, standardError: nil),
          ],
          exceedances: [
            Exceedance(path: "emissions.basic", unit: "ktCO2e/yr", threshold: 1.5, shares: [1, 0.25])
          ],
          covariance: isWhole
            ? CovarianceTable(
              paths: ["emissions.basic"], units: ["ktCO2e/yr"], values: [[[0.25]], [[0.0625]]]) : nil,
          remarks: SweepRemarks(
            defaultsUsed: ["energy.oil.co2 = 1 t (S)"], calibrated: [], notes: ["a bound acted"]))
      ],
      inputs: [SweptInput(address: "growth", unit: "%/yr", law: "normal(± 10 % sd)")],
      faults: isWhole ? nil : FaultedDraws(count: 1, first: 2, cause: "not finite"),
      settings: ["population = 9 person"], notes: ["said \"aloud\""])
  }

  @Test(arguments: [true, false])
  func `the JSON of a sweep meets its schema`(_ isWhole: Bool) throws {
    let schema = try SchemaValidator(named: "wedge-sweep-1.schema.json")
    #expect(try schema.faults(of: SweepJSON.text(of: report(isWhole: isWhole))) == [])
  }

  @Test func `missing is null with its key, and a seed keeps its digits`() {
    let text = SweepJSON.text(of: report(isWhole: true))
    #expect(
      text.contains(#""path":"emissions.afolu","unit":"ktCO2e/yr","stated":[null,null],"mean":[null,null]"#))
    #expect(text.contains(#""quantiles":[],"key":"C""#))
    #expect(text.contains(#""seed":18446744073709551615,"inputs_sha256":null"#))
    #expect(text.contains(#""quantiles":[[1.0,0.5],[2.0,1.0]],"key":null"#))
    #expect(
      text.contains(#""asked":0.66,"met":true,"close":true,"key":null,"stated":{"met":true,"value":1.0"#))
    #expect(
      text.contains(
        #""probability":null,"standard_error":null,"asked":null,"met":null,"close":false,"key":"NE""#))
    #expect(SweepJSON.text(of: report(isWhole: false)).contains(#""faults":{"count":1,"first":2,"#))
  }

  @Test func `a manifest meets its schema, whether little or much is known`() throws {
    let schema = try SchemaValidator(named: "wedge-manifest-1.schema.json")
    #expect(try schema.faults(of: ManifestJSON.text(of: Manifest())) == [])
    var manifest = Manifest()
    manifest.command = ["wedge", "sweep", "a b.wedge"]
    manifest.shard = (2, 16)
    manifest.threads = 2
    manifest.host = "server"
    manifest.started = "2026-01-31T12:00:00Z"
    manifest.wallSeconds = 1.5
    manifest.threadSeconds = (0.125, 1, 0.25)
    manifest.files = [("sweep.nc", nil), ("a b.wedge", String(repeating: "0f", count: 32))]
    let text = ManifestJSON.text(of: manifest)
    #expect(try schema.faults(of: text) == [])
    #expect(text.contains(#""shard":{"index":2,"count":16}"#))
    #expect(text.contains(#""thread_seconds":{"drawing":0.125,"evaluating":1.0,"folding":0.25}"#))
    #expect(ManifestJSON.path(of: "out/sweep.nc") == "out/sweep.nc.manifest.json")
  }
}
