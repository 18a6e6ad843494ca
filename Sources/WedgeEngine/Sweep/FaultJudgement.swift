import Assessment
import Experiments
import Plans
import ScenarioCompiler
import ScenarioSyntax

/// What is said of draws without a valid result.
struct FaultJudgement {
  /// More of them than are allowed.
  let isTooMany: Bool
  /// Why the first of them has no result, in a sentence; nil where all are valid.
  let cause: String?
  private let diagnostic: Diagnostic?
  private let result: SweepResult
  private let setup: SweepSetup
  private let options: SweepOptions

  init(_ result: SweepResult, _ setup: SweepSetup, _ options: SweepOptions) {
    self.result = result
    self.setup = setup
    self.options = options
    // Of a shard the merge judges: a part may have more than its share.
    isTooMany =
      options.shard == nil && Double(result.faultCount) > options.allowedFaults * Double(result.draws.count)
    guard let first = result.firstFault else {
      diagnostic = nil
      cause = nil
      return
    }
    let diagnostic = FaultMessage.diagnostic(of: first, from: setup.source, in: setup.compiled)
    self.diagnostic = diagnostic
    cause = diagnostic.headline
  }

  /// What a shard says of its faults; the merge judges them.
  var remark: String {
    guard let first = result.firstFault, let cause else { return "" }
    return "\(result.faultCount) of \(result.draws.count) draws of this shard have no valid result; "
      + "the first is draw \(first.draw): \(cause)\n"
  }

  /// The count, the first draw, and its cause with the place in the file.
  func message(_ terminals: Terminals) -> String {
    guard let first = result.firstFault, let diagnostic else { return "" }
    let count = result.faultCount
    let share = Double(count) / Double(max(1, result.draws.count)) * 100
    var text = setup.compilation.picture(of: diagnostic, terminals) + "\n"
    text += "error[E1113]: \(count) of \(result.draws.count) draws have no valid result, "
    text += "the first of them is draw \(first.draw)\n"
    if let seed = setup.subject.seed {
      text +=
        "  = note  look at it: wedge run FILE \(setup.subject.scenarios.map(\.name).joined(separator: " ")) "
      text += "--draw \(first.draw) --seed \(seed)"
      if setup.subject.design != "independent" {
        text += " --design \(setup.subject.design) --samples \(setup.subject.samples)"
      }
      text += "\n"
    }
    let rounded = (share * 1000).rounded(.up) / 1000
    text += "  = help  narrow the law (within a .. b), mend the model, or write --allow-faults \(rounded)%\n"
    text += "  = learn wedge explain E1113\n"
    return text
  }
}
