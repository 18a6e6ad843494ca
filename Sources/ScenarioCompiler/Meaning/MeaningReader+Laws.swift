import ScenarioSyntax
import Units

/// What a single law asks of the number before it.
extension MeaningReader {
  /// Whether the number can have this law; says why where it cannot.
  func checkOwnLimits(
    of law: DistributionSyntax, _ stated: Meaning, _ measure: Measure, varies: Bool
  ) -> Bool {
    switch law.word.text {
    case "beta": checkShare(law, stated, measure, varies: varies)
    case "weibull": checkLifetime(law, stated)
    default: true
    }
  }

  /// A share strictly between 0 and 1, with a deviation below √(m·(1 − m)).
  private func checkShare(
    _ law: DistributionSyntax, _ stated: Meaning, _ measure: Measure, varies: Bool
  ) -> Bool {
    guard measure.dimension.isOne, !measure.isDate, !varies else {
      return complain(
        "a beta law is one of a share that does not change in time",
        varies ? "write: ~ normal(± 5 pp sd) all_years" : "write: ~ lognormal(factor 1.5 ci95)", law)
    }
    if let value = stated.constant, value <= 0 || value >= 1 {
      return complain("the mean of a beta law lies between 0 and 1", "write: 40 % ~ beta(± 5 pp sd)", law)
    }
    guard case .plusMinus(let center, let half, let basis) = law.arguments else { return true }
    guard center == nil, basis?.word ?? .ci95 == .sd else {
      return complain(
        "a beta law takes one standard deviation around the stated mean", "write: beta(± 5 pp sd)", law)
    }
    guard let mean = stated.constant, case .number(let width) = read(half).meaning else { return true }
    let isRelative = read(half).measure?.form == .percent
    let deviation = isRelative ? width * mean : width
    // The shapes of the law lie between a thousandth and a hundred thousand.
    let weight = mean * (1 - mean) / (deviation * deviation) - 1
    let shapes = 1e-3...1e5
    guard deviation > 0, shapes.contains(mean * weight), shapes.contains((1 - mean) * weight) else {
      return complain(
        "a share of this mean cannot have this standard deviation",
        "it lies above 0 and below the root of mean times (1 - mean)", law)
    }
    return true
  }

  private func checkLifetime(_ law: DistributionSyntax, _ stated: Meaning) -> Bool {
    if let value = stated.constant, value <= 0 {
      return complain("the median of a Weibull law is above 0", "write: ~ normal(± 1 sd)", law)
    }
    if case .labelled(_, let number, _) = law.arguments, !(0.05...1000).contains(number.value) {
      return complain(
        "the shape of a Weibull law lies between 0.05 and 1000", "write: weibull(shape 2.5)", law)
    }
    if case .percentiles(let rows) = law.arguments, rows.count != 2 {
      return complain(
        "a Weibull law goes through two percentiles", "write: weibull(5 %: LOW, 95 %: HIGH)", law)
    }
    return true
  }

  private func complain(_ reason: String, _ help: String, _ law: DistributionSyntax) -> Bool {
    complaints.add(UncertaintyMistake.scale(reason: reason, help: help, at: law.span))
    return false
  }
}
