import Assessment

/// Shares of players, and what each brings first and last.
enum ShapleyCheck: VectorCheck {
  static let kinds = ["Shapley value"]

  struct NoSuchSubset: Error {
    let key: String
  }

  static func reproduce(_ item: VectorFile.Case, _ comparison: Comparison) throws {
    let players = Int(item.inputs["n"].number)
    var worths = Array(repeating: Double.nan, count: 1 << players)
    for key in item.inputs["v"].keys {
      let members = key == "empty" ? [] : key.compactMap(\.wholeNumberValue)
      let subset = members.reduce(0) { $0 | 1 << $1 }
      guard worths.indices.contains(subset), key == "empty" || members.count == key.count else {
        throw NoSuchSubset(key: key)
      }
      worths[subset] = item.inputs["v"][key].number
    }
    let coalitions = try Coalitions(worths: worths)
    let shares = Shapley(coalitions).shares
    comparison.expect(shares, item.expected, has: "shapley")
    comparison.expect(shares, item.expected, has: "shapley_exact")
    comparison.expect(coalitions.firstIn, item.expected, has: "first_in")
    comparison.expect(coalitions.lastIn, item.expected, has: "last_in")
  }
}
