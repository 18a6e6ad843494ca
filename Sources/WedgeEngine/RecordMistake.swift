import Assessment
import ScenarioCompiler
import ScenarioSyntax

/// Why nothing can be said about the measured years of a file that is sound.
struct RecordMistake: Error {
  let code: String
  let sentence: String
  /// The place of the inventory that it concerns, and a few words about it.
  var inventory: (place: Int32, text: String)?
  let notes: [Diagnostic.Note]

  func result(in compilation: Compilation, _ terminals: Terminals) -> CommandResult {
    if let inventory, let span = compilation.span(of: inventory.place) {
      let diagnostic = Diagnostic(
        code: code, headline: sentence, primary: .init(span, inventory.text), notes: notes)
      return CommandResult(
        messages: compilation.messages(terminals, adding: [diagnostic]), exitCode: .faultyFiles)
    }
    let notes = notes.map { note in
      let word = note.kind.word + String(repeating: " ", count: max(0, 5 - note.kind.word.count))
      return "  = \(word) \(note.lines.joined(separator: "\n          "))\n"
    }.joined()
    return CommandResult(messages: "error[\(code)]: \(sentence)\n\(notes)", exitCode: .faultyFiles)
  }

  static func nothingMeasured(in run: CompiledRun) -> RecordMistake {
    let unused = UnusedYears(run.inventories, horizon: run.horizon).sentences
    return RecordMistake(
      code: "E0851", sentence: "nothing of \(run.city) was measured, or the file has no scenario",
      inventory: run.inventories.first.map { ($0.place, "has no figure for a year of the horizon") },
      notes: unused.map { .init(.note, $0) } + [
        .init(.help, "add an inventory with measured years, and a scenario"),
        .init(.learn, "wedge explain E0851"),
      ])
  }

  static func noSplit(in year: Int, of years: [Int], _ run: CompiledRun) -> RecordMistake {
    let span = years.count == 1 ? "1 year is" : "\(years.count) years are"
    let unused = UnusedYears(run.inventories, horizon: run.horizon)
    let inventory = measuring(years.last, run)
    let help =
      if years.count > 2 {
        "write --split with a year from \(years[1]) to \(years[years.count - 1] - 1)"
      } else if let first = unused.before.suffix(3 - years.count).first {
        "begin the horizon in \(first) or earlier, and its measured years count"
      } else {
        "add \(years.count == 2 ? "a row" : "rows") for another year, such as \(example(after: years.last ?? year, inventory))"
      }
    return RecordMistake(
      code: "E0852", sentence: "the record cannot be split in \(year)",
      inventory: inventory.map { ($0.place, measured($0, run.horizon)) },
      notes: [
        .init(.needs, "two measured years up to it and one after it"),
        .init(.note, "\(span) measured, from \(years.first ?? year) to \(years.last ?? year)"),
      ] + unused.sentences.map { .init(.note, $0) } + [
        .init(.help, help), .init(.learn, "wedge explain E0852"),
      ])
  }

  static func notMeasured(_ year: Int, among years: [Int], _ run: CompiledRun) -> RecordMistake {
    let inventory = measuring(years.last, run)
    let earlier = years.dropLast()
    let nearest = earlier.min { abs($0 - year) < abs($1 - year) }
    let help =
      nearest.map { "write --since \($0)" }
      ?? "add a row for an earlier year, such as \(example(after: (years.last ?? year) - 2, inventory))"
    return RecordMistake(
      code: "E0853", sentence: "\(year) is no measured year before the newest one",
      inventory: inventory.map { ($0.place, measured($0, run.horizon)) },
      notes: [.init(.note, "measured are \(years.map(String.init).joined(separator: ", "))")]
        + UnusedYears(run.inventories, horizon: run.horizon).sentences.map { .init(.note, $0) }
        + [.init(.help, help), .init(.learn, "wedge explain E0853")])
  }

  static func tooLarge(_ what: String, limit: Int) -> RecordMistake {
    RecordMistake(
      code: "E0854", sentence: "too much to fit: the file has more than \(limit) \(what)",
      notes: [.init(.learn, "wedge explain E0854")])
  }

  // MARK: Words

  /// The first inventory with a figure for the year.
  private static func measuring(_ year: Int?, _ run: CompiledRun) -> InventoryStatement? {
    run.inventories.first { inventory in
      inventory.rows.contains { $0.year == year && $0.cells.contains { $0.figure.value != nil } }
    } ?? run.inventories.first
  }

  private static func measured(_ inventory: InventoryStatement, _ horizon: ClosedRange<Int>) -> String {
    let years = inventory.rows.map(\.year).filter(horizon.contains)
    guard let first = years.first, let last = years.last else { return "has no row within the horizon" }
    return first == last ? "has one row within the horizon, \(first)" : "has rows from \(first) to \(last)"
  }

  /// `2023: 420, 215, 35`: the row as it would be written, with the figures left open.
  private static func example(after year: Int, _ inventory: InventoryStatement?) -> String {
    let columns = inventory?.columns.count ?? 1
    return "\(year + 1): " + Array(repeating: "…", count: columns).joined(separator: ", ")
      + (columns > 1 ? ", a figure for each of its \(columns) columns" : "")
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
      first half of the record is taken. Rows before the horizon do not count: begin the horizon
      earlier to use them.
          wedge hindcast my-city.wedge --split 2015
      """),
  ExplanationPage(
    code: "E0853", title: "no measured year before the newest one",
    body: """
      wedge track --since YEAR splits the change between two measured years: the one named and
      the newest. Name a year that has a row in an inventory and lies before the newest.
          wedge track my-city.wedge --since 2015
      """),
  ExplanationPage(
    code: "E0854", title: "too much to fit",
    body: """
      A hindcast fits every calibrated number to every measured figure at once. It takes 200
      numbers, 5000 figures and 12 known grid factors, and a city of a size that this can be done
      for in seconds. Fit fewer numbers, or name what is known with --knows.
      """),
]
