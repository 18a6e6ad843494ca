import Experiments
import Testing

@testable import Assessment

struct ElementaryEffectsTests {
  @Test func `a straight plane has its slopes and no spread`() throws {
    let design = try MorrisDesign(inputs: 3, levels: 6, trajectories: 8, seed: 2)
    let slopes = [3.0, -2, 0]
    let outputs = design.points.map { point in zip(point, slopes).reduce(7) { $0 + $1.0 * $1.1 } }
    let effects = try ElementaryEffects(points: design.points, outputs: outputs)
    for input in 0..<3 {
      #expect(abs(effects.means[input] - slopes[input]) < 1e-13)
      #expect(abs(effects.meanMagnitudes[input] - abs(slopes[input])) < 1e-13)
      #expect(try #require(effects.standardDeviations)[input] < 1e-13)
    }
  }

  @Test func `an interaction shows as a spread`() throws {
    let design = try MorrisDesign(inputs: 2, levels: 4, trajectories: 40, seed: 5)
    let effects = try ElementaryEffects(points: design.points, outputs: design.points.map { $0[0] * $0[1] })
    let spreads = try #require(effects.standardDeviations)
    #expect(spreads[0] > 0.2 && spreads[1] > 0.2)
  }

  @Test func `one trajectory has no spread to tell`() throws {
    let effects = try ElementaryEffects(points: [[0], [1]], outputs: [2, 5])
    #expect(effects.means == [3] && effects.standardDeviations == nil)
  }

  @Test func `what is no walk is refused`() {
    func mistake(_ points: [[Double]], _ outputs: [Double]) -> SensitivityMistake? {
      do throws(SensitivityMistake) {
        _ = try ElementaryEffects(points: points, outputs: outputs)
        return nil
      } catch {
        return error
      }
    }
    #expect(mistake([], []) == .shape)
    #expect(mistake([[0], [1]], [1]) == .shape)
    #expect(mistake([[0, 0], [1, 0]], [1, 2]) == .shape)
    #expect(mistake([[0], [1]], [1, .nan]) == .notFinite(lane: 1))
    #expect(mistake([[0], [0]], [1, 2]) == .notOneInput(step: 0))
    #expect(mistake([[0, 0], [1, 1], [0, 1]], [1, 2, 3]) == .notOneInput(step: 0))
    #expect(mistake([[0, 0], [1, 0], [0, 0]], [1, 2, 3]) == .notOneInput(step: 1))
  }
}
