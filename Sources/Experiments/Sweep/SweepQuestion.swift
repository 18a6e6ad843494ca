/// What a sweep keeps of its draws.
package struct SweepQuestion: Sendable {
  /// Counted in each year: draws in which an output lies above a threshold.
  package struct Exceedance: Hashable, Sendable {
    package let output: Int
    /// In coherent units.
    package let threshold: Double

    package init(output: Int, threshold: Double) {
      self.output = output
      self.threshold = threshold
    }
  }

  /// Outputs of the plan whose moments, ends and bands are kept, each over its years.
  package let outputs: [Int]
  /// For each of `outputs` and each of its rows the exponent below which bins are of equal width;
  /// nil without bands.
  package let floors: [[Int]]?
  /// Outputs of one row that are 1 in a draw that meets something, else 0.
  package let indicators: [Int]
  package let exceedances: [Exceedance]
  /// Positions in `outputs` that covary, year by year; those of one row hold in every year.
  package let covaried: [Int]
  /// Outputs whose numbers the sink gets.
  package let drawn: [Int]

  package init(
    outputs: [Int], floors: [[Int]]? = nil, indicators: [Int] = [], exceedances: [Exceedance] = [],
    covaried: [Int] = [], drawn: [Int] = []
  ) {
    precondition(floors.map { $0.count == outputs.count } ?? true, "every banded output has floors")
    precondition(covaried.allSatisfy { outputs.indices.contains($0) }, "what covaries is kept")
    self.outputs = outputs
    self.floors = floors
    self.indicators = indicators
    self.exceedances = exceedances
    self.covaried = covaried
    self.drawn = drawn
  }

  /// The floors of bins, from the value of each output and row at the stated numbers: the exponent
  /// of the value less 6; of the largest of the output's rows where that is 0 or missing, and −40
  /// where all are.
  package static func floors(stated: [[Double]]) -> [[Int]] {
    func exponent(_ value: Double) -> Int? {
      value.isFinite && value != 0 ? max(-1000, Int(value.exponent) - 6) : nil
    }
    return stated.map { rows in
      let largest = rows.compactMap(exponent).max() ?? -40
      return rows.map { exponent($0) ?? largest }
    }
  }
}
