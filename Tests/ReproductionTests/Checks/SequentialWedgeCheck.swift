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

    // A run knows its emissions to rounding, and a wedge is the difference of two.
    let pathways = try (0...names.count).map { count in
      // A horizon has two years at least.
      Array(
        try Town(text(baseline, Array(shares[..<count]))).series("emissions.gross").prefix(baseline.count))
    }
    let ofRuns = try SequentialWedges(pathways: pathways)
    let rounding = Comparison.Tolerance(
      relative: comparison.stated.relative, absolute: 1e-14 * (baseline.map { abs($0) }.max() ?? 0))
    for (place, name) in names.enumerated() {
      comparison.expect(ofRuns.wedges[place], item.expected["wedges"][name], rounding)
    }
    comparison.expect(ofRuns.remaining, item.expected, has: "remaining", rounding)
  }

  /// A town that emits the baseline, in kilotonnes, with one lever for each list of shares.
  private static func text(_ baseline: [Double], _ shares: [[Double]]) -> String {
    let first = 2020
    func points(_ values: [Double], _ unit: String = "") -> String {
      let rows = values.enumerated().map { "\(first + $0): \($1.inScenario)\(unit)" }
      return "[" + rows.joined(separator: ", ") + "]"
    }
    let levers = shares.indices.map { place in
      """
      lever l\(place) "Lever \(place)" {
        effect   reduce ippu.works.activity by 100 %
        schedule phase_in \(points(shares[place])) linear then hold before hold
        controlled_by city
      }

      """
    }
    let applied = shares.indices.map { "apply l\($0); " }.joined()
    return """
      wedge 1
      city "Town" {
        horizon \(first) to \(first + max(baseline.count - 1, 1))
        base_year \(first); money USD2022; gwp "AR5"
        assumed "a reference case"
      }
      ippu { item works { activity = \(points(baseline)) kt/yr linear then hold; co2 = 1 tCO2/t } }
      \(levers.joined())
      scenario all "With the levers" { \(applied)}
      """
  }
}
