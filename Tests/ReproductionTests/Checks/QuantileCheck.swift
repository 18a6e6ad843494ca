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
    let probabilities = item.inputs["p"].numbers.map { Probability(below: $0) }
    if name == "discrete" {
      let (values, weights) = (
        item.inputs["params"]["values"].numbers, item.inputs["params"]["weights"].numbers
      )
      let listed = Choice(weights.enumerated().map { ($0.element, Double($0.offset)) })
      comparison.expect(probabilities.map { values[Int(listed.quantile($0))] }, item.expected["x"], tolerance)
      deviate(law, from: values, weights, comparison)
      guard values == values.sorted() else { return }
    }
    comparison.expect(probabilities.map { law.quantile($0) }, item.expected["x"], tolerance)
  }

  /// The file takes the first value in the order of its list, the law the first from small to large: the
  /// list is drawn as the places 0, 1, 2 … of its values, and the law must give every value the same chance.
  private static func deviate(
    _ law: any Distribution, from values: [Double], _ weights: [Double], _ comparison: Comparison
  ) {
    let whole = weights.reduce(0, +)
    for value in values {
      let chance = zip(values, weights).reduce(0) { $0 + ($1.0 <= value ? $1.1 : 0) } / whole
      let found = law.probability(upTo: value).below
      if !(abs(found - chance) <= 1e-14) {
        comparison.deviate("\(found) lies at or below \(value), stated \(chance)")
      }
    }
  }
}
