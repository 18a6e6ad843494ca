/// What went wrong, as a case with labelled payloads that knows how it is said.
///
/// A room that finds mistakes declares one enum of them. How a mistake is drawn
/// is the renderer's concern.
package protocol Mistake: Sendable {
  /// Stable: a code keeps its meaning for ever and is never used again.
  var code: String { get }

  /// The sentence, the places and the advice.
  var diagnostic: Diagnostic { get }
}
