import Modelling
import ScenarioSyntax

/// Whether the levers of a scenario fit together: no number set twice, needs met, none excluded.
struct ConflictCheck {
  let checked: CheckedCity
  let flat: FlatScenario

  func check(_ effects: [AppliedEffect]) {
    checkSetTwice(effects)
    checkRestRows(effects)
    for application in flat.applications { checkCompany(of: application) }
  }

  private func checkSetTwice(_ effects: [AppliedEffect]) {
    var setters: [AppliedEffect.Target: AppliedEffect] = [:]
    // The first to set a row of each group: who sets the whole sets that row as well.
    var rowSetters: [AppliedEffect.Target: AppliedEffect] = [:]
    for effect in effects where effect.effect.step == .set {
      for target in effect.targets {
        let whole = group(of: target)
        if let earlier = setters[target] ?? whole.flatMap({ setters[$0] }) ?? rowSetters[target] {
          checked.complaints.add(
            LeverMistake.setTwice(
              path: checked.path(of: target), first: earlier.span, second: effect.span,
              scenario: flat.syntax.name.span))
          continue
        }
        setters[target] = effect
        if let whole, rowSetters[whole] == nil { rowSetters[whole] = effect }
      }
    }
  }

  private func group(of target: AppliedEffect.Target) -> AppliedEffect.Target? {
    if case .row(let group, _) = target { return .group(group) }
    return nil
  }

  /// The row that takes the rest follows from the others; only a shift may name it.
  private func checkRestRows(_ effects: [AppliedEffect]) {
    for effect in effects {
      let isShift =
        effect.targets.count == 2
        && effect.targets.allSatisfy { group(of: $0) == group(of: effect.targets[0]) }
      guard !isShift else { continue }
      for case .row(let group, let row) in effect.targets where checked.tree[group].restRow == row {
        checked.complaints.add(
          NameMistake.contradiction(
            text:
              "\(checked.path(of: .row(group, row))) takes what the other rows leave, so \"\(effect.effect.word)\" cannot move it",
            help: "shift 10 pp from one row to another, or set the whole group", at: effect.span))
      }
    }
  }

  private func checkCompany(of application: Application) {
    for item in application.lever.syntax.items {
      switch item.content {
      case .needs(let path, let quantity):
        let strength = quantity.map { checked.table.reader.read($0).meaning.constant ?? 0 } ?? 0
        let company = flat.applications.first { isNamed(path, $0, by: application) }
        let applied = company.map { self.strength(of: $0) } ?? -1
        if applied < strength || company == nil {
          checked.complaints.add(
            LeverMistake.needs(
              lever: application.name, needed: path.text,
              strength: quantity.map { _ in "\(SharesCheck.percent(strength)) %" },
              tooWeak: company?.span, at: application.span))
        }
      case .excludes(let path):
        if flat.applications.contains(where: { isNamed(path, $0, by: application) }) {
          checked.complaints.add(
            LeverMistake.excludes(lever: application.name, other: path.text, at: application.span))
        }
      default: continue
      }
    }
  }

  /// Whether a lever means this application by a path: a library names its own levers
  /// without the name it is imported under.
  private func isNamed(_ path: PathSyntax, _ other: Application, by application: Application) -> Bool {
    let library = application.lever.path.split(separator: ".").dropLast().joined(separator: ".")
    return [path.text, library.isEmpty ? path.text : "\(library).\(path.text)"]
      .contains { $0 == other.lever.path || $0 == other.name }
  }

  /// The stated strength of an application; one that is a path counts as full.
  private func strength(of application: Application) -> Double {
    guard let amount = application.tuning.strength else { return 1 }
    return checked.table.reader.read(
      amount, in: Scope(block: checked.tree.file), address: application.name + ".strength"
    ).meaning.constant ?? 1
  }
}
