import Assessment
package import Modelling
package import Plans
package import ScenarioSyntax
import Units

/// From trees to a plan: names, units, levers and scenarios, everything checked first.
///
/// The compiler is given a vocabulary and knows no sector. What it finds wrong is
/// collected; nothing runs if any file has an error.
package struct Compiler {
  let vocabulary: Vocabulary
  let sources: SourceMap
  let complaints = Complaints()

  package init(vocabulary: Vocabulary, sources: SourceMap) {
    self.vocabulary = vocabulary
    self.sources = sources
  }

  func names<Declared>(
    _ what: String, _ declared: [(prefix: String, value: Declared)], name: (Declared) -> NameSyntax
  ) -> [String: Declared] {
    var known: [String: Declared] = [:]
    for (prefix, value) in declared {
      let own = name(value)
      let path = prefix.isEmpty ? own.text : "\(prefix).\(own.text)"
      if let earlier = known[path] {
        complaints.add(
          LeverMistake.twice(what: what, name: path, first: name(earlier).span, at: own.span))
        continue
      }
      known[path] = value
    }
    return known
  }
}
