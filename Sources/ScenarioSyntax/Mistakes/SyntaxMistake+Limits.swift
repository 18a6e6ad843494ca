extension SyntaxMistake {
  /// The sentences of E09: limits of one file.
  var limitDiagnostic: Diagnostic {
    switch self {
    case .fileTooLarge(let limit, let found, let at):
      tooMuch(
        "the file has \(found) bytes; the limit is \(limit)", at, "not read",
        "put measured figures into a table, levers into a library")
    case .notUTF8(let at):
      tooMuch(
        "the file is not UTF-8 text", at, "this byte begins no character",
        "save it as UTF-8; if it is no text at all, name another file")
    case .lineTooLong(let limit, let at):
      tooMuch(
        "the line is longer than \(Self.grouped(limit)) characters", at, "",
        "break it after a comma or an operator")
    case .blocksTooDeep(let limit, let at):
      tooMuch(
        "blocks are nested more than \(limit) deep", at, "what is inside is not read",
        "a dotted path, such as transport.car.distance, needs no block")
    case .bracketsTooDeep(let limit, let at):
      tooMuch(
        "brackets and signs are nested more than \(limit) deep", at, "",
        "give a part of the formula a name with let")
    case .tooManyTokens(let limit, let at):
      tooMuch(
        "the file has more than \(Self.grouped(limit)) words and signs", at, "not read further",
        "put measured figures into a table")
    case .tooManyPoints(let limit, let at):
      tooMuch("the series has more than \(Self.grouped(limit)) points", at, "", "put it into a table")
    case .nameTooLong(let limit, let at):
      tooMuch(
        "the name is longer than \(limit) letters", at, "", "choose a shorter one; a label may say more")
    case .stringTooLong(let limit, let at):
      tooMuch("the text is longer than \(Self.grouped(limit)) characters", at, "", "shorten it")
    case .numberTooLong(let limit, let at):
      tooMuch("the number is longer than \(limit) characters", at, "", "a number holds about 17 digits")
    case .tooManyOperators(let limit, let at):
      tooMuch(
        "the formula has more than \(limit) operators", at, "",
        "give a part of the formula a name with let")
    default: say("the file breaks a limit", .init(file: 0, lower: 0, upper: 0), "")
    }
  }

  private func tooMuch(_ headline: String, _ at: SourceSpan, _ text: String, _ help: String) -> Diagnostic {
    say(headline, at, text, [.init(.help, help)])
  }

  private static func grouped(_ number: Int) -> String {
    number < 1_000 ? "\(number)" : "\(number / 1_000)_" + String("\(1_000 + number % 1_000)".dropFirst())
  }
}
