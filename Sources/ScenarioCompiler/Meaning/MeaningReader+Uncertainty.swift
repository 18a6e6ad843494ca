import Randomness
import ScenarioSyntax
import Units

/// Uncertain numbers: a run uses the stated value, which must be possible.
extension MeaningReader {
  func uncertain(
    _ stated: Meaning, _ measure: Measure, _ syntax: UncertaintySyntax, _ expression: ExpressionSyntax,
    _ address: String, in scope: Scope
  ) -> Read {
    let varies = changesInTime(stated)
    let law = syntax.distribution
    if varies && syntax.overTime == nil {
      complaints.add(UncertaintyMistake.throughTime(path: address, at: syntax.span))
      return Self.unknown
    }
    if !varies, let time = syntax.overTime {
      complaints.add(UncertaintyMistake.notThroughTime(path: address, at: time.span))
      return Self.unknown
    }
    guard let time = timeBehaviour(syntax.overTime) else { return Self.unknown }
    var entry: Draw.Entry = varies ? .factor : .replaces
    switch law.arguments {
    case .plusMinus(let center, let half, let basis):
      if basis == nil && defaultInterval == nil {
        complaints.add(
          UncertaintyMistake.noBasis(text: "± \(text(half))", at: half.span.joined(with: law.argumentsSpan)))
        return Self.unknown
      }
      let width = read(half)
      guard let widthMeasure = width.measure else { return Self.unknown }
      if widthMeasure.form == .percent && widthMeasure.dimension.isOne {
        if measure.form == .percent && measure.dimension.isOne {
          complaints.add(
            UncertaintyMistake.relativeOfShare(
              half: text(half), part: width.meaning.constant, of: stated.constant, at: law.argumentsSpan))
          return Self.unknown
        }
      } else {
        guard fits(widthMeasure, measure, isDifference: true, at: half.span) else { return Self.unknown }
        if varies { entry = .difference }
      }
      if let center { guard check([center], measure, stated, expression) else { return Self.unknown } }
    case .range(let values):
      guard check(values, measure, stated, expression, word: law.word.text, at: law.span) else {
        return Self.unknown
      }
    case .percentiles(let percentiles):
      guard check(percentiles, measure, word: law.word.text, at: law.span) else { return Self.unknown }
      if law.word.text == "choice", let value = stated.constant,
        !percentiles.contains(where: { read($0.value).meaning.constant == value })
      {
        complaints.add(
          UncertaintyMistake.statedOutside(
            value: "\(value)", range: percentiles.map { text($0.value) }.joined(separator: ", "), at: law.span
          ))
        return Self.unknown
      }
    case .labelled(let label, let number, let basis):
      if label.text == "factor" {
        if basis == nil && defaultInterval == nil {
          complaints.add(UncertaintyMistake.noBasis(text: "factor \(number.text)", at: law.argumentsSpan))
          return Self.unknown
        }
        guard number.value > 1 else {
          complaints.add(
            UncertaintyMistake.scale(
              reason: "a factor of a lognormal law is above 1", help: "write: lognormal(factor 1.5 ci95)",
              at: number.span))
          return Self.unknown
        }
      } else if number.value <= 0 {
        complaints.add(
          UncertaintyMistake.scale(
            reason: "\(label.text) must be above 0",
            help: "write: \(label.text == "shape" ? "weibull(shape 2.5)" : "lognormal(log_sd 0.25)")",
            at: number.span))
        return Self.unknown
      }
    case .missing: return Self.unknown
    }
    if let within = syntax.within {
      guard check([within.lower, within.upper], measure, stated, expression, word: "within", at: within.span)
      else {
        return Self.unknown
      }
    }
    guard checkLaw(syntax, stated, measure, address, varies: varies),
      let stating = statedLaw(syntax, time, measure, expression)
    else { return Self.unknown }
    drawn(address, time?.drawsEachYear ?? false)
    return (.uncertain(Draw(address: address, entry: entry, law: stating), stated: stated), measure)
  }

  /// How the uncertainty runs through time, if it says so; nil after a report.
  private func timeBehaviour(_ syntax: UncertaintySyntax.OverTime?) -> TimeBehaviour?? {
    guard let syntax else { return .some(nil) }
    switch syntax.manner {
    case .allYears: return .some(.allYears)
    case .eachYear: return .some(.eachYear)
    case .widening(let from, let to):
      guard case .success(let widening) = TimeBehaviour.makeWidening(from: from.value, to: to.value) else {
        complaints.add(UncertaintyMistake.wideningBackwards(at: syntax.span))
        return nil
      }
      return .some(widening)
    }
  }

