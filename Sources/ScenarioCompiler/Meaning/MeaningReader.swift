import Modelling
import Plans
import ScenarioSyntax
import Units

/// Reads expressions: names become numbers of the city, units become factors.
///
/// A mistake is reported once; its expression becomes `unknown`, which silences
/// all that depends on it.
final class MeaningReader {
  typealias Read = (meaning: Meaning, measure: Measure?)

  let names: Names
  let tree: CityTree
  let units: UnitCatalogue
  let shownUnits: ShownUnits
  let complaints: Complaints
  /// What a quantity measures: declared, or found out from its value.
  var measureOf: (QuantityID) -> Measure? = { _ in nil }
  var quantityChangesInTime: (QuantityID) -> Bool = { _ in false }
  /// Set by `default_interval`.
  var defaultInterval: BasisSyntax.Word?
  /// Told of each uncertain number: its address, and whether each year has a draw of its own.
  var drawn: (_ address: String, _ isYearly: Bool) -> Void = { _, _ in }
  /// Series that run across a year in which their column has a key, in sentences.
  var gapsPassed: Set<String> = []
  /// Takes in every stated number, where lanes may bring factors on them.
  var literals: LiteralRegister?
  /// Whether what is read now are figures; dates, strengths and schedules are choices.
  private var readsFigures = true
  /// The last year whose table cells are known; a later one is read when its series has been cut.
  var knownUntil = Int.max
  /// How many expressions may rest on each other; a stack holds so many.
  static let deepest = 400
  private var depth = 0
  static let unknown: Read = (.unknown, nil)

  init(names: Names, tree: CityTree, units: UnitCatalogue, complaints: Complaints) {
    self.names = names
    self.tree = tree
    self.units = units
    shownUnits = ShownUnits(units)
    self.complaints = complaints
  }

  /// An amount; its uncertain number is known by `address`.
  func read(_ amount: AmountSyntax, in scope: Scope, address: String) -> Read {
    let stated = read(amount.expression, in: scope, address: address)
    guard let uncertainty = amount.uncertainty, let measure = stated.measure else { return stated }
    return uncertain(stated.meaning, measure, uncertainty, amount.expression, address, in: scope)
  }

  func read(_ argument: ArgumentSyntax, in scope: Scope, address: String) -> Read {
    let stated = read(argument.value, in: scope, address: address)
    guard let uncertainty = argument.uncertainty, let measure = stated.measure else { return stated }
    return uncertain(stated.meaning, measure, uncertainty, argument.value, address, in: scope)
  }

  func read(_ expression: ExpressionSyntax, in scope: Scope, address: String) -> Read {
    guard depth < Self.deepest else {
      complaints.add(NameMistake.tooDeep(path: address, limit: Self.deepest, at: expression.span))
      return Self.unknown
    }
    depth += 1
    defer { depth -= 1 }
    switch expression {
    case .group(let inner, _): return read(inner, in: scope, address: address)
    case .negate(let inner, let span): return negate(read(inner, in: scope, address: address), span)
    case .binary(let binary): return readBinary(binary, in: scope, address: address)
    case .date(let year): return (.number(year.value), .date)
    case .quantity(let quantity): return literal(quantity, read(quantity), address)
    case .series(let series): return read(series, in: scope, address: address)
    case .schedule(let schedule):
      guard let meaning = read(schedule, in: scope, address: address) else { return Self.unknown }
      return (.schedule(meaning), .number)
    case .call(let call): return readCall(call, in: scope, address: address)
    case .previous(let previous): return readPrevious(previous, in: scope, address: address)
    case .reference(let reference): return readReference(reference, in: scope, address: address)
    case .missing: return Self.unknown
    }
  }

  /// Reads what is a choice and no figure: a strength, a schedule, a delay.
  func choosing<Value>(_ read: () -> Value) -> Value {
    let outer = readsFigures
    readsFigures = false
    defer { readsFigures = outer }
    return read()
  }

  private func literal(_ quantity: QuantitySyntax, _ read: Read, _ address: String) -> Read {
    guard readsFigures, let literals, let measure = read.measure, !measure.isDate,
      case .number(let value) = read.meaning
    else { return read }
    return (.literal(literals.digits(quantity, value: value, address: address), value), measure)
  }

  /// A number with its unit, in coherent units.
  func read(_ quantity: QuantitySyntax) -> Read {
    if quantity.isYear && quantity.unit == nil && quantity.scale == nil {
      return (.number(quantity.number), .date)
    }
    guard let unit = quantity.unit else { return (.number(quantity.scaledNumber), .number) }
    guard let known = parse(unit) else { return Self.unknown }
    return (.number(known.coherent(quantity.scaledNumber)), known.measure)
  }

  func parse(_ unit: UnitSyntax) -> Unit? {
    switch units.parse(unit.text) {
    case .success(let known): return known
    case .failure(let mistake):
      complaints.add(UnitUseMistake.unit(mistake, text: unit.text, at: unit.span))
      return nil
    }
  }

  private func negate(_ read: Read, _ span: Place) -> Read {
    guard let measure = read.measure else { return Self.unknown }
    if measure.isDate {
      complaints.add(UnitUseMistake.dateArithmetic(operation: "negated", at: span))
      return Self.unknown
    }
    switch read.meaning {
    case .number(let value): return (.number(-value), measure)
    case .literal(let number, let value):
      literals?.sign(number, as: -value)
      return (.literal(number, -value), measure)
    default: return (.negate(read.meaning), measure)
    }
  }
}

extension Unit {
  /// What a number in this unit measures.
  var measure: Measure {
    switch notation {
    case .plain: Measure(dimension)
    case .percent: Measure(dimension, .percent)
    case .points: Measure(dimension, .points)
    }
  }
}
