/// Why the outputs of a design give no sensitivities; places count from 0.
package enum SensitivityMistake: Error, Hashable, Sendable {
  /// There is not one output for each lane of the design, or too few lanes.
  case shape
  /// An output is infinite or not a number.
  case notFinite(lane: Int)
  /// The output is the same in every lane: there is no variance to share out.
  case constant
  /// A step of a trajectory moves no input, several at once, or one that has moved already.
  case notOneInput(step: Int)
}
