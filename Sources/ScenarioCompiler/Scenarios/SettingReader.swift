import ScenarioSyntax

/// Reads `--set PATH=VALUE` as if a file said `PATH = VALUE`; a number without a unit has that of the file.
struct SettingReader {
  let words: WordLists

  /// The file that the settings make, to be shown in messages.
  static func source(_ settings: [(path: String, value: String)]) -> SourceFile {
    let lines = settings.map { "\($0.path) = \($0.value)" }
    return SourceFile(name: "--set", text: "wedge 1\n" + lines.joined(separator: "\n") + "\n")
  }

  func read(
    _ source: SourceFile, number: Int32, for checked: CheckedCity
  ) -> (settings: [AppliedEffect.Target: Meaning], diagnostics: [Diagnostic]) {
    let parsed = ScenarioParser.parse(source, number: number, words: words)
    guard !parsed.hasErrors else { return ([:], parsed.diagnostics) }
    var settings: [AppliedEffect.Target: Meaning] = [:]
    let reader = OverrideReader(checked: checked)
    for declaration in parsed.tree.declarations {
      guard case .fact(.slot(let slot)) = declaration else {
        checked.complaints.add(
          NameMistake.contradiction(
            text: "--set gives one number a new value", help: "write: --set PATH=VALUE", at: declaration.span)
        )
        continue
      }
      let value = BareNumber(checked: checked).completed(slot.value, for: slot.path)
      if let (target, meaning) = reader.read(slot.path, value) { settings[target] = meaning }
    }
    return (settings, parsed.diagnostics)
  }
}
