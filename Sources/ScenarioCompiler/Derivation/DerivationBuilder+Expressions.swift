import Assessment
import Modelling
import Plans
import ScenarioSyntax
import Units

/// An expression as the file writes it, and once more with values in place of names.
extension DerivationBuilder {
  typealias Piece = DerivationStep.Piece

  /// Writes the equation of a step, what it becomes with values, and where its numbers come from.
  func state(
    _ expression: ExpressionSyntax, _ scope: Scope, over span: Years, in step: inout DerivationStep
  ) {
    step.equation = oneLine(expression.span)
    step.equationPlace = expression.span
    var reader = ExpressionValues(builder: self, scope: scope, years: span, address: step.path)
    let pieces = reader.pieces(of: expression, isWhole: true)
    if pieces.contains(where: \.isValue) { step.substituted = [pieces] }
    step.substituted += reader.remarks
    step.origins = stated(in: expression, scope)
  }

  func oneLine(_ span: Place) -> String {
    checked.sources.text(of: span).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The value's own numbers, once, and each column that it reads.
  private func stated(in expression: ExpressionSyntax, _ scope: Scope) -> [DerivationStep.Origin] {
    var origins: [DerivationStep.Origin] = []
    if expression.statesNumber {
      origins.append(
        .init(text: "", place: expression.span, provenance: self.origins.provenance(at: expression.span)))
    }
    for path in expression.references {
      guard case .success(.column(let column)) = reader.names.resolve(path, in: scope) else { continue }
      origins.append(
        .init(text: column.path, place: column.span, provenance: self.origins.provenance(of: column)))
    }
    return origins
  }
}

/// Walks an expression beside its meaning.
struct ExpressionValues {
  let builder: DerivationBuilder
  let scope: Scope
  /// The years over which the expression was read.
  let years: Years
  let address: String
  /// What a series or schedule inside the expression came to, a line each.
  private(set) var remarks: [[DerivationStep.Piece]] = []

  init(builder: DerivationBuilder, scope: Scope, years: Years, address: String) {
    self.builder = builder
    self.scope = scope
    self.years = years
    self.address = address
  }

  mutating func pieces(of expression: ExpressionSyntax, isWhole: Bool = false) -> [DerivationStep.Piece] {
    switch expression {
    case .group(let inner, _): return [.text("(")] + pieces(of: inner) + [.text(")")]
    case .negate(let inner, _): return [.text("-")] + pieces(of: inner)
    case .binary(let binary):
      return pieces(of: binary.left) + [.text(" \(binary.operation.rawValue) ")] + pieces(of: binary.right)
    case .call(let call):
      let arguments = call.arguments.map { pieces(of: $0) }
      return [.text("\(call.function.text)(")]
        + arguments.enumerated().flatMap { $0 == 0 ? $1 : [.text(", ")] + $1 } + [.text(")")]
    case .quantity, .date, .missing: return [.text(builder.oneLine(expression.span))]
    case .series, .schedule, .previous, .reference: return value(of: expression, isWhole: isWhole)
    }
  }

  /// A name, series or schedule as the value it has in the year.
  private mutating func value(of expression: ExpressionSyntax, isWhole: Bool) -> [DerivationStep.Piece] {
    let read = builder.reader.read(expression, in: scope, address: address)
    guard let measure = read.measure else { return [.text(builder.oneLine(expression.span))] }
    let unit = unit(of: expression, measure)
    var path: String?
    if case .series(let series) = read.meaning {
      let text = SeriesText(builder: builder, series: series, unit: unit, year: year)
      let line = text.pieces()
      if isWhole { return line }
      remarks.append([.text("with \(builder.oneLine(expression.span)): ")] + line)
    } else if case .schedule = read.meaning, !isWhole {
      path = builder.oneLine(expression.span)
    }
    let node = builder.city.lowered(read.meaning, over: years)
    let shown = DerivationStep.Piece.value(builder.shown(node, unit))
    if let path { remarks.append([.text("with \(path): "), shown]) }
    return [shown]
  }

  /// The asked year, or the nearest that was read.
  private var year: Int { min(max(builder.year, years.first), years.last) }

  private func unit(of expression: ExpressionSyntax, _ measure: Measure) -> Unit {
    switch expression {
    case .reference(let reference):
      switch builder.reader.names.resolve(reference.path, in: scope) {
      case .success(.quantity(let id)): return builder.unit(of: .quantity(id))
      case .success(.row(let group, let row)): return builder.unit(of: .row(group, row))
      case .success(.unstated(let block, let slot)):
        return builder.unit(of: .unstated(block.member, slot.name))
      case .success(.result(_, let result, _)): return builder.reader.shownUnits[result.unit] ?? .plain
      case .success(.column(let column)): return column.unit ?? builder.unit(for: measure)
      default: return builder.unit(for: measure)
      }
    case .schedule: return builder.reader.shownUnits["%"] ?? .plain
    default: return builder.unit(of: expression, measure)
    }
  }
}

extension DerivationStep.Piece {
  var isValue: Bool {
    if case .value = self { return true }
    return false
  }
}

extension ExpressionSyntax {
  /// All paths that it reads.
  var references: [PathSyntax] {
    switch self {
    case .negate(let inner, _), .group(let inner, _): inner.references
    case .binary(let binary): binary.left.references + binary.right.references
    case .series(let series): series.points.flatMap(\.value.references)
    case .call(let call): call.arguments.flatMap(\.references)
    case .previous(let previous): [previous.path] + previous.first.references
    case .reference(let reference): [reference.path]
    case .quantity, .date, .schedule, .missing: []
    }
  }
}
