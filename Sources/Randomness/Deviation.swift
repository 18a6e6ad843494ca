/// The uncertainty of a number that varies in time: one law for every year's value.
///
/// With w the weight of the year (`TimeBehaviour`) and x a value of the law, a
/// stated value v becomes v·(1 + w·(x − 1)) for a factor, v + w·x for a difference.
package struct Deviation: Sendable {
  package enum Kind: Hashable, Sendable {
    case factor, difference
  }

  package let kind: Kind
  package let distribution: any Distribution

  /// The law of `series ~ word(arguments)`; forms that state values are mistakes.
  package static func make(
    _ word: String, _ arguments: DistributionArguments,
    defaultBasis: DistributionArguments.Basis? = nil
  ) -> Result<Deviation, DistributionMistake> {
    let kind: Kind
    switch arguments {
    case .plusMinus(nil, .relative, _), .factor, .logSD, .shape: kind = .factor
    case .plusMinus(nil, .absolute, _): kind = .difference
    default:
      guard Distributions.named(word) != nil else {
        return .failure(
          .unknownWord(word: word, suggestions: Distributions.all.map { $0.word }))
      }
      return .failure(.valuesForSeries(word: word))
    }
    return Distributions.make(
      word, arguments, stated: kind == .factor ? 1 : 0, defaultBasis: defaultBasis
    ).map { Deviation(kind: kind, distribution: $0) }
  }

  /// The value of a year whose stated value is `stated`.
  package func value(stated: Double, drawn: Double, weight: Double) -> Double {
    switch kind {
    case .factor: return stated * (1 + weight * (drawn - 1))
    case .difference: return stated + weight * drawn
    }
  }
}
