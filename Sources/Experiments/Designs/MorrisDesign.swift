package import Plans
import Randomness

/// Random walks through a grid that move one input at a time.
///
/// On p levels 0, 1/(p − 1), …, 1 every step moves an input by Δ = p/(2·(p − 1)), which
/// gives all levels the same chance. A trajectory visits d + 1 points and moves each
/// input once, in random order. Source: M. D. Morris, Technometrics 33 (1991) 161–174.
package struct MorrisDesign: Sendable {
  package enum Mistake: Error, Hashable, Sendable {
    /// The levels are an even number from 2 on.
    case levels(Int)
    /// There is at least one trajectory, and one input.
    case empty
  }

  package let inputs: Int
  package let levels: Int
  package let trajectories: Int
  private let seed: UInt64

  package init(inputs: Int, levels: Int = 4, trajectories: Int, seed: UInt64) throws(Mistake) {
    guard levels >= 2, levels.isMultiple(of: 2) else { throw .levels(levels) }
    guard inputs > 0, trajectories > 0 else { throw .empty }
    self.inputs = inputs
    self.levels = levels
    self.trajectories = trajectories
    self.seed = seed
  }

  /// Δ: how far a step goes.
  package var step: Double { Double(levels) / Double(2 * (levels - 1)) }

  package var lanes: Int { trajectories * (inputs + 1) }

  /// The points, trajectory after trajectory.
  package var points: [[Double]] {
    let stream = RandomStream(seed: seed, address: "morris")
    return (0..<trajectories).flatMap { walk($0, stream) }
  }

  package var uniforms: LaneInputs { LaneInputs(rows: points) }

  private func walk(_ trajectory: Int, _ stream: RandomStream) -> [[Double]] {
    var drawn = 0
    func pick(_ count: Int) -> Int {
      let u = stream.uniform(draw: trajectory * (3 * inputs) + drawn)
      drawn += 1
      return min(Int(u * Double(count)), count - 1)
    }
    // In steps of 1/(p − 1): a level of the lower half, and whether the walk starts above it.
    let low = (0..<inputs).map { _ in pick(levels / 2) }
    let startsHigh = (0..<inputs).map { _ in pick(2) == 1 }
    var order = Array(0..<inputs)
    for last in (1..<max(inputs, 1)).reversed() { order.swapAt(last, pick(last + 1)) }
    func place(_ input: Int, isHigh: Bool) -> Double {
      Double(low[input] + (isHigh ? levels / 2 : 0)) / Double(levels - 1)
    }
    var point = (0..<inputs).map { place($0, isHigh: startsHigh[$0]) }
    var points = [point]
    for input in order {
      point[input] = place(input, isHigh: !startsHigh[input])
      points.append(point)
    }
    return points
  }
}
