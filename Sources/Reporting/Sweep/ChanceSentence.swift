package import Assessment

/// The probability of a target in words.
package enum ChanceSentence {
  /// `reached in 42.3 % ± 0.5 % of the draws; 50 % was asked`
  package static func text(_ chance: TargetChance) -> String {
    guard let probability = chance.probability else {
      return "not judged: a number that is needed is missing (\(chance.key ?? "NE"))"
    }
    let decimals = decimals(probability, chance.standardError)
    var text = "reached in \(percent(probability, decimals)) %"
    if let error = chance.standardError { text += " ± \(percent(error, decimals)) %" }
    text += " of the draws"
    guard let wanted = chance.wanted else { return text + "; no probability was asked" }
    text += "; \(NumberText.percent(wanted)) was asked"
    if chance.isClose { text += ", which is within two standard errors" }
    return text
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
