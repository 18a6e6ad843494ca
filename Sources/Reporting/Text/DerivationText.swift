package import Assessment

/// The derivation of a number as a tree: each number with its equation, then what it was computed from.
package enum DerivationText {
  package static func text(of report: DerivationReport, style: TerminalStyle) -> String {
    let label = report.label.isEmpty ? "" : " \"\(report.label)\""
    let heading =
      style.marked("\(report.city) · \(report.scenario)\(label) · \(report.year)", .bold)
      + style.marked(" · GWP of \(report.gwp)", .dim) + "\n\n"
    return heading + text(of: report.number, indent: 0, style)
  }

  private static func text(of number: DerivedNumber, indent: Int, _ style: TerminalStyle) -> String {
    var lines: [String] = []
    let name = indent == 0 ? style.marked(number.path, .bold) : number.path
    let above = number.isShownAbove ? style.marked("  (above)", .dim) : ""
    lines.append("\(name) = \(number.key ?? text(number.amount))\(above)")
    if !number.meaning.isEmpty { lines.append("    " + style.marked(number.meaning, .dim)) }
    if !number.equation.isEmpty {
      let source = number.equationPlace ?? number.equationSource
      lines.append(
        "    " + equated(cut(number.equation)) + style.marked(source.map { "   [\($0)]" } ?? "", .dim))
    }
    for pieces in number.substituted { lines.append("    \(line(pieces))") }
    for origin in number.origins { lines.append("    " + self.origin(origin, of: number)) }
    if let stated = number.stated, !number.acts.isEmpty {
      lines.append("    before levers \(text(stated))")
    }
    for act in number.acts { lines += self.lines(of: act).map { "    " + $0 } }
    if let raw = number.unbounded {
      lines.append("    held within the bounds of its slot: \(text(raw)) became \(text(number.amount))")
    }
    let margin = String(repeating: " ", count: indent)
    var text = lines.map { "\(margin)\($0)\n" }.joined()
    text += parts(of: number, indent: indent + 4, style)
    for input in number.inputs { text += self.text(of: input, indent: indent + 4, style) }
    return text
  }

  /// An equation on one line; a series of many points loses those at its end.
  private static func cut(_ equation: String) -> String {
    equation.count > longest ? equation.prefix(longest - 1) + "…" : equation
  }

  private static let longest = 240

  static func line(_ pieces: [DerivedNumber.Piece]) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let words): text += words
      case .amount(let amount):
        let own = self.text(amount)
        // "1 + −2" is written "1 − 2".
        if text.hasSuffix(" + "), own.hasPrefix("−") {
          text = text.dropLast(2) + "− " + own.dropFirst()
        } else {
          text += own
        }
      }
    }
    return text.hasPrefix("with ") ? text : equated(text)
  }

  /// An equation behind its sign, unless it begins with its own symbol: `w(t) = …`.
  private static func equated(_ text: String) -> String {
    let symbol = text.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "(" || $0 == ")" }
    return !symbol.isEmpty && text.dropFirst(symbol.count).hasPrefix(" = ") ? text : "= " + text
  }

  private static func origin(_ origin: DerivedNumber.Origin, of number: DerivedNumber) -> String {
    let provenance = origin.provenance
    let says =
      switch provenance.kind {
      case .source where origin.place == nil: "built in: \(provenance.text)"
      case .assumed where origin.place == nil: "built in, recalled: \(provenance.text)"
      default: words(provenance)
      }
    let place = origin.place.flatMap { $0 == number.equationPlace ? nil : "   [\($0)]" } ?? ""
    return (origin.text.isEmpty ? "" : "\(origin.text): ") + says + place
  }

  private static func words(_ provenance: LiteralProvenance) -> String {
    let says =
      switch provenance.kind {
      case .source: "source \(provenance.source.map { "\($0): " } ?? "")\(provenance.text)"
      case .assumed: "assumed: \(provenance.text)"
      case .calibrated: "calibrated: \(provenance.text)"
      case .none: "no source stated"
      }
    return provenance.isLowQuality ? says + " (low quality)" : says
  }

  private static func lines(of act: DerivedNumber.Act) -> [String] {
    let head = "\(act.lever): \(act.statement)   [\(act.place)]"
    let change = "\(text(act.before)) becomes \(text(act.after))"
    var lines = [head]
    if let (strength, weight, schedule, whole) = act.progress {
      if whole.value == 0 { return [head, "    not begun"] }
      let factors = [("strength", strength), ("weight", weight), ("schedule", schedule)]
        .filter { $0.0 != "weight" || $0.1.value != 100 }
        .map { "\($0.0) \(text($0.1))" }
      lines.append(
        "    progress \(factors.joined(separator: " * ")) = \(text(whole)), amount \(text(act.amount)): \(change)"
      )
    } else {
      lines.append("    \(change)")
    }
    if let origin = act.origin {
      let place = origin.place.flatMap { $0 == act.place ? nil : "   [\($0)]" } ?? ""
      lines.append("    \(origin.text): \(words(origin.provenance))\(place)")
    }
    return lines
  }

  private static func parts(of number: DerivedNumber, indent: Int, _ style: TerminalStyle) -> String {
    var text = ""
    let margin = String(repeating: " ", count: indent)
    for part in number.parts {
      let flow =
        part.weight == 1 ? self.text(part.flow) : "\(self.text(part.flow)) * \(significant(part.weight))"
      text += "\(margin)\(significant(part.value)) \(number.amount.unit)  \(part.label): \(flow)\n"
      if part.factors.count > 1 {
        text += "\(margin)    = \(part.factors.map { self.text($0) }.joined(separator: " × "))\n"
      }
      for input in part.inputs { text += self.text(of: input, indent: indent + 4, style) }
    }
    if number.otherParts.count > 0 {
      let lines = number.otherParts.count == 1 ? "1 more line" : "\(number.otherParts.count) more lines"
      text += "\(margin)\(significant(number.otherParts.value)) \(number.amount.unit)  \(lines)\n"
    }
    return text
  }

  static func text(_ amount: DerivedNumber.Amount) -> String {
    guard let value = amount.value else { return "no number" }
    let year = amount.otherYear.map { " in \($0)" } ?? ""
    return significant(value) + (amount.unit.isEmpty ? "" : " \(amount.unit)") + year
  }

  static func significant(_ value: Double) -> String { NumberText.significant(value, digits: 6) }
}
