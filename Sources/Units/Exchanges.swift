/// Which money can be changed into which: the `exchange` lines of a file.
///
/// Each line ties two moneys, such as `exchange 1 EUR2020 = 1.2 USD2022`. Moneys
/// that are tied, directly or through others, share one dimension: that of the
/// city's money if it is among them, else of the first by name. The order of
/// the lines does not matter.
package struct Exchanges: Sendable {
  private struct Tie: Sendable {
    let from: String
    let to: String
    /// How many `to` one `from` is: multiplier / divisor.
    let multiplier: Double
    let divisor: Double
  }

  private var ties: [Tie] = []
  /// The money the city reports in, such as `USD2022`.
  package var reporting: String?

  package init() {}

  /// Ties two moneys: `amount` of `from` is worth `worth` of `to`.
  package mutating func tie(
    _ amount: Double, _ from: String, equals worth: Double, _ to: String
  ) -> UnitMistake? {
    for name in [from, to] where !Exchanges.isMoney(name) { return .notMoney(text: name) }
    guard amount > 0, worth > 0, (worth / amount).isNormal, (amount / worth).isNormal else {
      return .unusableSize(name: from)
    }
    if tied(to: from)[to] != nil { return .exchangeAlreadyKnown(from: from, to: to) }
    ties.append(Tie(from: from, to: to, multiplier: worth, divisor: amount))
    return nil
  }

  /// The meaning of a money's name.
  func entry(_ name: String) -> UnitCatalogue.Entry {
    let worths = tied(to: name)
    let root: String
    if let reporting, worths[reporting] != nil {
      root = reporting
    } else {
      root = worths.keys.min() ?? name
    }
    let worth = worths[root] ?? (1, 1)
    return UnitCatalogue.Entry(name, .money(root), worth.multiplier, per: worth.divisor)
  }

  /// What one `name` is worth in every money it is tied to, itself included.
  private func tied(to name: String) -> [String: (multiplier: Double, divisor: Double)] {
    var worths: [String: (multiplier: Double, divisor: Double)] = [name: (1, 1)]
    var waiting = [name]
    while let current = waiting.popLast(), let worth = worths[current] {
      for tie in ties {
        if tie.from == current, worths[tie.to] == nil {
          worths[tie.to] = (worth.multiplier * tie.multiplier, worth.divisor * tie.divisor)
          waiting.append(tie.to)
        } else if tie.to == current, worths[tie.from] == nil {
          worths[tie.from] = (worth.multiplier * tie.divisor, worth.divisor * tie.multiplier)
          waiting.append(tie.from)
        }
      }
    }
    return worths
  }

  /// Whether a name is a currency: three capital letters, as in ISO 4217.
  package static func isCurrency(_ name: String) -> Bool {
    name.utf8.count == 3 && name.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }

  /// Whether a name is a currency with a price year, such as `USD2022`.
  package static func isMoney(_ name: String) -> Bool {
    guard name.utf8.count == 7, isCurrency(String(name.prefix(3))),
      name.utf8.dropFirst(3).allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let year = Int(name.dropFirst(3))
    else { return false }
    return (1900...2200).contains(year)
  }
}
