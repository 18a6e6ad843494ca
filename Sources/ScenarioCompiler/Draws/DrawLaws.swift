import Plans

/// The uncertain numbers of a file's scenarios: what is drawn in any of them, and with which laws in
/// those that are wanted.
struct DrawLaws {
  /// By scenario and address.
  private(set) var laws: [String: [String: DrawnLaw]] = [:]
  /// Of all scenarios of the file.
  private(set) var chances: Set<DrawnChance> = []

  /// Empty where nothing of the file is uncertain.
  ///
  /// - Parameter lanes: Addresses that lanes bring by name, and so are not drawn.
  init(
    of all: [BoundScenario], wanted: Set<String>, checked: CheckedCity,
    settings: [AppliedEffect.Target: Meaning], lanes: [String: Int], knowledge: Knowledge?
  ) {
    guard !checked.drawn.all.isEmpty else { return }
    let complaints = checked.complaints
    for bound in all {
      let graph = Graph()
      let survey = DrawSurvey()
      func lower() {
        _ = ScenarioLowering(
          checked: checked, graph: graph, bound: bound, settings: settings, inputs: lanes,
          drawing: .survey(survey), knowledge: knowledge
        ).lower()
      }
      guard wanted.contains(bound.flat.name) else {
        complaints.silently(lower)
        take(chancesOf: survey.numbers(in: graph))
        continue
      }
      lower()
      guard !complaints.hasErrors else { return }
      for clash in survey.clashes {
        complaints.add(
          UncertaintyMistake.addressTwice(path: clash.address, first: clash.first, at: clash.second))
      }
      guard survey.clashes.isEmpty else { continue }
      let numbers = survey.numbers(in: graph)
      take(chancesOf: numbers)
      let reader = DrawnLawReader(complaints: complaints, scenario: bound.flat.name)
      for number in numbers {
        if let law = reader.law(of: number) { laws[bound.flat.name, default: [:]][number.draw.address] = law }
      }
    }
  }

  private mutating func take(chancesOf numbers: [SurveyedNumber]) {
    for number in numbers { chances.formUnion(number.chances) }
  }
}
