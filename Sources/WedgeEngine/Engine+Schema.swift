import CityModel
import Modelling
import Reporting
import ScenarioSyntax
import Units

extension Engine {
  /// What a kind of block may hold, or how a form of the language is written; without a word, all of both.
  public func schema(_ word: String?) -> CommandResult {
    let vocabulary = CityVocabulary.vocabulary
    guard let word else { return CommandResult(output: SchemaPage.overview(of: vocabulary)) }
    if word == "units" { return CommandResult(output: SchemaPage.units()) }
    if word == "gpc" { return CommandResult(output: SchemaPage.accounting()) }
    var pages: [String] = []
    if let kind = vocabulary.kind(word) { pages.append(SchemaPage.text(of: kind, in: vocabulary)) }
    let form = FormPage.page(for: word).map { SchemaPage.text(of: $0) } ?? ""
    if let effect = vocabulary.effect(word) {
      pages.append("effect \(word): \(effect.meaning)\n" + form)
    } else if let schedule = vocabulary.schedule(word) {
      pages.append("schedule \(word): \(schedule.meaning)\n" + form)
    } else if let page = FormPage.page(for: word) {
      pages.append("\(word): \(page.meaning)\n" + form)
    }
    if !pages.isEmpty { return CommandResult(output: pages.joined(separator: "\n")) }
    let words =
      vocabulary.kinds.map(\.word) + vocabulary.effects.map(\.word) + vocabulary.schedules.map(\.word)
      + FormPage.listed.map(\.word) + ["gpc", "units"]
    var message = "error: there is no kind or form \"\(word)\"\n"
    if let question = Suggestions.question(for: word, among: words) { message += "  = help  \(question)\n" }
    message += "  = note  wedge schema prints all kinds and forms\n"
    return CommandResult(messages: message, exitCode: .usage)
  }
}

extension SchemaPage {
  static func text(of form: FormPage) -> String {
    var table = TextTable(allLeft: true)
    for part in form.parts { table.add([part.word, part.meaning]) }
    let example = form.example.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)\n" }
    return "form\n  \(form.shape)\n" + "parts\n" + table.text(style: .plain, indent: 2)
      + "example\n" + example.joined()
  }

  /// The reference numbers of the GPC, what counts where, and how each kind books.
  static func accounting() -> String {
    var numbers = TextTable(allLeft: true)
    numbers.add(AccountingTables.referenceHeadings)
    for row in AccountingTables.references { numbers.add(row) }
    var text = "reference numbers of the GPC\n" + numbers.text(style: .plain, indent: 2)
    text += "how each kind books; x is the family that its gpc names\n"
    for row in AccountingTables.bookings {
      text += "  \(row[0]): \(row[1]), scope \(row[3]), view \(row[5]), in \(row[4])\n"
      text += Wrapping.paragraph(row[2], width: 100, indent: 4, hanging: 4)
    }
    return text + "a stated number or scope takes the place of these; see also wedge explain E0332\n"
  }

  /// The names of all built-in units, a line for each dimension.
  static func units() -> String {
    var table = TextTable(allLeft: true)
    for group in UnitCatalogue.byDimension {
      table.add([
        group.dimension.isOne ? "ratio" : group.dimension.description, group.names.joined(separator: ", "),
      ])
    }
    return "units\n" + table.text(style: .plain, indent: 2) + """
      joined
        kWh/m2/yr, t/(person*yr), %/yr: a/b/c means a/(b*c)
      money
        three capitals and the year of the prices, such as EUR2020; wedge schema exchange
      your own
        wedge schema unit

      """
  }
}
