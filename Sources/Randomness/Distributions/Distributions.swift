/// The distributions a file can name.
package enum Distributions {
  package static let all: [any Distribution.Type] = [
    Normal.self,
    Lognormal.self,
    Uniform.self,
    Triangular.self,
    Pert.self,
    Beta.self,
    Weibull.self,
    Percentiles.self,
    Choice.self,
  ]

  package static func named(_ word: String) -> (any Distribution.Type)? {
    all.first { $0.word == word }
  }

  /// Makes the law of `stated ~ word(arguments) within low .. high`.
  package static func make(
    _ word: String, _ arguments: DistributionArguments, stated: Double,
    within: (low: Double, high: Double)? = nil, defaultBasis: DistributionArguments.Basis? = nil
  ) -> Result<any Distribution, DistributionMistake> {
    do throws(DistributionMistake) {
      guard let kind = named(word) else {
        throw .unknownWord(word: word, suggestions: all.map { $0.word })
      }
      let numbers = arguments.numbers + [stated]
      guard numbers.allSatisfy({ $0.isFinite && $0.magnitude < 1e150 }) else { throw .notFinite }
      var law = try kind.make(arguments.withBasis(defaultBasis), stated: stated)
      if let within {
        guard within.low < within.high else { throw .emptyWithin(low: within.low, high: within.high) }
        law = try law.truncated(to: within.low...within.high)
      }
      guard law.contains(stated) else { throw .statedOutside(stated: stated, support: law.support) }
      return .success(law)
    } catch {
      return .failure(error)
    }
  }
}
