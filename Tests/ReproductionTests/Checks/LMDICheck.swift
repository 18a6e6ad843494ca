import Assessment

/// Logarithmic mean Divisia decomposition, with and without zeros.
enum LMDICheck: VectorCheck {
  static let kinds = ["LMDI-I (Ang)", "LMDI-I zero handling"]

  static func reproduce(_ item: VectorFile.Case, _ comparison: Comparison) throws {
    let split = try LMDI(from: item.inputs["X0"].matrix, to: item.inputs["XT"].matrix)
    let wanted = item.expected
    comparison.expect(split.additive, wanted, has: "additive")
    comparison.expect(split.multiplicative ?? [], wanted, has: "multiplicative")
    comparison.expect(split.startByCategory, wanted, has: "V0")
    comparison.expect(split.endByCategory, wanted, has: "VT")
    comparison.expect(split.change, wanted, has: "delta_total")
    comparison.expect(split.ratio, wanted, has: "ratio_total")
  }
}
