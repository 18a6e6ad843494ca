import Assessment

/// Wedges in a stated order: from shares of what is left, and from runs of a town with the levers.
enum SequentialWedgeCheck: VectorCheck {
  static let kinds = ["sequential wedges"]

  static func reproduce(_ item: VectorFile.Case, _ comparison: Comparison) throws {
    let baseline = item.inputs["baseline"].numbers
    let names = item.inputs["order"].list.map(\.text)
    let shares = names.map { item.inputs["reduction_share"][$0].numbers }
    let wedges = try SequentialWedges(baseline: baseline, shares: shares)
    for (place, name) in names.enumerated() {
      comparison.expect(wedges.wedges[place], item.expected["wedges"][name])
      comparison.expect(wedges.cumulative[place], item.expected["cumulative"], has: name)
    }
    comparison.expect(wedges.remaining, item.expected, has: "remaining")

    let pathways = try (0...names.count).map { count in
      // A horizon has two years at least.
      Array(
        try Town(text(baseline, Array(shares[..<count]))).series("emissions.gross").prefix(baseline.count))
    }
    let ofRuns = try SequentialWedges(pathways: pathways)
    for (place, name) in names.enumerated() {
      let wanted = item.expected["wedges"][name].list
      guard wanted.count == baseline.count else {
        return comparison.deviate("wedges.\(name) has other years")
      }
      for (year, want) in wanted.enumerated() {
        comparison.expect(
          ofRuns.wedges[place][year], want, roundedFrom: baseline[year], because: .difference)
      }
    }
    comparison.expect(ofRuns.remaining, item.expected, has: "remaining")
  }

  /// A town that emits the baseline, in kilotonnes, with one lever for each list of shares.
  private static func text(_ baseline: [Double], _ shares: [[Double]]) -> String {
    let first = 2020
    func points(_ values: [Double]) -> String {
      "[" + values.enumerated().map { "\(first + $0): \($1.inScenario)" }.joined(separator: ", ") + "]"
    }
    let levers = shares.enumerated().map { place, shares in
      (
        name: "l\(place)",
        facts: """
        effect reduce ippu.works.activity by 100 %
        schedule phase_in \(points(shares)) linear then hold before hold
        """
      )
    }
    return Town.file(
      first...first + baseline.count - 1, levers: levers,
      "ippu { item works { activity = \(points(baseline)) kt/yr linear then hold; co2 = 1 tCO2/t } }")
  }
}
