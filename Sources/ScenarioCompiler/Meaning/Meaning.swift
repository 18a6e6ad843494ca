import Modelling
import Plans
import ScenarioSyntax
import Units

/// An expression whose names are resolved and whose units are factors.
///
/// Behind this door there are integers and Doubles in coherent units.
indirect enum Meaning: Sendable {
  case number(Double)
  /// A stated number by its place among all that are stated; only where lanes may bring
  /// factors on them, else it is a plain number.
  case literal(Int, Double)
  /// The stated value of an uncertain number, and its address.
  case uncertain(Draw, stated: Meaning)
  case quantity(QuantityID)
  case row(GroupID, Int)
  /// A slot that the file does not state: its default.
  case unstated(Member, slot: String)
  /// A result; its key is a member's name, known when the city is lowered.
  case result(Member, name: String, key: String?, at: Place)
  /// The value of one year.
  case at(Meaning, year: Int, place: Place)
  case series(SeriesMeaning)
  /// Progress from 0 to 1.
  case schedule(ScheduleMeaning)
  case negate(Meaning)
  case binary(Binary, Meaning, Meaning)
  case unary(Unary, Meaning)
  case wholePower(Meaning, Int)
  /// Last year's value of a quantity or result, and the value of the first year.
  case previous(Meaning, first: Meaning, path: String, place: Place)
  /// A notation key in place of a number, numbered by its quantity; never a zero.
  case missing(Int, key: String)
  /// A value that could not be understood; it silences what depends on it.
  case unknown

  /// The value, where it is one plain number.
  var constant: Double? {
    switch self {
    case .number(let value), .literal(_, let value): value
    case .uncertain(_, let stated): stated.constant
    case .negate(let x): x.constant.map { -$0 }
    case .binary(let function, let x, let y):
      if let a = x.constant, let b = y.constant { function.value(a, b) } else { nil }
    default: nil
    }
  }

  /// The value of a number that is written out, drawn from nothing.
  var written: Double? {
    switch self {
    case .number(let value), .literal(_, let value): value
    default: nil
    }
  }

  var isUnknown: Bool {
    if case .unknown = self { return true }
    return false
  }
}

/// A number of the city that a path names: a slot, an entry of a map or a `let`.
struct QuantityID: Hashable, Sendable {
  let index: Int
}

/// A group of shares.
struct GroupID: Hashable, Sendable {
  let index: Int
}

/// The address of an uncertain number, how a drawn value enters, and its law.
struct Draw: Sendable {
  enum Entry: Hashable, Sendable {
    /// The drawn value takes the place of the stated one.
    case replaces
    /// One relative error for all years: the drawn factor multiplies.
    case factor
    /// One absolute error for all years: the drawn difference is added.
    case difference
  }

  let address: String
  let entry: Entry
  /// Nil for a strength that the file states without one: lanes may bring it all the same.
  var law: StatedLaw?
  /// What the number may be, in coherent units; nil where nothing bounds it.
  var bounds: ClosedRange<Double>?
  /// Whether no value of the law may lie outside the bounds, as for a strength.
  var isPart = false
}

extension Meaning {
  /// The same, with what bounds it if it is drawn.
  func drawn(within bounds: ClosedRange<Double>?, isPart: Bool = false) -> Meaning {
    guard case .uncertain(var draw, let stated) = self else { return self }
    draw.bounds = bounds
    draw.isPart = isPart
    return .uncertain(draw, stated: stated)
  }
}

/// A series: points, and what holds between, after and before them.
struct SeriesMeaning: Sendable {
  enum Curve: Sendable { case linear, step, sCurve, geometric }
  indirect enum Beyond: Sendable {
    case stop
    case hold
    /// A rate per year.
    case grow(Meaning)
    /// One number for each year from `first` on.
    case values(first: Int, [Double])
  }

  /// In rising order of years.
  let points: [(year: Int, value: Meaning)]
  let curve: Curve?
  let after: Beyond?
  let before: Beyond?
  /// What its points measure.
  let dimension: Dimension
  /// For messages: where the series stands.
  let place: Place
}

/// A schedule and its operands, in the order of its form.
struct ScheduleMeaning: Sendable {
  let word: String
  let operands: [Meaning?]
  let lag: Meaning?
  let stages: Int
  let place: Place
}
