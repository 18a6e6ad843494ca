import CityModel
import Modelling
import ScenarioSyntax

extension Engine {
  /// What a kind of block may hold; without a kind, all kinds.
  public func schema(_ word: String?) -> CommandResult {
    let vocabulary = CityVocabulary.vocabulary
    guard let word else { return CommandResult(output: SchemaPage.overview(of: vocabulary)) }
    if let kind = vocabulary.kind(word) { return CommandResult(output: SchemaPage.text(of: kind)) }
    if let effect = vocabulary.effect(word) {
      return CommandResult(output: "effect \(word): \(effect.meaning)\n")
    }
    if let schedule = vocabulary.schedule(word) {
      return CommandResult(output: "schedule \(word): \(schedule.meaning)\n")
    }
    let words =
      vocabulary.kinds.map(\.word) + vocabulary.effects.map(\.word) + vocabulary.schedules.map(\.word)
    var message = "error: the vocabulary has no kind \"\(word)\"\n"
    if let question = Suggestions.question(for: word, among: words) { message += "  = help  \(question)\n" }
    message += "  = note  wedge schema prints all kinds\n"
    return CommandResult(messages: message, exitCode: .usage)
  }
}
