package import Experiments

/// What a sweep is about, apart from what it finds: enough to tell it from another, and to report on it
/// without the scenario file.
package struct SweepSubject: Sendable, Hashable {
  package struct Output: Sendable, Hashable {
    package var path: String
    package var unit: String
    package var coherentFactor: Double
    /// At the stated values, in `unit`; nil where there is no number.
    package var central: [Double?]
    /// Why there is no number at all: the notation key. Such an output is not folded.
    package var key: String?

    package init(path: String, unit: String, coherentFactor: Double, central: [Double?], key: String?) {
      self.path = path
      self.unit = unit
      self.coherentFactor = coherentFactor
      self.central = central
      self.key = key
    }
  }

  package struct Target: Sendable, Hashable {
    package var name: String
    package var label: String
    package var force: Force
    package var wanted: Double?
    /// Why it cannot be judged; nil where draws tell.
    package var key: String?
    package var stated: StatedVerdict?

    package init(
      name: String, label: String, force: Force, wanted: Double?, key: String?, stated: StatedVerdict? = nil
    ) {
      self.name = name
      self.label = label
      self.force = force
      self.wanted = wanted
      self.key = key
      self.stated = stated
    }
  }

  package struct Threshold: Sendable, Hashable {
    package var path: String
    package var unit: String
    /// In `unit`.
    package var value: Double

    package init(path: String, unit: String, value: Double) {
      self.path = path
      self.unit = unit
      self.value = value
    }
  }

  package struct Scenario: Sendable, Hashable {
    package var name: String
    package var label: String
    package var outputs: [Output]
    package var targets: [Target]
    package var thresholds: [Threshold]
    /// Numbers among the outputs.
    package var covaried: [Int]
    package var remarks: SweepRemarks

    package init(
      name: String, label: String, outputs: [Output], targets: [Target], thresholds: [Threshold],
      covaried: [Int], remarks: SweepRemarks = SweepRemarks()
    ) {
      self.name = name
      self.label = label
      self.outputs = outputs
      self.targets = targets
      self.thresholds = thresholds
      self.covaried = covaried
      self.remarks = remarks
    }
  }

  package var version = ""
  package var library = ""
  /// SHA-256 of the scenario file.
  package var fileHash = ""
  /// SHA-256 over all files that the scenario file names, and itself.
  package var projectHash = ""
  package var city = ""
  package var gwp = ""
  package var years: ClosedRange<Int> = 0...0
  package var design = ""
  package var seed: UInt64?
  package var inputsHash: String?
  package var samples = 0
  package var replicates = 1
  package var keepsBands = true
  package var settings: [String] = []
  package var scenarios: [Scenario] = []
  package var inputs: [SweptInput] = []
  package var notes: [String] = []

  package init() {}

  /// Whether a state can hold what was found about it.
  package func describes(_ shape: SweepShape) -> Bool {
    let folded = scenarios.map { $0.outputs.count { $0.key == nil } }
    return shape.samples == samples && shape.replicates == replicates
      && shape.rows.count == folded.reduce(0, +) && shape.rows.allSatisfy { $0 == years.count }
      && shape.indicators == scenarios.reduce(0) { $0 + $1.targets.count { $0.key == nil } }
      && shape.exceedanceRows.count == scenarios.reduce(0) { $0 + $1.thresholds.count }
      && shape.covaried.count == scenarios.reduce(0) { $0 + $1.covaried.count }
      && (shape.floors != nil) == keepsBands
  }

  /// In which ways another sweep is another one, each in words; empty where the two are one.
  package func differences(from other: SweepSubject) -> [String] {
    var found: [String] = []
    func compare<Value: Equatable>(_ what: String, _ mine: Value, _ theirs: Value, _ text: (Value) -> String)
    {
      if mine != theirs { found.append("\(what) \(text(theirs)), not \(text(mine))") }
    }
    if fileHash != other.fileHash {
      found.append("it was made of another text of the scenario file")
    } else if projectHash != other.projectHash {
      found.append("it was made of other tables or libraries")
    }
    compare("its version is", version, other.version) { $0 }
    compare("its BLAS library is", library, other.library) { $0 }
    compare("its design is", design, other.design) { $0 }
    compare("its seed is", seed, other.seed) { $0.map(String.init) ?? "none" }
    compare("its number of draws is", samples, other.samples) { String($0) }
    if inputsHash != other.inputsHash { found.append("its table of inputs is another one") }
    compare("it keeps", keepsBands, other.keepsBands) { $0 ? "bands" : "moments alone" }
    compare("its scenarios are", scenarios.map(\.name), other.scenarios.map(\.name)) {
      $0.joined(separator: ", ")
    }
    if settings != other.settings {
      found.append("it was made with other settings: \(other.settings.joined(separator: "; "))")
    }
    if found.isEmpty, self != other { found.append("its outputs, thresholds or covariances are other ones") }
    return found
  }
}
