import Assessment
import Experiments
import Plans

/// Shares of a variance: estimated on a Saltelli design where a case states its size, else exact on a grid.
enum VarianceCheck: VectorCheck {
  static let kinds = ["variance-based sensitivity"]

  static func reproduce(_ item: VectorFile.Case, _ comparison: Comparison) throws {
    if item.inputs["n"].exists {
      try estimate(item, comparison)
    } else {
      try decompose(item, comparison)
    }
  }

  private static func estimate(_ item: VectorFile.Case, _ comparison: Comparison) throws {
    let function = ReferenceFunction(item.inputs)
    let design = try SaltelliDesign(
      inputs: function.inputs, count: Int(item.inputs["n"].number), isOpen: false)
    let outputs = (0..<design.lanes).map { lane in
      function.value((0..<design.inputs).map { design.uniform(lane: lane, input: $0) })
    }
    let indices = try SobolIndices(design.runs(of: outputs))
    let tolerance = tolerance(of: "estimator_rel", comparison)
    let wanted = item.expected
    comparison.expect(indices.mean, wanted, has: "mean", tolerance)
    comparison.expect(indices.variance, wanted, has: "variance_pop", tolerance)
    comparison.expect(indices.firstOrder(centredOn: .none), wanted, has: "S1_saltelli2010", tolerance)
    comparison.expect(indices.firstOrderByJansen, wanted, has: "S1_jansen", tolerance)
    comparison.expect(indices.total, wanted, has: "ST_jansen", tolerance)
    // SALib standardises all outputs first.
    comparison.expect(indices.firstOrder(centredOn: .allRuns), wanted, has: "S1", tolerance)
    comparison.expect(indices.total, wanted, has: "ST", tolerance)
  }

  private static func decompose(_ item: VectorFile.Case, _ comparison: Comparison) throws {
    let function = ReferenceFunction(item.inputs)
    let grid = try TensorGrid(axes(of: function))
    let inputs = grid.inputs
    let outputs = (0..<grid.lanes).map { lane in
      function.value((0..<inputs.inputs).map { inputs[$0, lane] })
    }
    let parts = try VarianceDecomposition(on: grid, outputs: outputs)
    let tolerance = tolerance(of: "analytic_rel", comparison)
    let wanted = item.expected
    for name in wanted.keys {
      switch name {
      case "mean": comparison.expect(parts.mean, wanted[name], tolerance)
      case "variance": comparison.expect(parts.variance, wanted[name], tolerance)
      case "S1": comparison.expect(parts.firstOrder, wanted[name], tolerance)
      case "ST": comparison.expect(parts.total, wanted[name], tolerance)
      default:
        // S13 is what the first and the third input bring together.
        let pair = name.dropFirst().compactMap(\.wholeNumberValue)
        guard name.hasPrefix("S"), name.count == 3, pair.count == 2, pair[0] != pair[1],
          pair.allSatisfy({ (1...function.inputs).contains($0) })
        else { continue }
        comparison.expect(parts.secondOrder(pair[0] - 1, pair[1] - 1), wanted, has: name, tolerance)
      }
    }
  }

  /// Rules that integrate the function and its square: to rounding for sines, exactly for
  /// polynomials and for the two straight pieces of |4u − 2|.
  private static func axes(of function: ReferenceFunction) throws -> [QuadratureAxis] {
    switch function {
    case .ishigami:
      return try [36, 36, 8].map { try QuadratureAxis(gaussLegendre: $0) }
    case .g(let a):
      return try a.map { _ in try QuadratureAxis(gaussLegendre: 2, edges: [0, 0.5, 1]) }
    }
  }

  private static func tolerance(of name: String, _ comparison: Comparison) -> Comparison.Tolerance {
    let own = comparison.file.tolerance(name)
    return own > 0 ? Comparison.Tolerance(relative: own) : comparison.stated
  }
}
