import Foundation
import Synchronization
import Testing
import WedgeEngine

/// The time of threads stands in the manifest and nowhere else.
struct SweepTimeTests {
  private final class Steps: Sendable {
    private let count = Atomic<Int>(0)
    var now: Double { Double(count.add(1, ordering: .relaxed).newValue) }
  }

  @Test func `a clock changes the manifest alone`() throws {
    let folder = try TemporaryFolder()
    func sweep(_ name: String, _ monitor: SweepMonitor) throws -> (
      manifest: String, summary: String, output: String
    ) {
      var options = SweepOptions(file: Repository.path("Scenarios/Features/small.wedge"), scenarios: ["deep"])
      (options.samples, options.seed, options.threads) = (1000, 1, 1)
      options.resultFile = folder.file("\(name)/sweep.nc")
      let result = Engine().sweep(options, monitor: monitor)
      func text(_ file: String) throws -> String {
        try String(contentsOfFile: folder.file("\(name)/\(file)"), encoding: .utf8)
      }
      return (try text("sweep.nc.manifest.json"), try text("sweep.summary.json"), result.output)
    }
    let steps = Steps()
    let plain = try sweep("plain", SweepMonitor())
    let timed = try sweep("timed", SweepMonitor(threadTime: { steps.now }))
    #expect(plain.manifest.contains(#""thread_seconds":null"#))
    // Sixteen leaves, each of whose tasks takes a step.
    #expect(timed.manifest.contains(#""thread_seconds":{"drawing":16.0,"evaluating":16.0,"folding":16.0}"#))
    #expect(plain.summary == timed.summary && plain.output == timed.output)
    let schema = try SchemaValidator(named: "wedge-manifest-1.schema.json")
    #expect(try schema.faults(of: timed.manifest) == [])
  }
}
