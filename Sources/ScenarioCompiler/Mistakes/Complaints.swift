import ScenarioSyntax

/// The mistakes found so far in the files of a project.
final class Complaints {
  private(set) var diagnostics: [Diagnostic] = []
  private var seen: Set<Key> = []

  private struct Key: Hashable {
    let code: String
    let at: Place
  }

  /// Takes in a mistake; the same one at the same place is folded.
  func add(_ mistake: any Mistake) {
    let said = mistake.diagnostic
    guard seen.insert(Key(code: mistake.code, at: said.primary.span)).inserted else { return }
    diagnostics.append(
      Diagnostic(
        severity: said.severity, code: mistake.code, headline: said.headline, primary: said.primary,
        secondary: said.secondary, notes: said.notes))
  }

  func warn(_ mistake: any Mistake) {
    let said = mistake.diagnostic
    guard seen.insert(Key(code: mistake.code, at: said.primary.span)).inserted else { return }
    diagnostics.append(
      Diagnostic(
        severity: .warning, code: mistake.code, headline: said.headline, primary: said.primary,
        secondary: said.secondary, notes: said.notes))
  }

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
