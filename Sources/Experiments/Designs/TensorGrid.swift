package import Plans

/// A lane for every combination of the places of each input.
///
/// The first axis changes slowest. With Gauss's rule on each axis a mean over the grid,
/// weighted, is an integral over all inputs; with the values of a `choice` it is exact.
package struct TensorGrid: Sendable {
  /// More lanes than this are a sweep, not a grid.
  package static let lanesAtMost = 1 << 24

  package enum Mistake: Error, Hashable, Sendable {
    case tooManyLanes(atMost: Int)
  }

  package let axes: [QuadratureAxis]
  package let lanes: Int

  package init(_ axes: [QuadratureAxis]) throws(Mistake) {
    var lanes = 1
    for axis in axes {
      lanes *= axis.nodes.count
      guard lanes <= Self.lanesAtMost else { throw .tooManyLanes(atMost: Self.lanesAtMost) }
    }
    self.axes = axes
    self.lanes = lanes
  }

  package var inputs: LaneInputs {
    var all = LaneInputs(lanes: lanes, inputs: axes.count)
    var stride = lanes
    for (input, axis) in axes.enumerated() {
      stride /= axis.nodes.count
      for lane in 0..<lanes { all[input, lane] = axis.nodes[lane / stride % axis.nodes.count] }
    }
    return all
  }
}
