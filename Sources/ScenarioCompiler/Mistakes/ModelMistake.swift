import Modelling
import ScenarioSyntax

/// A mistake that an equation of the vocabulary found, said in the words of the vocabulary.
struct ModelMistake: Mistake {
  let finding: Finding
  let at: Place

  var code: String { finding.code }

  var diagnostic: Diagnostic {
    error(finding.found, at, finding.expected, finding.help.isEmpty ? [] : [.init(.help, finding.help)])
  }
}
