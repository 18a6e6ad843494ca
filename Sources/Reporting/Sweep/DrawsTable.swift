package import Assessment

/// What a table of all draws has for columns and rows.
package struct DrawsTable: Sendable {
  /// A column of results.
  package struct Column: Sendable {
    package let path: String
    /// How many coherent units one unit of the column is.
    package let coherentFactor: Double

    package init(path: String, coherentFactor: Double) {
      self.path = path
      self.coherentFactor = coherentFactor
    }
  }

  /// A scenario with the places of its results among the outputs of a chunk.
  package struct Scenario: Sendable {
    package let name: String
    /// One for each column; nil where the scenario has no such number.
    package let outputs: [Int?]

    package init(name: String, outputs: [Int?]) {
      self.name = name
      self.outputs = outputs
    }
  }

  package let years: ClosedRange<Int>
  package let columns: [Column]
  package let scenarios: [Scenario]
  package let inputs: [InputColumn]

  package init(
    years: ClosedRange<Int>, columns: [Column], scenarios: [Scenario], inputs: [InputColumn]
  ) {
    self.years = years
    self.columns = columns
    self.scenarios = scenarios
    self.inputs = inputs
  }
}
