package import Plans

/// Where the lanes of a sweep come from: draws by a design, or a table that states them.
package protocol LaneSource: Sendable {
  /// Numbers that a lane brings.
  var inputs: Int { get }
  /// All draws of the sweep, whatever part of them is evaluated here.
  var samples: Int { get }
  /// Independently scrambled parts that standard errors come from; 1 for independent draws.
  var replicates: Int { get }
  func replicate(ofDraw draw: Int) -> Int
  /// Writes the inputs of some draws, the first of them into lane 0; a draw's numbers depend on no other.
  func fill(_ inputs: inout LaneInputs, draws: Range<Int>)
}
