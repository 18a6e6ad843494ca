/// Everything that a run has to say, in the order it is printed.
package struct RunReport: Sendable {
  package let version: String
  /// SHA-256 of the scenario file, in hexadecimal.
  package let fileHash: String
  package let city: String
  package let gwp: String
  package let scenarios: [ScenarioReport]
  /// The scenario that the others are set beside, for `--compare`.
  package let comparedWith: String?
  /// `population = 400_000 person`: numbers that the command line gave in place of the file's.
  package let settings: [String]
  /// The draw whose numbers took the place of the stated ones, in words, with each of them.
  package let draw: String?

  package init(
    version: String, fileHash: String, city: String, gwp: String, scenarios: [ScenarioReport],
    comparedWith: String? = nil, settings: [String] = [],
    draw: String? = nil
  ) {
    self.version = version
    self.fileHash = fileHash
    self.city = city
    self.gwp = gwp
    self.scenarios = scenarios
    self.comparedWith = comparedWith
    self.settings = settings
    self.draw = draw
  }

  /// Whether a `must` target or an inventory match is missed: exit code 1.
  package var missesAnything: Bool {
    scenarios.contains { report in
      report.verdicts.contains(where: \.breaksPromise) || report.inventory.contains(where: \.isMissed)
    }
  }

  /// What took the place of the file's stated numbers, in words.
  package var replacements: [String] {
    (draw.map { [$0] } ?? [])
      + (settings.isEmpty ? [] : ["set on the command line: \(settings.joined(separator: "; "))"])
  }

  package func scenario(_ name: String) -> ScenarioReport? {
    scenarios.first { $0.trajectories.scenario == name }
  }
}

/// What a run says about one scenario.
package struct ScenarioReport: Sendable {
  package let trajectories: Trajectories
  package let summary: ScenarioSummary
  package let verdicts: [Verdict]
  package let inventory: [InventoryComparison]
  /// Paths whose numbers come from the built-in catalogue or a declared default.
  package let defaultsUsed: [String]
  /// Paths of numbers that the file says were fitted to measured years.
  package let calibrated: [String]
  /// Bounds that acted and other things that must not pass in silence.
  package let notes: [String]
  /// The years that a table shows: ends of the horizon, base year, years of targets.
  package let milestones: [Int]

  package init(
    trajectories: Trajectories, summary: ScenarioSummary, verdicts: [Verdict],
    inventory: [InventoryComparison],
    defaultsUsed: [String], calibrated: [String], notes: [String], milestones: [Int]
  ) {
    self.trajectories = trajectories
    self.summary = summary
    self.verdicts = verdicts
    self.inventory = inventory
    self.defaultsUsed = defaultsUsed
    self.calibrated = calibrated
    self.notes = notes
    self.milestones = milestones
  }
}
