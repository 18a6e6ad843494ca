import Plans
import ScenarioSyntax
import Units

/// Arithmetic, functions and what they ask of dimensions.
extension MeaningReader {
  func readBinary(_ binary: BinarySyntax, in scope: Scope, address: String) -> Read {
    let left = read(binary.left, in: scope, address: address)
    let right = read(binary.right, in: scope, address: address)
    guard let a = left.measure, let b = right.measure else { return Self.unknown }
    let function: Binary
    let measure: Measure?
    switch binary.operation {
    case .add:
      function = .add
      measure = sum(a, b, binary, word: "added")
    case .subtract:
      function = .subtract
      measure = sum(a, b, binary, word: "subtracted")
    case .multiply:
      function = .multiply
      measure = product(a, b, dimension: a.dimension * b.dimension, binary, word: "multiplied")
    case .divide:
      function = .divide
      measure = product(a, b, dimension: a.dimension / b.dimension, binary, word: "divided")
    }
    guard let measure else { return Self.unknown }
    return (.binary(function, left.meaning, right.meaning), measure)
  }

  /// Dates take durations; shares take points; all else adds like with like.
  private func sum(_ a: Measure, _ b: Measure, _ binary: BinarySyntax, word: String) -> Measure? {
    if a.isDate || b.isDate {
      if a.isDate, b.isDate, binary.operation == .subtract { return .duration }
      if a.isDate, b.dimension == .time { return .date }
      if b.isDate, a.dimension == .time, binary.operation == .add { return .date }
      complaints.add(UnitUseMistake.dateArithmetic(operation: word, at: binary.span))
      return nil
    }
    guard let dimension = common(a.dimension, b.dimension) else {
      complaints.add(
        UnitUseMistake.unlike(
          operation: word, left: a.dimension, right: b.dimension, leftAt: binary.left.span,
          rightAt: binary.right.span, at: binary.span))
      return nil
    }
    if a.form == b.form { return Measure(dimension, a.form) }
    if [a.form, b.form].contains(.percent), [a.form, b.form].contains(.points) {
      return Measure(dimension, .percent)
    }
    return Measure(dimension)
  }

  private func product(
    _ a: Measure, _ b: Measure, dimension: Dimension, _ binary: BinarySyntax, word: String
  ) -> Measure? {
    if a.isDate || b.isDate {
      let operand = a.isDate ? binary.left : binary.right
      complaints.add(
        UnitUseMistake.dateAsNumber(
          what: "a factor", text: operand.sourceText ?? "2031", at: operand.span))
      return nil
    }
    // A part of a share stays a share: 1.2 * 40 %; a ratio of shares is a plain factor.
    if binary.operation == .multiply {
      if a.form == .plain, a.dimension.isOne { return Measure(dimension, b.form) }
      if b.form == .plain, b.dimension.isOne { return Measure(dimension, a.form) }
      if a.form == .percent, b.form == .percent { return Measure(dimension, .percent) }
    } else if b.form == .plain, b.dimension.isOne {
      return Measure(dimension, a.form)
    }
    return Measure(dimension)
  }

  /// One dimension for both, where CO2 may count as CO2e.
  func common(_ a: Dimension, _ b: Dimension) -> Dimension? {
    if a == b { return a }
    if a.asEquivalent == b.asEquivalent { return a.asEquivalent }
    return nil
  }

  func readCall(_ call: CallSyntax, in scope: Scope, address: String) -> Read {
    let reads = call.arguments.map { read($0, in: scope, address: address) }
    guard reads.allSatisfy({ $0.measure != nil }), !reads.isEmpty else { return Self.unknown }
    switch call.function.text {
    case "min", "max": return readExtreme(call, reads)
    case "pow":
      guard reads.count == 2, plain(call, reads) else { return Self.unknown }
      if let exponent = reads[1].meaning.written, let whole = Int(exactly: exponent), abs(whole) <= 64 {
        return (.wholePower(reads[0].meaning, whole), .number)
      }
      return (.binary(.power, reads[0].meaning, reads[1].meaning), .number)
    default:
      guard reads.count == 1, plain(call, reads), let unary = Self.functions[call.function.text] else {
        return Self.unknown
      }
      return (.unary(unary, reads[0].meaning), .number)
    }
  }

  private static let functions: [String: Unary] = ["exp": .exp, "log": .log, "logistic": .logistic]

  private func readExtreme(_ call: CallSyntax, _ reads: [Read]) -> Read {
    let function: Binary = call.function.text == "min" ? .minimum : .maximum
    var result = reads[0]
    for (index, next) in reads.enumerated().dropFirst() {
      guard let a = result.measure, let b = next.measure else { return Self.unknown }
      guard a.isDate == b.isDate, let dimension = common(a.dimension, b.dimension) else {
        complaints.add(
          UnitUseMistake.unlike(
            operation: "compared", left: a.dimension, right: b.dimension,
            leftAt: call.arguments[0].span, rightAt: call.arguments[index].span, at: call.span))
        return Self.unknown
      }
      let form = a.form == b.form ? a.form : .plain
      result = (.binary(function, result.meaning, next.meaning), Measure(dimension, form))
    }
    return result
  }

  private func plain(_ call: CallSyntax, _ reads: [Read]) -> Bool {
    for (argument, read) in zip(call.arguments, reads) {
      guard let measure = read.measure else { return false }
      if measure.isDate {
        complaints.add(
          UnitUseMistake.dateAsNumber(
            what: "an argument of \(call.function.text)", text: argument.sourceText ?? "2031",
            at: argument.span))
        return false
      }
      if !measure.dimension.isOne {
        complaints.add(
          UnitUseMistake.needsPlain(
            function: call.function.text, found: measure.dimension, at: argument.span))
        return false
      }
    }
    return true
  }
}

extension Dimension {
  /// The same with CO2 counted as CO2e, which it is.
  var asEquivalent: Dimension {
    let exponent = powers.first { $0.base.name == "CO2" }?.exponent ?? 0
    guard exponent != 0 else { return self }
    return self / Dimension.co2.power(exponent) * Dimension.co2e.power(exponent)
  }
}

extension ExpressionSyntax {
  /// The digits of a date, for what to write instead.
  var sourceText: String? {
    switch self {
    case .date(let year): "\(Int(year.value))"
    case .group(let inner, _): inner.sourceText
    default: nil
    }
  }
}
