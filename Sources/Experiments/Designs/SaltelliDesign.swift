package import Plans
package import Randomness

/// Lanes from which first-order and total indices of a variance are estimated.
///
/// A has the first d coordinates of a Sobol sequence of 2d dimensions, B the others;
/// AB_i is A with column i taken from B. Lanes: all rows of A, of B, of AB₁, …, AB_d:
/// n·(d + 2) in all. Source: A. Saltelli et al., Computer Physics Communications 181
/// (2010) 259–270.
package struct SaltelliDesign: Sendable {
  package let inputs: Int
  /// n: the rows of A.
  package let count: Int
  private let sequence: SobolSequence
  private let isOpen: Bool

  /// - Parameters:
  ///   - count: best a power of 2, which keeps the points balanced.
  ///   - isOpen: keeps coordinates off 0 and 1, as quantile functions without ends need.
  package init(inputs: Int, count: Int, isOpen: Bool = true) throws(SobolSequence.Mistake) {
    guard count > 0, count <= SobolSequence.pointsAtMost else { throw .tooManyPoints(count) }
    sequence = try SobolSequence(dimensions: 2 * inputs)
    self.inputs = inputs
    self.count = count
    self.isOpen = isOpen
  }

  package var lanes: Int { count * (inputs + 2) }

  /// The uniform number of an input in a lane.
  package func uniform(lane: Int, input: Int) -> Double {
    let (block, row) = lane.quotientAndRemainder(dividingBy: count)
    let isFromB = block == 1 || block == input + 2
    let dimension = isFromB ? inputs + input : input
    return isOpen
      ? sequence.openUniform(point: row, dimension: dimension)
      : sequence.uniform(point: row, dimension: dimension)
  }

  /// Every lane's numbers.
  package var uniforms: LaneInputs {
    var all = LaneInputs(lanes: lanes, inputs: inputs)
    for input in 0..<inputs {
      for lane in 0..<lanes { all[input, lane] = uniform(lane: lane, input: input) }
    }
    return all
  }

  /// What the lanes gave, by block.
  package func runs(of outputs: [Double]) -> SaltelliRuns {
    precondition(outputs.count == lanes, "one output for each lane")
    let blocks = (0..<inputs + 2).map { Array(outputs[$0 * count..<($0 + 1) * count]) }
    return SaltelliRuns(a: blocks[0], b: blocks[1], mixed: Array(blocks[2...]))
  }
}

/// Outputs of a Saltelli design: f(A), f(B), and f(AB_i) for each input.
package struct SaltelliRuns: Sendable {
  package let a: [Double]
  package let b: [Double]
  package let mixed: [[Double]]

  package init(a: [Double], b: [Double], mixed: [[Double]]) {
    self.a = a
    self.b = b
    self.mixed = mixed
  }
}
