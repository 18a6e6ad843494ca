package import Assessment

/// The probability of a target in words.
package enum ChanceSentence {
  /// `reached in 42.3 % ± 0.5 % of the draws; 50 % was asked`
  ///
  /// - Parameter draws: how many there were.
  package static func text(_ chance: TargetChance, draws: Int) -> String {
    guard let probability = chance.probability else {
      return "not judged: a number that is needed is missing (\(chance.key ?? "NE"))"
    }
    let decimals = decimals(probability, chance.standardError)
    var text = "reached in "
    if probability == 0 || probability == 1, draws > 0 {
      text += without(exception: probability == 1, draws)
    } else {
      text += "\(percent(probability, decimals)) %"
      if let error = chance.standardError { text += " ± \(percent(error, decimals)) %" }
      text += " of the draws"
    }
    guard let wanted = chance.wanted else { return text + "; no probability was asked" }
    text += "; \(NumberText.percent(wanted)) was asked"
    if chance.isClose { text += ", which is within two standard errors" }
    return text
  }

  /// `all 200 draws (95 % sure: above 98.5 %)`
  ///
  /// A share without exception has no error that could be counted. By the rule of three (Hanley and
  /// Lippman-Hand, JAMA 249, 1983) an outcome that n independent draws did not show has a probability below 3/n,
  /// at 95 % confidence.
  private static func without(exception isAll: Bool, _ draws: Int) -> String {
    let count = SamplingSentence.count(draws)
    let words =
      isAll ? (draws == 1 ? "the one draw" : "all \(count) draws") : "none of the \(count) draws"
    let bound = 3 / Double(draws)
    guard bound < 0.5 else { return words }
    var decimals = 1
    while decimals < 8, NumberText.units(bound * 100, decimals: decimals) < 1 { decimals += 1 }
    // Rounded away from what was found: the bound must not claim more than the draws say.
    let scale = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
    let rounded = (bound * 100 * scale * (1 - 1e-12)).rounded(.up) / scale
    return words + " (95 % sure: "
      + (isAll
        ? "above \(NumberText.fixed(100 - rounded, decimals: decimals)) %)"
        : "below \(NumberText.fixed(rounded, decimals: decimals)) %)")
  }

  /// `42.3 %`, or the notation key of what is missing.
  static func share(_ chance: TargetChance) -> String {
    guard let probability = chance.probability else { return chance.key ?? "NE" }
    return "\(percent(probability, decimals(probability, chance.standardError))) %"
  }

  /// So many decimals that the error has a digit that counts, and a probability that is not 0 or 1 does
  /// not look like it.
  private static func decimals(_ probability: Double, _ error: Double?) -> Int {
    var decimals = 1
    if let error, error > 0 {
      while decimals < 6, NumberText.units(error * 100, decimals: decimals) < 1 { decimals += 1 }
    }
    for distance in [probability, 1 - probability] where distance > 0 {
      while decimals < 6, NumberText.units(distance * 100, decimals: decimals) < 1 { decimals += 1 }
    }
    return decimals
  }

  private static func percent(_ ratio: Double, _ decimals: Int) -> String {
    NumberText.fixed(ratio * 100, decimals: decimals)
  }
}

/// How the draws came about, in words.
package enum SamplingSentence {
  /// `1_000_000 draws, independent, seed 1`
  package static func text(_ sampling: SamplingRecord) -> String {
    var text = count(sampling.draws)
    if sampling.draws < sampling.samples { text += " of \(count(sampling.samples))" }
    text += sampling.samples == 1 ? " draw, " : " draws, "
    if let hash = sampling.inputsHash { return text + "stated by a table (SHA-256 \(hash.prefix(12))…)" }
    text += sampling.design.replacing("_", with: " ")
    if sampling.replicates > 1 { text += " in \(sampling.replicates) replicates" }
    return text + (sampling.seed.map { ", seed \($0)" } ?? "")
  }

  /// `17 of 1_000_000 draws have no valid result, the first of them draw 4211: …`
  package static func text(_ faults: FaultedDraws, of sampling: SamplingRecord) -> String {
    "\(count(faults.count)) of \(count(sampling.draws)) draws \(faults.count == 1 ? "has" : "have") "
      + "no valid result; the first is draw \(faults.first): \(faults.cause). "
      + "They are in no band and no mean; for a target they count as not met."
  }

  static func count(_ number: Int) -> String { NumberText.fixed(Double(number), decimals: 0) }
}
