import ScenarioSyntax

/// Mistakes in the `city` block and in declared units.
enum CityMistake: Mistake {
  case secondCity(first: Place, at: Place)
  case itemTwice(word: String, first: Place, at: Place)
  case unknownGWP(name: String, sets: [String], at: Place)
  case missing(word: String, example: String, at: Place)
  case unitNotDefined(name: String, at: Place)
  case tooMany(what: String, limit: Int, at: Place)

  var code: String {
    switch self {
    case .secondCity, .itemTwice: "E0318"
    case .unknownGWP: "E0319"
    case .missing: "E0321"
    case .unitNotDefined: "E0411"
    case .tooMany: "E0940"
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
    case .tooMany(let what, let limit, let at):
      return error(
        "there are more than \(grouped(limit)) \(what)", at, "this is one too many",
        [.init(.help, "put what is alike together, or give it a file of its own")])
    case .unitNotDefined(let name, let at):
      return error(
        "unit \(name) has no size", at, "a number without a unit",
        [.init(.help, "say how much one is: unit \(name) = 120 L")])
    }
  }
}

/// `200_000`: thousands set apart as in a file.
private func grouped(_ number: Int) -> String {
  guard number >= 1_000 else { return "\(number)" }
  let rest = "\(number % 1_000)"
  return grouped(number / 1_000) + "_" + String(repeating: "0", count: 3 - rest.count) + rest
}