  private func text(_ quantity: QuantitySyntax) -> String {
    guard let unit = quantity.unit?.text else { return quantity.numberText }
    return "\(quantity.numberText) \(unit)"
  }

  /// Values must have the number's dimension, rise, and hold the stated value between them.
  private func check(
    _ values: [QuantitySyntax], _ measure: Measure, _ stated: Meaning, _ expression: ExpressionSyntax,
    word: String = "", at span: Place? = nil
  ) -> Bool {
    var numbers: [Double] = []
    for value in values {
      let read = read(value)
      guard let found = read.measure, case .number(let number) = read.meaning,
        fits(found, measure, isDifference: false, at: value.span)
      else { return false }
      numbers.append(number)
    }
    guard let span, values.count > 1 else { return true }
    let rises =
      zip(numbers, numbers.dropFirst()).allSatisfy { $0 <= $1 } && numbers[0] < numbers[numbers.count - 1]
    guard rises else {
      let sorted = zip(numbers, values).sorted { $0.0 < $1.0 }.map { text($0.1) }
      complaints.add(
        UncertaintyMistake.notRising(
          count: values.count,
          suggestion: word == "within"
            ? "within \(sorted.joined(separator: " .. "))"
            : "\(word)(\(sorted.joined(separator: " .. ")))", at: span))
      return false
    }
    if let value = stated.constant, value < numbers[0] || value > numbers[numbers.count - 1] {
      complaints.add(
        UncertaintyMistake.statedOutside(
          value: expression.writtenText, range: "\(text(values[0])) .. \(text(values[values.count - 1]))",
          at: span))
      return false
    }
    return true
  }

  private func check(
    _ percentiles: [DistributionSyntax.Percentile], _ measure: Measure, word: String, at span: Place
  ) -> Bool {
    var probabilities: [Double] = []
    var numbers: [Double] = []
    for percentile in percentiles {
      let probability = read(percentile.probability)
      let value = read(percentile.value)
      guard case .number(let p) = probability.meaning, case .number(let number) = value.meaning,
        let found = value.measure
      else { return false }
      guard probability.measure?.form == .percent, p >= 0, p <= 1 else {
        complaints.add(
          UncertaintyMistake.percentiles(
            reason: "a percentile is a percentage between 0 % and 100 %", help: "write: 5 %: VALUE",
            at: percentile.probability.span))
        return false
      }
      guard fits(found, measure, isDifference: false, at: percentile.value.span) else { return false }
      probabilities.append(p)
      numbers.append(number)
    }
    if word == "choice" {
      guard abs(probabilities.reduce(0, +) - 1) <= 1e-9 else {
        complaints.add(
          UncertaintyMistake.percentiles(
            reason: "the chances of a choice add up to 100 %", help: "write: choice(60 %: a, 40 %: b)",
            at: span))
        return false
      }
      return true
    }
    let rises =
      zip(probabilities, probabilities.dropFirst()).allSatisfy { $0 < $1 }
      && zip(numbers, numbers.dropFirst()).allSatisfy { $0 <= $1 }
    if !rises || probabilities.count < 2 {
      complaints.add(
        UncertaintyMistake.percentiles(
          reason: "percentiles rise, and their values with them",
          help: "write: \(word)(5 %: LOW, 50 %: MIDDLE, 95 %: HIGH)", at: span))
      return false
    }
    return true
  }

  private func fits(_ found: Measure, _ needed: Measure, isDifference: Bool, at place: Place) -> Bool {
    if needed.isDate {
      if found.isDate || (isDifference && found.dimension == .time) { return true }
    } else if !found.isDate, common(found.dimension, needed.dimension) != nil {
      return true
    }
    complaints.add(
      UncertaintyMistake.wrongUnit(
        found: found.dimension, needed: needed.isDate ? .time : needed.dimension, at: place))
    return false
  }

  /// Whether a value may differ from year to year.
  func changesInTime(_ meaning: Meaning) -> Bool {
    switch meaning {
    case .number, .literal, .at, .unknown, .unstated, .missing: false
    case .uncertain(_, let stated): changesInTime(stated)
    case .quantity(let id): quantityChangesInTime(id)
    case .row, .result, .schedule, .previous: true
    case .series(let series): series.points.count > 1 || series.isGrowing
    case .negate(let x), .unary(_, let x), .wholePower(let x, _): changesInTime(x)
    case .binary(_, let x, let y): changesInTime(x) || changesInTime(y)
    }
  }
}

extension SeriesMeaning {
  var isGrowing: Bool {
    for beyond in [after, before] {
      switch beyond {
      case .grow, .stop, .values: return true
      case .hold, nil: continue
      }
    }
    return false
  }
}
