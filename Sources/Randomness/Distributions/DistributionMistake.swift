/// What can be wrong with an uncertain number.
package enum DistributionMistake: Error, Hashable, Sendable {
  /// There is no such distribution.
  case unknownWord(word: String, suggestions: [String])
  /// The brackets hold something this distribution does not take.
  case wrongForm(word: String, forms: [String])
  /// An interval does not say what it covers.
  case intervalWithoutBasis
  /// Values in brackets must rise; `sorted` is their order, where that helps.
  case valuesMustRise(word: String, sorted: [Double])
  /// A spread, a factor or a value that must be positive is not.
  case mustBePositive(what: String)
  /// A number that shapes the law is too small or too large for it.
  case mustLieBetween(what: String, low: Double, high: Double)
  /// A factor that spreads must be above one.
  case factorNotAboveOne(factor: Double)
  /// A percent of zero is no spread.
  case relativeToZero
  /// A share cannot spread so far, or so little: its deviation stays below √(m·(1 − m)).
  case spreadOfShare(deviation: Double, limit: Double)
  /// A probability is outside 0 to 100 %, or they do not rise.
  case probabilitiesMustRise
  /// The probabilities of alternatives add up to something else than 100 %.
  case probabilitiesMissWhole(sum: Double)
  /// Percentiles need two points on each side that has no 0 % or 100 %.
  case tooFewPercentiles
  /// The stated value cannot occur.
  case statedOutside(stated: Double, support: ClosedRange<Double>)
  /// `within` leaves nothing of the law, or its ends do not rise.
  case emptyWithin(low: Double, high: Double)
  /// A number is too large, or none.
  case notFinite
  /// This form states values, and so cannot follow a number that varies in time.
  case valuesForSeries(word: String)
  /// The years of `widening` must rise.
  case yearsMustRise
  /// A number that varies in time does not say how its uncertainty does.
  case timeBehaviourMissing

  /// The stable code that messages carry.
  package var code: String {
    switch self {
    case .intervalWithoutBasis: return "E0701"
    case .statedOutside: return "E0702"
    case .valuesMustRise, .yearsMustRise: return "E0703"
    case .timeBehaviourMissing: return "E0704"
    case .probabilitiesMustRise, .probabilitiesMissWhole, .tooFewPercentiles: return "E0705"
    case .mustBePositive, .factorNotAboveOne, .relativeToZero, .notFinite, .spreadOfShare,
      .mustLieBetween:
      return "E0706"
    case .emptyWithin: return "E0708"
    case .valuesForSeries: return "E0709"
    case .unknownWord, .wrongForm: return "E0711"
    }
  }
}

extension DistributionMistake: CustomStringConvertible {
  /// The mistake as a sentence without its end.
  package var description: String {
    switch self {
    case .unknownWord(let word, _): return "there is no distribution \"\(word)\""
    case .wrongForm(let word, _): return "\(word) is not written like this"
    case .intervalWithoutBasis: return "say what the interval covers"
    case .valuesMustRise(_, let sorted):
      return sorted.count == 3 ? "the three values must rise" : "the values must rise"
    case .mustBePositive(let what): return "\(what) must be above zero"
    case .mustLieBetween(let what, let low, let high):
      return "\(what) lies between \(Self.plain(low)) and \(Self.plain(high))"
    case .factorNotAboveOne: return "the factor must be above 1"
    case .relativeToZero: return "a percent of zero is no spread"
    case .spreadOfShare: return "a share between 0 and 1 cannot spread like this"
    case .probabilitiesMustRise: return "the probabilities must rise from 0 % to 100 %"
    case .probabilitiesMissWhole: return "the probabilities must add up to 100 %"
    case .tooFewPercentiles: return "two percentiles are needed at each open end"
    case .statedOutside: return "the stated value cannot occur in its own distribution"
    case .emptyWithin: return "nothing of the distribution lies within these bounds"
    case .notFinite: return "a number is too large"
    case .valuesForSeries(let word): return "\(word) states one value, but the number varies in time"
    case .yearsMustRise: return "widening must end after it begins"
    case .timeBehaviourMissing: return "say how the uncertainty runs through time"
    }
  }

  private static func plain(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e9 ? "\(Int(value))" : "\(value)"
  }
}
