import ScenarioSyntax

/// What rests on assumption, what was fitted, and what has no source although the city asks for one.
struct ProvenanceReader {
  let sources: SourceMap
  let complaints: Complaints

  /// Gathers where the numbers come from.
  ///
  /// - Parameter isReported: Whether anybody will read it; what is required is checked anyway.
  func read(
    tree: CityTree, declarations: Declarations, settings: CitySettings, isReported: Bool = true
  ) -> Provenance {
    guard isReported || settings.requiresSources != nil else { return Provenance(entries: []) }
    let stated = StatedNumbers(tree: tree, declarations: declarations, city: settings.attributes).all
    if let asked = settings.requiresSources { require(stated, asked: asked) }
    guard isReported else { return Provenance(entries: []) }
    var entries: [Provenance.Entry] = []
    for number in stated {
      let ownSays = number.own.contains(where: \.isProvenance)
      guard number.hasLiteral || ownSays, let provenance = number.provenance else { continue }
      let value = number.valueSpan.map { " = " + short(sources.text(of: $0)) } ?? ""
      switch provenance.content {
      case .assumed(let why):
        entries.append(
          .init(
            owner: number.owner, path: number.path, kind: .assumed,
            text: "\(number.path)\(value): \(why.text)"))
      case .calibrated(let what):
        entries.append(
          .init(
            owner: number.owner, path: number.path, kind: .calibrated,
            text: "\(number.path)\(value): \(what.text)"))
      default: continue
      }
    }
    return Provenance(entries: entries.sorted { ($0.path, $0.text) < ($1.path, $1.text) })
  }

  /// One message a file for all its numbers without a source.
  private func require(_ stated: [StatedNumber], asked: Place) {
    let open = stated.filter { $0.hasLiteral && $0.provenance == nil }
    for (_, numbers) in Dictionary(grouping: open, by: \.nameSpan.file).sorted(by: { $0.key < $1.key }) {
      let spans = numbers.map(\.nameSpan).sorted { $0.lower < $1.lower }
      guard let first = spans.first else { continue }
      var lines: [Int] = []
      for line in spans.map({ sources.position(of: $0).line }) where lines.last != line { lines.append(line) }
      complaints.add(
        NameMistake.noSource(count: spans.count, lines: lines, first: first, asked: asked))
    }
  }

  /// A value on one line, cut after 60 characters.
  private func short(_ text: String) -> String {
    let words = text.utf8.prefix(400).split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    let line = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    return line.utf8.count <= 60 ? line : line.count > 60 ? line.prefix(59) + "…" : line
  }
}

/// Where the numbers of a project come from.
struct Provenance {
  struct Entry {
    enum Kind { case assumed, calibrated }
    let owner: StatedNumber.Owner
    let path: String
    let kind: Kind
    /// `path = value unit: why`, for reports.
    let text: String
  }

  /// In the order of their paths.
  let entries: [Entry]

  /// The assumed numbers of the city, and of the levers, packages and scenarios a scenario is made of.
  func assumed(levers: Set<String> = [], packages: Set<String> = [], scenarios: Set<String> = []) -> [String]
  {
    texts(.assumed, levers, packages, scenarios)
  }

  /// The numbers that were fitted to measured years.
  func calibrated(
    levers: Set<String> = [], packages: Set<String> = [], scenarios: Set<String> = []
  ) -> [String] {
    texts(.calibrated, levers, packages, scenarios)
  }

  private func texts(
    _ kind: Entry.Kind, _ levers: Set<String>, _ packages: Set<String>, _ scenarios: Set<String>
  ) -> [String] {
    entries.filter { entry in
      guard entry.kind == kind else { return false }
      return switch entry.owner {
      case .city: true
      case .lever(let name): levers.contains(name)
      case .package(let name): packages.contains(name)
      case .scenario(let name): scenarios.contains(name)
      }
    }.map(\.text)
  }
}
