import Foundation
import Testing
import WedgeEngine

/// What a bench says; never how long anything took.
struct BenchTests {
  private static let instruments: BenchInstruments = {
    let clock = ContinuousClock()
    let start = clock.now
    let nanoseconds: @Sendable () -> UInt64 = {
      let passed = (clock.now - start).components
      return UInt64(passed.seconds) * 1_000_000_000 + UInt64(passed.attoseconds / 1_000_000_000)
    }
    return BenchInstruments(
      nanoseconds: nanoseconds, threadTime: { Double(nanoseconds()) * 1e-9 }, peakBytes: { 7 << 20 })
  }()

  private func bench(
    _ file: String = Repository.path("Scenarios/Features/small.wedge"), _ scenarios: [String] = ["deep"],
    _ change: (inout BenchOptions) -> Void = { _ in }
  ) -> CommandResult {
    var options = BenchOptions(file: file, scenarios: scenarios)
    options.samples = 200
    options.seconds = 0.05
    change(&options)
    return Engine().bench(options, Self.instruments)
  }

  private func object(_ result: CommandResult) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
  }

  /// The same city with nothing uncertain in it.
  private func certain(in folder: TemporaryFolder) throws -> String {
    let text = try Repository.text("Scenarios/Features/small.wedge")
      .replacing(#/ ~ \w+\([^)]*\)( all_years)?/#, with: "").replacing(
        "  with probability >= 66 %\n", with: "")
    return try folder.write(text, to: "certain.wedge")
  }

  @Test func `nodes are named by path and line, members by sector`() throws {
    let result = bench()
    #expect(result.exitCode == .success)
    for text in [
      "parse", "compile", "first block", "a second of a core", "drawing", "evaluating", "folding", "7 MiB",
      "by member\n", "the costliest nodes\n", "node by node, with a clock between the nodes",
    ] {
      #expect(result.output.contains(text), "\(text) in \(result.output)")
    }
    #expect(result.output.contains(#/\n    transport\.car +\d+ +\d+ +\d+ +\d+/#))
    #expect(result.output.contains(#/%\d+ +transport\.car +Features/small\.wedge:14 +stock inflow/#))
  }

  @Test func `its JSON meets its schema, drawn or not`() throws {
    let folder = try TemporaryFolder()
    let schema = try SchemaValidator(named: "wedge-bench-1.schema.json")
    for file in [Repository.path("Scenarios/Features/small.wedge"), try certain(in: folder)] {
      let result = bench(file) { $0.isJSON = true }
      #expect(result.exitCode == .success, "\(result.messages)")
      #expect(try schema.faults(of: result.output) == [])
    }
  }

  @Test func `counts are the same each time, and members add up to the plan`() throws {
    let (one, two) = (try object(bench { $0.isJSON = true }), try object(bench { $0.isJSON = true }))
    let (plan, other) = (
      try #require(one["plan"] as? [String: Int]), try #require(two["plan"] as? [String: Int])
    )
    #expect(plan == other)
    #expect(one["draws"] as? Int == 200)
    let members = try #require(one["members"] as? [[String: Any]])
    for key in ["nodes", "invariant", "per_year", "per_lane", "flops", "bytes"] {
      #expect(members.reduce(0) { $0 + ($1[key] as? Int ?? 0) } == plan[key])
    }
    #expect(plan["nodes"] == (plan["invariant"] ?? 0) + (plan["per_year"] ?? 0) + (plan["per_lane"] ?? 0))
    let nodes = try #require(one["costliest"] as? [[String: Any]])
    #expect(nodes.count == 10)
    let shares = nodes.compactMap { $0["share"] as? Double }
    #expect(shares.count == 10 && shares == shares.sorted(by: >) && shares.reduce(0, +) <= 1)
  }

  @Test func `a file without uncertain numbers is run at its stated values`() throws {
    let folder = try TemporaryFolder()
    let file = try certain(in: folder)
    let text = bench(file).output
    #expect(text.contains("nothing is drawn: runs at the stated values"))
    #expect(text.contains("flops a run") && text.contains("transport.car"))
    let json = try object(bench(file) { $0.isJSON = true })
    #expect(json["drawn"] as? Bool == false && json["draws"] as? Int == 200)
    #expect(json["thread_seconds"] is NSNull)
    let plan = try #require(json["plan"] as? [String: Int])
    #expect(plan["per_lane"] == 0 && (plan["flops"] ?? 0) > 0)
  }

  @Test func `what cannot be measured is said`() throws {
    let scenario = bench(Repository.path("Scenarios/Features/small.wedge"), ["depe"])
    #expect(scenario.exitCode == .faultyFiles)
    #expect(scenario.messages.contains("E0303") && scenario.messages.contains("did you mean \"deep\""))
    let missing = bench(Repository.path("Scenarios/Features/none.wedge"))
    #expect(missing.exitCode == .faultyFiles && missing.output.isEmpty)
    var stopped = Self.instruments
    stopped.isStopped = { true }
    var options = BenchOptions(file: Repository.path("Scenarios/Features/small.wedge"))
    options.seconds = 0.05
    #expect(Engine().bench(options, stopped).exitCode == .stopped)
  }

  @Test(arguments: [
    ("--samples 0", "--samples needs a whole number from 1"), ("--samples -5", "--samples needs"),
    ("--seconds 0", "--seconds needs a number from 0.01 to 3600"), ("--seconds nan", "--seconds needs"),
    ("--threads 0", "--threads needs a whole number from 1"), ("--fold none", "bands"),
  ])
  func `options that make no sense are refused`(_ option: String, _ message: String) throws {
    let folder = try TemporaryFolder()
    let file = Repository.path("Scenarios/Features/small.wedge")
    let ending = try WedgeProgram.shell("$wedge bench '\(file)' deep \(option)", in: folder.path)
    #expect(ending.code == 64 && ending.output.isEmpty)
    #expect(ending.messages.contains(message), "\(ending.messages)")
  }

  @Test func `the command prints what it measured`() throws {
    let folder = try TemporaryFolder()
    let file = Repository.path("Scenarios/Features/small.wedge")
    let ending = try WedgeProgram.shell(
      "$wedge bench '\(file)' deep --seconds 0.02 --threads 2 --fold moments --json", in: folder.path)
    #expect(ending.code == 0 && ending.messages.isEmpty)
    #expect(try SchemaValidator(named: "wedge-bench-1.schema.json").faults(of: ending.output) == [])
  }
}
