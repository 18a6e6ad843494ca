import ScenarioSyntax

/// Mistakes in the `city` block and in declared units.
enum CityMistake: Mistake {
  case secondCity(first: Place, at: Place)
  case itemTwice(word: String, first: Place, at: Place)
  case unknownGWP(name: String, sets: [String], at: Place)
  case missing(word: String, example: String, at: Place)
  case unitNotDefined(name: String, at: Place)

  var code: String {
    switch self {
    case .secondCity, .itemTwice: "E0318"
    case .unknownGWP: "E0319"
    case .missing: "E0321"
    case .unitNotDefined: "E0411"
    }
  }

  var diagnostic: Diagnostic {
    switch self {
    case .secondCity(let first, let at):
      return error(
        "a project describes one city", at, "a second one", [.init(.help, "give it a file of its own")],
        also: [.init(first, "the first")])
    case .itemTwice(let word, let first, let at):
      return error(
        "the city states its \(word) twice", at, "stated again here", [.init(.help, "keep one of them")],
        also: [.init(first, "stated here first")])
    case .unknownGWP(let name, let sets, let at):
      return error(
        "no set of warming potentials is called \"\(name)\"", at, "an unknown set",
        [
          .init(
            .help, Suggestions.question(for: name, among: sets) ?? "write: gwp \"\(sets.first ?? "AR5")\""),
          .init(.plain, "one of \(sets.map { "\"\($0)\"" }.joined(separator: ", "))"),
        ])
    case .missing(let word, let example, let at):
      return error(
        "the city does not state its \(word)", at, "a line is missing here",
        [.init(.help, "add a line: \(example)")])
    case .unitNotDefined(let name, let at):
      return error(
        "unit \(name) has no size", at, "a number without a unit",
        [.init(.help, "say how much one is: unit \(name) = 120 L")])
    }
  }
}
