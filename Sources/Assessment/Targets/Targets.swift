/// The kinds of target that a file can state.
package enum Targets {
  package static let all: [any TargetKind.Type] = [
    AtLeast.self,
    AtMost.self,
    FallsFromScenario.self,
    FallsFromYear.self,
  ]
}
