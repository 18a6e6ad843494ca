package import Plans

/// Draws that a table states, number by number.
package struct ExplicitInputs: LaneSource {
  package let inputs: Int
  package let samples: Int
  /// Where the inputs of the plan find their numbers: the column of each.
  private let columns: [Int?]
  private let blocks: [[Double]]
  private let block: Int

  /// - Parameters:
  ///   - block: draws in each block but the last.
  ///   - blocks: each column after column with one number for every draw of the block, in coherent units.
  ///   - filling: for each column, the inputs of the plan that take its number.
  ///   - inputs: the inputs of the plan; one that no column fills is 0.
  package init(draws: Int, block: Int, blocks: [[Double]], filling: [[Int]], inputs: Int) {
    self.inputs = inputs
    self.samples = draws
    self.block = block
    self.blocks = blocks
    var columns = [Int?](repeating: nil, count: inputs)
    for (column, filled) in filling.enumerated() {
      for input in filled where input < inputs { columns[input] = column }
    }
    self.columns = columns
  }

  package var replicates: Int { 1 }

  package func replicate(ofDraw draw: Int) -> Int { 0 }

  package func fill(_ lanes: inout LaneInputs, draws: Range<Int>) {
    for input in 0..<inputs {
      guard let column = columns[input] else { continue }
      var draw = draws.lowerBound
      while draw < draws.upperBound {
        let first = draw / block * block
        let numbers = blocks[draw / block]
        let start = column * min(block, samples - first)
        let end = min(draws.upperBound, first + block)
        for each in draw..<end {
          lanes[input, each - draws.lowerBound] = numbers[start + each - first]
        }
        draw = end
      }
    }
  }
}
