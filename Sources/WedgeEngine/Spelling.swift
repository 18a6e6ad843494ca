import ScenarioSyntax

/// Suggestions for misspelt words, for the command line.
public enum Spelling {
  /// `did you mean "run"?`, or nil if nothing is near.
  public static func question(for word: String, among candidates: [String]) -> String? {
    Suggestions.question(for: word, among: candidates)
  }
}
