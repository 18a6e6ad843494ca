/// One output over its years, for every lane.
package struct OutputSeries: Sendable {
  /// nil where one row holds in every year.
  package let years: Years?
  package let lanes: Int
  /// Row after row, each of `lanes` numbers.
  package internal(set) var values: [Double]

  package var rows: Int { years?.count ?? 1 }

  package subscript(row row: Int, lane lane: Int) -> Double { values[row * lanes + lane] }

  package subscript(year year: Int, lane lane: Int) -> Double {
    self[row: years.map { year - $0.first } ?? 0, lane: lane]
  }

  /// The numbers of one lane, row after row.
  package func lane(_ lane: Int) -> [Double] { (0..<rows).map { self[row: $0, lane: lane] } }
}

/// The outputs of a plan over all lanes.
package struct Evaluation: Sendable {
  package let lanes: Int
  package internal(set) var outputs: [OutputSeries]
  /// The lanes without a valid result, in ascending order.
  package internal(set) var faults: [LaneFault]
}

/// The numbers that the lanes bring along, input after input.
package struct LaneInputs: Sendable {
  package let lanes: Int
  package let inputs: Int
  /// The lanes of input 0, then those of input 1, …
  package var values: [Double]

  package init(lanes: Int, inputs: Int, values: [Double]) {
    precondition(lanes > 0 && values.count == lanes * inputs, "one number for each input and lane")
    self.lanes = lanes
    self.inputs = inputs
    self.values = values
  }

  /// Zeros, to be filled in.
  package init(lanes: Int, inputs: Int) {
    self.init(lanes: lanes, inputs: inputs, values: Array(repeating: 0, count: lanes * inputs))
  }

  /// One row for each lane.
  package init(rows: [[Double]]) {
    let inputs = rows.first?.count ?? 0
    self.init(lanes: rows.count, inputs: inputs)
    for (lane, row) in rows.enumerated() {
      precondition(row.count == inputs, "every lane brings the same inputs")
      for (input, value) in row.enumerated() { self[input, lane] = value }
    }
  }

  /// A single lane that brings nothing.
  package static let none = LaneInputs(lanes: 1, inputs: 0)

  package subscript(input: Int, lane: Int) -> Double {
    get { values[input * lanes + lane] }
    set { values[input * lanes + lane] = newValue }
  }
}
