import ScenarioSyntax

/// Mistakes about how emissions are booked.
enum AccountingMistake: Mistake {
  case unknownReference(number: String, known: [String], at: Place)
  case unknownScope(text: String, at: Place)
  case twice(word: String, path: String, first: Place, at: Place)

  var code: String {
    switch self {
    case .unknownReference, .unknownScope: "E0332"
    case .twice: "E0302"
    }
  }

  var diagnostic: Diagnostic {
    switch self {
    case .unknownReference(let number, let known, let at):
      let families = known.filter { $0.count(where: { $0 == "." }) == 1 }
      return error(
        "no reference number of the GPC is \"\(number)\"", at, "emissions would be booked nowhere",
        [
          .init(
            .help,
            Suggestions.question(for: number, among: known)
              ?? "families are \(families.joined(separator: ", "))"),
          .init(.note, "wedge schema gpc prints all of them"),
        ])
    case .unknownScope(let text, let at):
      return error(
        "there is no scope \(text)", at, "a scope is 1, 2 or 3",
        [.init(.help, "scope 1 in the city, scope 2 from networks, scope 3 beyond the border")])
    case .twice(let word, let path, let first, let at):
      return error(
        "\(path) states its \(word) twice", at, "stated again here", [.init(.help, "keep one of them")],
        also: [.init(first, "stated here first")])
    }
  }
}
