import Assessment
import Experiments

/// The statistics of Morris, and the function at the points where the file states one.
enum ElementaryEffectCheck: VectorCheck {
  static let kinds = ["Morris elementary effects"]

  static func reproduce(_ item: VectorFile.Case, _ comparison: Comparison) throws {
    let points = item.inputs["X"].matrix
    let outputs = item.inputs["Y"].numbers
    if item.inputs["g_function_a"].exists {
      let function = ReferenceFunction.g(item.inputs["g_function_a"].numbers)
      for (row, (point, output)) in zip(points, outputs).enumerated() {
        let value = function.value(point)
        if abs(value - output) > comparison.stated.relative * abs(output) {
          comparison.deviate("the function at point \(row) is \(value), stated \(output)")
        }
      }
    }
    if item.inputs["levels"].exists, item.inputs["delta"].exists, item.inputs["trajectories"].exists {
      let design = try MorrisDesign(
        inputs: points.first?.count ?? 0, levels: Int(item.inputs["levels"].number),
        trajectories: Int(item.inputs["trajectories"].number), seed: 1)
      if abs(design.step - item.inputs["delta"].number) > 1e-12 || design.lanes != points.count {
        comparison.deviate("the design has \(design.lanes) points and steps of \(design.step)")
      }
    }
    let effects = try ElementaryEffects(points: points, outputs: outputs)
    comparison.expect(effects.means, item.expected, has: "mu")
    comparison.expect(effects.meanMagnitudes, item.expected, has: "mu_star")
    comparison.expect(effects.standardDeviations ?? [], item.expected, has: "sigma")
  }
}
