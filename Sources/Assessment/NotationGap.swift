/// A number that nobody has, and that a total is computed without.
package struct NotationGap: Sendable, Hashable {
  /// What the file states the key for, such as `energy.works.amount`.
  package let path: String
  /// `NE` or `C`: what does not occur, or is counted elsewhere, leaves nothing out.
  package let key: String
  /// What the file says about it.
  package let note: String?

  package init(path: String, key: String, note: String? = nil) {
    self.path = path
    self.key = key
    self.note = note
  }
}
