import ScenarioSyntax

/// Puts a scenario and all it inherits into one piece.
///
/// `apply`, `change`, `drop`, `override` and `weakens` are different claims; each is
/// checked against what the parents say.
final class ScenarioFlattener {
  let levers: [String: Lever]
  let packages: [String: Package]
  let scenarios: [String: ScenarioDeclarationSyntax]
  let targets: Set<String>
  let complaints: Complaints
  private var known: [String: FlatScenario] = [:]
  private var open: [String] = []
  /// Scenarios in or behind a loop of parents, reported once.
  private var failed: Set<String> = []

  init(
    levers: [String: Lever], packages: [String: Package], scenarios: [String: ScenarioDeclarationSyntax],
    targets: Set<String>, complaints: Complaints
  ) {
    self.levers = levers
    self.packages = packages
    self.scenarios = scenarios
    self.targets = targets
    self.complaints = complaints
  }

  func flat(_ name: String) -> FlatScenario? {
    if let flat = known[name] { return flat }
    guard let syntax = scenarios[name] else { return nil }
    if failed.contains(name) { return nil }
    if let start = open.firstIndex(of: name) {
      let steps = open[start...] + [name]
      complaints.add(LeverMistake.parentLoop(steps: Array(steps), at: syntax.name.span))
      failed.formUnion(open)
      return nil
    }
    if open.count >= Self.longestChain {
      complaints.add(LeverMistake.parentsTooDeep(limit: Self.longestChain, at: syntax.name.span))
      failed.formUnion(open)
      return nil
    }
    open.append(name)
    defer { open.removeLast() }
    var flat = FlatScenario(name: name, label: syntax.label.text, syntax: syntax, chain: [name])
    if let parent = syntax.parent {
      guard scenarios[parent.text] != nil else {
        complaints.add(
          LeverMistake.unknown(
            what: "scenario", name: parent.text, candidates: complaints.offering(Array(scenarios.keys)),
            at: parent.span))
        return nil
      }
      guard let inherited = self.flat(parent.text) else { return nil }
      guard inherited.chain.count < Self.longestChain else {
        complaints.add(LeverMistake.parentsTooDeep(limit: Self.longestChain, at: syntax.name.span))
        failed.insert(name)
        return nil
      }
      flat = FlatScenario(
        name: name, label: syntax.label.text, syntax: syntax, chain: inherited.chain + [name],
        applications: inherited.applications, packages: inherited.packages, overrides: inherited.overrides,
        must: inherited.must,
        should: inherited.should)
    }
    take(syntax, into: &flat)
    known[name] = flat
    return flat
  }

  /// How many scenarios may inherit from each other, the last one counted.
  private static let longestChain = 16

  private func take(_ syntax: ScenarioDeclarationSyntax, into flat: inout FlatScenario) {
    // What takes away comes first, what meets a target last, so that lines may stand in any order.
    for item in syntax.items {
      switch item.content {
      case .drop(let path, _): drop(path, from: &flat)
      case .weakens(let path, _): weaken(path, in: &flat)
      default: continue
      }
    }
    for item in syntax.items {
      switch item.content {
      case .apply(let apply): self.apply(apply, to: &flat, origin: flat.name)
      case .use(let path): use(path, in: &flat)
      case .override(let override): self.override(override, in: &flat, origin: flat.name)
      default: continue
      }
    }
    for item in syntax.items {
      switch item.content {
      case .change(let change): self.change(change, in: &flat)
      case .meet(let meet): self.meet(meet, in: &flat)
      default: continue
      }
    }
  }

  /// - Parameter library: The name under which the package's library is imported; it
  ///   names its own levers without.
  private func apply(
    _ apply: ApplySyntax, to flat: inout FlatScenario, origin: String, library: String = ""
  ) {
    guard let lever = levers["\(library).\(apply.lever.text)"] ?? levers[apply.lever.text] else {
      complaints.add(
        LeverMistake.unknown(
          what: "lever", name: apply.lever.text, candidates: complaints.offering(Array(levers.keys)),
          at: apply.lever.span))
      return
    }
    let name = apply.name?.text ?? lever.path
    if let earlier = flat.applications.first(where: { $0.name == name }) {
      complaints.add(
        LeverMistake.appliedTwice(
          name: name, scenario: flat.name, lever: lever.path, first: earlier.span, origin: earlier.origin,
          at: (apply.name?.span ?? apply.lever.span)))
      return
    }
    flat.applications.append(
      Application(
        name: name, lever: lever, tuning: apply.tuning, span: apply.span, nameSpan: apply.lever.span,
        origin: origin))
  }

