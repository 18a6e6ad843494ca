import ScenarioSyntax

/// Why nothing can be said about the measured years of a file that is sound.
struct RecordMistake: Error {
  let code: String
  let sentence: String
  let notes: [(word: String, text: String)]

  var result: CommandResult {
    let notes = notes.map { "  = \($0.word) \($0.text)\n" }.joined()
    return CommandResult(messages: "error[\(code)]: \(sentence)\n\(notes)", exitCode: .faultyFiles)
  }

  static func nothingMeasured(in city: String) -> RecordMistake {
    RecordMistake(
      code: "E0851", sentence: "nothing of \(city) was measured, or the file has no scenario",
      notes: [
        ("help ", "add an inventory with measured years, and a scenario"), ("learn", "wedge explain E0851"),
      ])
  }

  static func noSplit(in year: Int, of years: [Int]) -> RecordMistake {
    let span = years.count == 1 ? "1 year is" : "\(years.count) years are"
    return RecordMistake(
      code: "E0852", sentence: "the record cannot be split in \(year)",
      notes: [
        ("needs", "two measured years up to it and one after it"),
        ("note ", "\(span) measured, from \(years.first ?? year) to \(years.last ?? year)"),
        ("learn", "wedge explain E0852"),
      ])
  }

  static func notMeasured(_ year: Int, among years: [Int]) -> RecordMistake {
    RecordMistake(
      code: "E0853", sentence: "\(year) is no measured year before the newest one",
      notes: [
        ("note ", "measured are \(years.map(String.init).joined(separator: ", "))"),
        ("learn", "wedge explain E0853"),
      ])
  }

  static func tooLarge(_ what: String, limit: Int) -> RecordMistake {
    RecordMistake(
      code: "E0854", sentence: "too much to fit: the file has more than \(limit) \(what)",
      notes: [("learn", "wedge explain E0854")])
  }
}

/// The pages about measured years that hindcasts and tracking cannot use.
let recordPages: [ExplanationPage] = [
  ExplanationPage(
    code: "E0851", title: "nothing was measured",
    body: """
      A hindcast and a comparison with what was measured need an inventory with years that the
      model computes:
          inventory measured "The city's inventory" unit ktCO2e {
            columns emissions.energy, emissions.transport, emissions.waste
            2015: 123, 78, 19.4
          }
      """),
  ExplanationPage(
    code: "E0852", title: "the record cannot be split there",
    body: """
      A hindcast fits the model to the measured years up to the split and holds it against those
      after it. At least two must stand before it or in it, and one after it. Without --split the
      first half of the record is taken.
      """),
  ExplanationPage(
    code: "E0853", title: "no measured year before the newest one",
    body: """
      wedge track --since YEAR splits the change between two measured years: the one named and
      the newest. Name a year that has a row in an inventory and lies before the newest.
      """),
  ExplanationPage(
    code: "E0854", title: "too much to fit",
    body: """
      A hindcast fits every calibrated number to every measured figure at once. It takes 200
      numbers, 5000 figures and 12 known grid factors, and a city of a size that this can be done
      for in seconds. Fit fewer numbers, or name what is known with --knows.
      """),
]
