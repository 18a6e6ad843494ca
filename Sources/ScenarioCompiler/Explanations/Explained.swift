package import ScenarioSyntax

extension ErrorCatalogue {
  /// The pages of `wedge explain` for what a file means: names, units, time, levers, chance, targets, files.
  package static let meaningPages: [ExplanationPage] =
    namePages + unitPages + timePages + leverPages + uncertaintyPages + targetPages + tablePages
    + drawTablePages
    + projectPages
}

/// A page: what it means, a wrong line or two, and the right ones.
func explained(
  _ code: String, _ title: String, _ meaning: String, wrong: String, right: String
) -> ExplanationPage {
  func indented(_ text: String) -> String {
    text.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
  }
  return ExplanationPage(
    code: code, title: title,
    body: "\(meaning)\n\nWrong:\n\n\(indented(wrong))\n\nRight:\n\n\(indented(right))")
}
