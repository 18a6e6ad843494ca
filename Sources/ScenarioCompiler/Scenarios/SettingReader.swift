import ScenarioSyntax

/// Reads `--set PATH=VALUE` as if a file said `PATH = VALUE`; a number without a unit has that of the file.
struct SettingReader {
  let words: WordLists

  /// The file that the settings make, to be shown in messages.
  static func source(_ settings: [(path: String, value: String)]) -> SourceFile {
    let lines = settings.map { "\($0.path) = \($0.value)" }
    return SourceFile(name: "--set", text: "wedge 1\n" + lines.joined(separator: "\n") + "\n")
  }

  struct Read {
    var settings: [AppliedEffect.Target: Meaning] = [:]
    /// The values that were given a unit, by their place among the settings.
    var completed: [Int: String] = [:]
    let diagnostics: [Diagnostic]
  }

  func read(_ source: SourceFile, number: Int32, for checked: CheckedCity) -> Read {
    let parsed = ScenarioParser.parse(source, number: number, words: words)
    var read = Read(diagnostics: parsed.diagnostics)
    guard !parsed.hasErrors else { return read }
    let reader = OverrideReader(checked: checked)
    for (place, declaration) in parsed.tree.declarations.enumerated() {
      guard case .fact(.slot(let slot)) = declaration else {
        checked.complaints.add(
          NameMistake.contradiction(
            text: "--set gives one number a new value", help: "write: --set PATH=VALUE", at: declaration.span)
        )
        continue
      }
      let completed = BareNumber(checked: checked).completed(slot.value, for: slot.path)
      read.completed[place] = completed?.expression.writtenText
      if let (target, meaning) = reader.read(slot.path, completed ?? slot.value) {
        read.settings[target] = meaning
      }
    }
    return read
  }
}
