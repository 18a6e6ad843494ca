import Assessment
import ScenarioSyntax

/// Where each stated number comes from, by its place.
struct LiteralOrigins {
  /// The values of each file, in the order of their places.
  private let stated: [Int32: [(span: Place, number: StatedNumber)]]
  private let tables: [String: StatedNumber]
  /// The declared sources of each file.
  private let sources: [Int32: [String: SourceSyntax]]

  init(tree: CityTree, declarations: Declarations, settings: CitySettings) {
    let all = StatedNumbers(tree: tree, declarations: declarations, city: settings.attributes).all
    var stated: [Int32: [(span: Place, number: StatedNumber)]] = [:]
    for number in all {
      if let span = number.valueSpan { stated[span.file, default: []].append((span, number)) }
    }
    self.stated = stated.mapValues { $0.sorted { $0.span.lower < $1.span.lower } }
    let names = Set(declarations.tables.map(\.name.text))
    tables = Dictionary(
      all.filter { names.contains($0.path) }.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    var sources: [Int32: [String: SourceSyntax]] = [:]
    for (_, source) in declarations.sources {
      sources[source.span.file, default: [:]][source.name.text] = source
    }
    self.sources = sources
  }

  func provenance(of entry: LiteralRegister.Entry) -> LiteralProvenance {
    switch entry.origin {
    case .digits: provenance(of: number(at: entry.place)?.provenance)
    case .column(let table): provenance(of: tables[table]?.provenance)
    case .builtIn(let source, let isAssumed): LiteralProvenance(isAssumed ? .assumed : .source, title: source)
    }
  }

  /// Where the numbers of a value come from.
  func provenance(at place: Place) -> LiteralProvenance { provenance(of: number(at: place)?.provenance) }

  /// The first number that is stated within a place.
  func number(within place: Place) -> StatedNumber? {
    stated[place.file]?.first {
      $0.number.hasLiteral && $0.span.lower >= place.lower && $0.span.upper <= place.upper
    }?.number
  }

  func provenance(of number: StatedNumber) -> LiteralProvenance { provenance(of: number.provenance) }

  func provenance(of column: TableColumn) -> LiteralProvenance {
    provenance(of: tables[String(column.path.prefix { $0 != "." })]?.provenance)
  }

  /// The value in which a number stands.
  private func number(at place: Place) -> StatedNumber? {
    guard let values = stated[place.file] else { return nil }
    var (low, high) = (0, values.count)
    while low < high {
      let middle = (low + high) / 2
      if values[middle].span.lower <= place.lower { low = middle + 1 } else { high = middle }
    }
    guard low > 0, values[low - 1].span.upper >= place.upper else { return nil }
    return values[low - 1].number
  }

  private func provenance(of attribute: AttributeSyntax?) -> LiteralProvenance {
    switch attribute?.content {
    case .source(let name, let locator):
      let declared = attribute.flatMap { sources[$0.span.file]?[name.text] }
      return LiteralProvenance(
        .source, source: name.text,
        title: declared?.title.text ?? name.text, locator: locator?.text,
        isLowQuality: declared?.isLowQuality ?? false)
    case .freeSource(let title, let locator):
      return LiteralProvenance(.source, title: title.text, locator: locator?.text)
    case .assumed(let why): return LiteralProvenance(.assumed, title: why.text)
    case .calibrated(let what): return LiteralProvenance(.calibrated, title: what.text)
    default: return LiteralProvenance(.none)
    }
  }
}

extension SourceSyntax {
  var isLowQuality: Bool {
    fields.contains { field in
      if field.word.text == "quality", case .word(let word) = field.value { return word.text == "low" }
      return false
    }
  }
}
