import Randomness

/// The places of draws in their strata.
enum LatinHypercubeCheck: VectorCheck {
  static let kinds = ["Latin hypercube"]

  static func reproduce(_ item: VectorFile.Case, _ comparison: Comparison) throws {
    let count = Int(item.inputs["n"].number)
    let strata = item.inputs["perm"].matrix
    let places = item.inputs["U"].matrix.enumerated().map { draw, jitters in
      jitters.enumerated().map { input, jitter in
        LatinHypercube.place(stratum: Int(strata[input][draw]), jitter: jitter, count: count)
      }
    }
    comparison.expect(places, item.expected["u"])
  }
}
