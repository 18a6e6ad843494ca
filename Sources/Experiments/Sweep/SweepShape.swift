import Plans

/// What must agree for two states to be parts of one sweep.
package struct SweepShape: Hashable, Sendable {
  /// All draws of the sweep.
  package let samples: Int
  package let replicates: Int
  /// The rows of each output whose moments are kept.
  package let rows: [Int]
  package let floors: [[Int]]?
  package let indicators: Int
  /// The rows of each exceedance, and its threshold.
  package let exceedanceRows: [Int]
  package let thresholds: [Double]
  package let covaried: [Int]

  init(
    samples: Int, replicates: Int, rows: [Int], floors: [[Int]]?, indicators: Int, exceedanceRows: [Int],
    thresholds: [Double], covaried: [Int]
  ) {
    self.samples = samples
    self.replicates = replicates
    self.rows = rows
    self.floors = floors
    self.indicators = indicators
    self.exceedanceRows = exceedanceRows
    self.thresholds = thresholds
    self.covaried = covaried
  }

  init(_ question: SweepQuestion, plan: Plan, samples: Int, replicates: Int) {
    func rows(_ output: Int) -> Int { plan.nodes[plan.outputs[output]].rows }
    self.init(
      samples: samples, replicates: replicates, rows: question.outputs.map(rows), floors: question.floors,
      indicators: question.indicators.count, exceedanceRows: question.exceedances.map { rows($0.output) },
      thresholds: question.exceedances.map(\.threshold), covaried: question.covaried)
    precondition(
      zip(floors ?? [], self.rows).allSatisfy { $0.count == $1 }, "every row that is banded has a floor")
    precondition(question.indicators.allSatisfy { rows($0) == 1 }, "an indicator has one row")
    precondition(
      covaried.allSatisfy { [1, covarianceRows].contains(self.rows[$0]) }, "what covaries shares its years")
  }

  /// Numbers whose moments are kept.
  var numbers: Int { rows.reduce(0, +) }
  /// Where each output's rows begin among them.
  var starts: [Int] {
    var starts: [Int] = []
    var next = 0
    for count in rows {
      starts.append(next)
      next += count
    }
    return starts
  }
  /// Pages of bins for one row at most, so that those of all rows take no more than 112 MiB.
  var pagesOfRow: Int { (7 << 24) / (OutputBins.page * 4) / max(1, numbers) }
  /// Years of the covariance matrix.
  var covarianceRows: Int { covaried.map { rows[$0] }.max() ?? 0 }
  /// Pairs of different outputs in one matrix.
  var pairs: Int { covaried.count * (covaried.count - 1) / 2 }
}
