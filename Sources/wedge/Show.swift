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
      case .plan:
        "The plan as a sweep evaluates it: what it costs by sector and member, then its nodes in the order of evaluation."
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

  @Flag(help: "With --plan: the plan as a run evaluates it, in which nothing is drawn.")
  var stated = false

  @Flag(help: "With --plan: evaluate it for half a second, and say what each node takes.")
  var profile = false

  @Flag(name: .customLong("json"), help: "With --plan: JSON of the format wedge-plan/1.")
  var isJSON = false

  func validate() throws {
    // What is drawn is part of a plan.
    if subjects.count > 1, Set(subjects) != [.plan, .uncertain] {
      throw ValidationError("Choose one of --tokens, --tree, --plan, --uncertain.")
    }
    if scenario != nil, subjects == [.tokens] || subjects == [.tree] {
      throw ValidationError("--tokens and --tree show the whole file; name no scenario.")
    }
  }

  func run() throws {
    for (isGiven, name) in [(isJSON, "json"), (stated, "stated"), (profile, "profile")]
    where isGiven && !subjects.contains(.plan) {
      throw ValidationError("--\(name) goes with --plan.")
    }
    if stated, subjects.contains(.uncertain) {
      throw ValidationError("A plan of stated numbers has no uncertain ones; choose --stated or --uncertain.")
    }
    try Streams.finish(Engine(terminals: Streams.terminals).show(file, subject))
  }

  private var subject: ShowSubject {
    if subjects.contains(.plan) {
      let clock: (@Sendable () -> UInt64)? = profile ? { @Sendable in Clocks.nanoseconds } : nil
      return .plan(scenario, isDrawn: !stated, isJSON: isJSON, clock: clock)
    }
    return switch subjects.first {
    case .tokens: .tokens
    case .tree: .tree
    case .uncertain: .uncertain(scenario)
    case .plan, nil: .scenario(scenario)
    }
  }
}
