import Randomness

/// The quantile functions that draws go through.
enum QuantileCheck: VectorCheck {
  static let kinds = ["distribution quantile functions x=F^-1(p)"]

  static func reproduce(_ item: VectorFile.Case, _ comparison: Comparison) throws {
    let name = item.inputs["dist"].text
    let law = try ReferenceLaw.make(name, item.inputs["params"])
    // The file's note: 1e-10 is enough for the laws that invert the incomplete beta function.
    let tolerance =
      ["pert", "beta"].contains(name)
      ? Comparison.Tolerance(relative: 1e-10, absolute: comparison.stated.absolute) : nil
    let found = item.inputs["p"].numbers.map { law.quantile(Probability(below: $0)) }
    comparison.expect(found, item.expected["x"], tolerance)
  }
}
