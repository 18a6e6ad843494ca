/// One way in which a kind books emissions, for the tables that explain the accounting.
package struct BookingDeclaration: Sendable {
  /// What gives the emissions off: "a fuel, burnt".
  package let what: String
  /// What the file says for it: "end_use residential"; empty where that is usual.
  package let words: String
  /// The section it counts in.
  package let sector: String
  /// The full reference number; with `x` for the family that `gpc` names; empty where there is none.
  package let reference: String
  package let scope: Int
  package let view: EmissionLine.View

  package init(
    _ what: String, _ words: String = "", sector: String, _ reference: String, scope: Int,
    view: EmissionLine.View = .both
  ) {
    self.what = what
    self.words = words
    self.sector = sector
    self.reference = reference
    self.scope = scope
    self.view = view
  }
}
