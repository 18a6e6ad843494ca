import ArgumentParser
import WedgeEngine

/// `wedge show FILE [SCENARIO]`
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Print what the program made of a file: a scenario in one piece, its uncertain numbers, tokens, tree or plan."
  )

  enum Subject: String, EnumerableFlag {
    case tokens, tree, plan, uncertain

    static func help(for value: Subject) -> ArgumentHelp? {
      switch value {
      case .tokens: "The tokens, one a line."
      case .tree: "The syntax tree."
      case .plan: "The nodes of the plan in the order of evaluation; with --uncertain its draws are inputs."
      case .uncertain: "The uncertain numbers: the columns of a table of inputs, their units and laws."
      }
    }
  }

  @Argument(help: "The scenario file.", completion: .file(extensions: ["wedge"]))
  var file: String

  @Argument(help: "A scenario, printed with everything it inherits and where each line comes from.")
  var scenario: String?

  @Flag
  var subjects: [Subject] = []

  @Flag(name: .customLong("json"), help: "With --plan: JSON of the format wedge-plan/1.")
  var isJSON = false

  func validate() throws {
    // A plan can be shown with what is drawn as its inputs.
    if subjects.count > 1, Set(subjects) != [.plan, .uncertain] {
      throw ValidationError("Choose one of --tokens, --tree, --plan, --uncertain.")
    }
    if scenario != nil, subjects == [.tokens] || subjects == [.tree] {
      throw ValidationError("--tokens and --tree show the whole file; name no scenario.")
    }
  }

  func run() throws {
    if isJSON, !subjects.contains(.plan) { throw ValidationError("--json goes with --plan.") }
    let isDrawn = subjects.contains(.uncertain)
    let subject: ShowSubject =
      switch subjects.contains(.plan) ? .plan : subjects.first {
      case .tokens: .tokens
      case .tree: .tree
      case .plan: .plan(scenario, isDrawn: isDrawn, isJSON: isJSON)
      case .uncertain: .uncertain(scenario)
      case nil: .scenario(scenario)
      }
    try Streams.finish(Engine(terminals: Streams.terminals).show(file, subject))
  }
}
