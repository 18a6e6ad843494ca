/// What the results of a file rest on, scenario by scenario.
package struct SourcesReport: Sendable {
  package let version: String
  /// SHA-256 of the scenario file, in hexadecimal.
  package let fileHash: String
  package let city: String
  package let gwp: String
  package let scenarios: [ScenarioSources]

  package init(version: String, fileHash: String, city: String, gwp: String, scenarios: [ScenarioSources]) {
    self.version = version
    self.fileHash = fileHash
    self.city = city
    self.gwp = gwp
    self.scenarios = scenarios
  }
}
