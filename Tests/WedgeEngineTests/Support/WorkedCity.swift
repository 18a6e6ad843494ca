import Testing
import WedgeEngine

/// A small city worked by hand: the text of its facts, run through the ordinary engine.
enum WorkedCity {
  /// The scenario `bau` of a city with these facts, in two years unless `horizon` says more.
  static func run(_ facts: String, horizon: String = "2020 to 2021", gwp: String = "AR5") throws
    -> RunJSON.Scenario
  {
    let folder = try TemporaryFolder()
    let file = try folder.write(text(facts, horizon: horizon, gwp: gwp), to: "worked.wedge")
    let result = Engine().run(RunOptions(file: file, isJSON: true))
    try #require(result.exitCode == .success, "\(result.messages)")
    return try RunJSON(result.output).scenario("bau")
  }

  static func text(_ facts: String, horizon: String = "2020 to 2021", gwp: String = "AR5") -> String {
    """
    wedge 1
    city "Workington" { horizon \(horizon); gwp "\(gwp)"; assumed "worked example: invented numbers" }
    \(facts)
    scenario bau "As it is" { }

    """
  }
}

extension RunJSON.Scenario {
  /// Expects results of the first year, in the unit they are printed in: paths below `emissions`.
  func expect(
    _ wanted: [(path: String, value: Double)], at location: SourceLocation = #_sourceLocation
  ) {
    for (path, value) in wanted {
      let found = series(path).first ?? .nan
      #expect(
        agree(found, value, scale: value == 0 ? 1 : 0), "\(path) is \(found), not \(value)",
        sourceLocation: location)
    }
  }
}
