import Assessment

/// Logarithmic mean Divisia decomposition, with and without zeros.
enum LMDICheck: VectorCheck {
  static let kinds = ["LMDI-I (Ang)", "LMDI-I zero handling"]

  static func reproduce(_ item: VectorFile.Case, _ comparison: Comparison) throws {
    let split = try LMDI(from: item.inputs["X0"].matrix, to: item.inputs["XT"].matrix)
    let wanted = item.expected
    comparison.expect(split.additive, wanted["additive"])
    if wanted["multiplicative"].exists {
      comparison.expect(split.multiplicative ?? [], wanted["multiplicative"])
    }
    if wanted["V0"].exists { comparison.expect(split.startByCategory, wanted["V0"]) }
    if wanted["VT"].exists { comparison.expect(split.endByCategory, wanted["VT"]) }
    if wanted["delta_total"].exists { comparison.expect(split.change, wanted["delta_total"]) }
    if wanted["ratio_total"].exists { comparison.expect(split.ratio, wanted["ratio_total"]) }
  }
}
