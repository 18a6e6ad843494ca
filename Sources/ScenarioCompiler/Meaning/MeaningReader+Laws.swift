import Randomness
import ScenarioSyntax
import Units

/// What a law asks of the number before it, of its brackets and of its bounds: the law itself is asked.
extension MeaningReader {
  /// Whether the number can have this law; says why where it cannot.
  ///
  /// A number that only a run knows is not asked about, and neither are brackets that the parser refused.
  func checkLaw(
    _ uncertainty: UncertaintySyntax, _ stated: Meaning, _ measure: Measure, _ address: String,
    varies: Bool
  ) -> Bool {
    let law = uncertainty.distribution
    guard let kind = Distributions.named(law.word.text), let shape = law.arguments.shape,
      distributionForms.contains(where: { $0.word == kind.word && $0.accepts(shape) })
    else { return true }
    switch kind.subject {
    case .anyNumber: break
    case .constantShare:
      guard measure.dimension.isOne, !measure.isDate, !varies else {
        complaints.add(
          UncertaintyMistake.scale(
            reason: "a \(kind.word) law is one of a share that does not change in time",
            help: varies ? "write: ~ normal(± 5 pp sd) all_years" : "write: ~ lognormal(factor 1.5 ci95)",
            at: law.span))
        return false
      }
    }
    guard let arguments = arguments(of: law) else { return true }
    let mistake: DistributionMistake?
    if varies {
      guard !arguments.statesValues else {
        complaints.add(
          UncertaintyMistake.valuesThroughTime(word: kind.word, path: address, in: nil, at: law.span))
        return false
      }
      mistake = Deviation.make(law.word.text, arguments, defaultBasis: basis).mistake
    } else {
      guard let value = stated.constant else { return true }
      mistake =
        Distributions.make(
          law.word.text, arguments, stated: value, within: bounds(uncertainty), defaultBasis: basis
        ).mistake
    }
    guard let mistake else { return true }
    complaints.add(UncertaintyMistake.law(mistake, forms: kind.forms, at: law.span))
    return false
  }

  /// What `default_interval` says.
  private var basis: DistributionArguments.Basis? {
    defaultInterval.flatMap { DistributionArguments.Basis(rawValue: $0.rawValue) }
  }

  /// All that is said behind `~`; nil where the brackets hold nothing that could be read.
  func statedLaw(
    _ syntax: UncertaintySyntax, _ time: TimeBehaviour?, _ measure: Measure, _ expression: ExpressionSyntax
  ) -> StatedLaw? {
    guard let arguments = arguments(of: syntax.distribution) else { return nil }
    let written = expression.statedUnit ?? syntax.valueUnit
    return StatedLaw(
      word: syntax.distribution.word.text, arguments: arguments.withBasis(basis), within: bounds(syntax),
      time: time, unit: written.map(unit) ?? usualUnit(of: measure), isDate: measure.isDate,
      width: syntax.distribution.halfUnit.map(unit), place: syntax.span, lawPlace: syntax.distribution.span,
      withinPlace: syntax.within?.span)
  }

  private func unit(_ written: WrittenUnit) -> ScaledUnit {
    ScaledUnit(scale: written.scale, unit: written.unit.flatMap(parse) ?? .plain)
  }

  /// The unit in which a formula is shown that states none.
  private func usualUnit(of measure: Measure) -> ScaledUnit {
    if measure.dimension.isOne {
      return ScaledUnit(unit: measure.form == .plain ? .plain : shownUnits["%"] ?? .plain)
    }
    let text = measure.dimension.exampleUnit
    return ScaledUnit(
      unit: shownUnits[text] ?? Unit(text: text, dimension: measure.dimension, multiplier: 1))
  }

  /// What stands between the brackets, in coherent units; nil where it is not known.
  private func arguments(of law: DistributionSyntax) -> DistributionArguments? {
    func number(_ quantity: QuantitySyntax) -> Double? { read(quantity).meaning.constant }
    func numbers(_ quantities: [QuantitySyntax]) -> [Double]? {
      let known = quantities.compactMap(number)
      return known.count == quantities.count ? known : nil
    }
    switch law.arguments {
    case .plusMinus(let center, let half, let basis):
      guard let width = number(half) else { return nil }
      let isRelative = read(half).measure.map { $0.form == .percent && $0.dimension.isOne } ?? false
      return .plusMinus(
        centre: center.flatMap(number), half: isRelative ? .relative(width) : .absolute(width),
        basis: basis.flatMap { DistributionArguments.Basis(rawValue: $0.word.rawValue) })
    case .range(let values): return numbers(values).map(DistributionArguments.range)
    case .percentiles(let rows):
      guard let shares = numbers(rows.map(\.probability)), let values = numbers(rows.map(\.value)) else {
        return nil
      }
      return .points(zip(shares, values).map { DistributionArguments.Point(probability: $0, value: $1) })
    case .labelled(let label, let number, let basis):
      switch label.text {
      case "factor":
        return .factor(
          number.value, basis: basis.flatMap { DistributionArguments.Basis(rawValue: $0.word.rawValue) })
      case "log_sd": return .logSD(number.value)
      case "shape": return .shape(number.value)
      default: return nil
      }
    case .missing: return nil
    }
  }

  private func bounds(_ uncertainty: UncertaintySyntax) -> (low: Double, high: Double)? {
    guard let within = uncertainty.within, let low = read(within.lower).meaning.constant,
      let high = read(within.upper).meaning.constant
    else { return nil }
    return (low, high)
  }
}

extension Result where Failure == DistributionMistake {
  fileprivate var mistake: DistributionMistake? {
    if case .failure(let mistake) = self { mistake } else { nil }
  }
}