  private func use(_ path: PathSyntax, in flat: inout FlatScenario) {
    guard let package = packages[path.text] else {
      complaints.add(
        LeverMistake.unknown(
          what: "package", name: path.text, candidates: complaints.offering(Array(packages.keys)),
          at: path.span))
      return
    }
    flat.packages.insert(package.path)
    let library = package.path.split(separator: ".").dropLast().joined(separator: ".")
    for item in package.syntax.items {
      switch item.content {
      case .apply(let apply): self.apply(apply, to: &flat, origin: flat.name, library: library)
      case .override(let override): self.override(override, in: &flat, origin: flat.name)
      case .attributes: continue
      }
    }
  }

  private func change(_ change: ChangeSyntax, in flat: inout FlatScenario) {
    let name = change.lever.text
    guard let index = flat.applications.firstIndex(where: { $0.name == name }) else {
      complaints.add(
        LeverMistake.notApplied(
          name: name, applied: flat.applications.map(\.name), word: "changed", at: change.lever.span))
      return
    }
    if flat.applications[index].changedBy == flat.name {
      complaints.add(
        NameMistake.contradiction(
          text: "scenario \"\(flat.name)\" changes \(name) twice", help: "keep one of the two lines",
          at: change.lever.span))
      return
    }
    flat.applications[index].tuning = change.tuning
    flat.applications[index].span = change.span
    flat.applications[index].nameSpan = change.lever.span
    flat.applications[index].changedBy = flat.name
  }

  private func drop(_ path: PathSyntax, from flat: inout FlatScenario) {
    guard let index = flat.applications.firstIndex(where: { $0.name == path.text }) else {
      complaints.add(
        LeverMistake.notApplied(
          name: path.text, applied: flat.applications.map(\.name), word: "dropped", at: path.span))
      return
    }
    flat.applications.remove(at: index)
  }

  private func override(_ override: OverrideSyntax, in flat: inout FlatScenario, origin: String) {
    if let earlier = flat.overrides.firstIndex(where: { $0.syntax.path.text == override.path.text }) {
      if flat.overrides[earlier].origin == origin {
        complaints.add(
          NameMistake.twice(
            path: override.path.text, first: flat.overrides[earlier].syntax.path.span,
            second: override.path.span))
        return
      }
      flat.overrides.remove(at: earlier)
    }
    flat.overrides.append((override, origin))
  }

  private func weaken(_ path: PathSyntax, in flat: inout FlatScenario) {
    guard let index = flat.must.firstIndex(where: { $0.name.text == path.text }) else {
      complaints.add(LeverMistake.neverPromised(target: path.text, at: path.span))
      return
    }
    // It is judged as before, and binds no more.
    flat.should.append(flat.must.remove(at: index))
  }

  private func meet(_ meet: MeetSyntax, in flat: inout FlatScenario) {
    for path in meet.targets {
      guard targets.contains(path.text) else {
        complaints.add(
          LeverMistake.unknown(
            what: "target", name: path.text, candidates: complaints.offering(Array(targets)), at: path.span))
        continue
      }
      let promised = flat.must.firstIndex { $0.name.text == path.text }
      switch meet.force {
      case .must:
        if promised == nil {
          flat.must.append((path, flat.name))
        }
        flat.should.removeAll { $0.name.text == path.text }
      case .should:
        if let promised {
          complaints.add(
            LeverMistake.weakened(
              target: path.text, scenario: flat.name, parent: flat.must[promised].origin,
              promised: flat.must[promised].name.span, at: path.span))
        } else if !flat.should.contains(where: { $0.name.text == path.text }) {
          flat.should.append((path, flat.name))
        }
      }
    }
  }
}
