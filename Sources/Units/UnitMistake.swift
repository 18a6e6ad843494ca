/// What can be wrong with a unit.
///
/// `at` is the half-open range of UTF-8 bytes within the unit's own text.
package enum UnitMistake: Error, Hashable, Sendable {
  /// No such unit; `suggestions` are names that exist, best first, at most three.
  case unknown(atom: String, suggestions: [String], at: Range<Int>)
  /// Money must say at which year's prices: `suggestion` is an example.
  case moneyWithoutYear(currency: String, suggestion: String, at: Range<Int>)
  /// The text is not a unit by its form.
  case malformed(text: String, reason: Malformation, at: Range<Int>)
  /// An exponent is zero, or so large that no quantity has it.
  case exponentOutOfRange(atom: String, at: Range<Int>)
  /// A declared name is a unit already.
  case alreadyDefined(name: String)
  /// A declared name cannot be a unit's name.
  case unusableName(name: String)
  /// A declared size is not a positive finite number.
  case unusableSize(name: String)
  /// Two currencies are tied to each other twice.
  case exchangeAlreadyKnown(from: String, to: String)
  /// An exchange must be of one currency and price year for another.
  case notMoney(text: String)

  /// In which way a unit is malformed.
  package enum Malformation: Hashable, Sendable {
    /// There is nothing.
    case empty
    /// `a/b*c` has two readings; `suggestion` says one of them.
    case productAfterQuotient(suggestion: String)
    /// `%` and `pp` can only come first.
    case percentNotFirst
    /// A bracket is missing, nested or empty, or holds a quotient.
    case group
    /// A name was expected.
    case missingAtom
    /// A character cannot stand in a unit.
    case unexpected(character: String)
  }

  /// Where in the unit's text the mistake is, where it is in one.
  package var at: Range<Int>? {
    switch self {
    case .unknown(_, _, let at), .moneyWithoutYear(_, _, let at), .malformed(_, _, let at),
      .exponentOutOfRange(_, let at):
      return at
    default: return nil
    }
  }
}

extension UnitMistake: CustomStringConvertible {
  /// The mistake as a sentence without its end.
  package var description: String {
    switch self {
    case .unknown(let atom, _, _): return "unknown unit \"\(atom)\""
    case .moneyWithoutYear: return "money needs a price year"
    case .malformed(let text, let reason, _): return "\"\(text)\" is not a unit: \(reason)"
    case .exponentOutOfRange(let atom, _): return "the exponent of \"\(atom)\" is out of range"
    case .alreadyDefined(let name): return "\"\(name)\" is a unit already"
    case .unusableName(let name): return "\"\(name)\" cannot be the name of a unit"
    case .unusableSize(let name): return "the size of \"\(name)\" must be a positive number"
    case .exchangeAlreadyKnown(let from, let to): return "the exchange of \(from) and \(to) is known already"
    case .notMoney(let text): return "\"\(text)\" is not money of one currency and price year"
    }
  }

  /// Text that helps, where there is some.
  package var help: String? {
    switch self {
    case .unknown(_, let suggestions, _) where !suggestions.isEmpty:
      let names = suggestions.map { "\"\($0)\"" }.joined(separator: " or ")
      return "did you mean \(names)?"
    case .moneyWithoutYear(_, let suggestion, _):
      return "write \(suggestion) for prices of \(suggestion.suffix(4))"
    case .malformed(_, .productAfterQuotient(let suggestion), _): return "write \(suggestion)"
    case .exponentOutOfRange: return "exponents run from -9 to 9, and zero is not one"
    default: return nil
    }
  }
}

extension UnitMistake.Malformation: CustomStringConvertible {
  package var description: String {
    switch self {
    case .empty: return "it is empty"
    case .productAfterQuotient: return "\"*\" after \"/\" needs brackets"
    case .percentNotFirst: return "\"%\" and \"pp\" can only come first"
    case .group: return "brackets hold a product of units, such as t/(person*yr)"
    case .missingAtom: return "a unit's name is missing"
    case .unexpected(let character): return "\"\(character)\" cannot stand in it"
    }
  }
}
