import ScenarioSyntax

/// The mistakes found so far in the files of a project.
final class Complaints {
  private var found: [Diagnostic] = []
  private var folded: [String: Int] = [:]
  private var repeats: [Int: [Place]] = [:]
  private var seen: Set<Key> = []
  private var isMuted = false

  private struct Key: Hashable {
    let code: String
    let at: Place
  }

  /// What one correction mends at several places: a missing default, the same misspelt word.
  private func cause(_ code: String, _ said: Diagnostic) -> String? {
    switch code {
    case "E0701": code
    case "E0401", "E0304": "\(code) \(said.headline)"
    default: nil
    }
  }

  /// Takes in a mistake; the same one at the same place is folded.
  func add(_ mistake: any Mistake) { take(mistake, mistake.diagnostic.severity) }

  /// Does something whose mistakes are not to be reported.
  func silently<Value>(_ work: () -> Value) -> Value {
    let outer = isMuted
    isMuted = true
    defer { isMuted = outer }
    return work()
  }

  func warn(_ mistake: any Mistake) { take(mistake, .warning) }

  /// As they were found, each cause once.
  var diagnostics: [Diagnostic] {
    found.enumerated().map { $0.element.repeated(at: repeats[$0.offset] ?? []) }
  }

  var hasErrors: Bool { found.contains { $0.severity == .error } }

  /// What a misspelt word may have meant; nothing once far more mistakes are found than are shown.
  func offering(_ candidates: @autoclosure () -> [String]) -> [String] {
    found.count < 30 ? candidates() : []
  }

  private func take(_ mistake: any Mistake, _ severity: Diagnostic.Severity) {
    guard !isMuted else { return }
    let said = mistake.diagnostic
    guard seen.insert(Key(code: mistake.code, at: said.primary.span)).inserted else { return }
    if let cause = cause(mistake.code, said).map({ "\(said.primary.span.file) \($0)" }) {
      if let first = folded[cause] {
        repeats[first, default: []].append(said.primary.span)
        return
      }
      folded[cause] = found.count
    }
    found.append(
      Diagnostic(
        severity: severity, code: mistake.code, headline: said.headline, primary: said.primary,
        secondary: said.secondary, notes: said.notes))
  }
}

extension Diagnostic {
  /// The same with the places where its cause shows again: three are drawn, the others counted.
  fileprivate func repeated(at places: [Place]) -> Diagnostic {
    guard !places.isEmpty else { return self }
    let more = places.count - 3
    let count = more > 0 ? [Note(.note, "and \(more) more place\(more == 1 ? "" : "s") like these")] : []
    return Diagnostic(
      severity: severity, code: code, headline: headline, primary: primary,
      secondary: secondary + places.prefix(3).map { Label($0, "here too") }, notes: notes + count)
  }
}
