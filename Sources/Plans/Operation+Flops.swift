/// How many operations of floating point a function counts for: about as many additions, multiplications,
/// divisions, roots and comparisons as its plain kernel does for one number; a fused multiply-add is two.
///
/// The one place in which they are stated. They measure what is asked for: a kernel that finds a shorter
/// way does the same count in less time. Moving numbers counts for nothing.
enum Flops {
  static func of(_ function: Unary) -> Int {
    switch function {
    case .negate, .squareRoot: 1
    case .exp: 36
    case .log: 32
    case .logistic: exp + 5
    case .normalCDF: 125
    }
  }

  static func of(_ function: Binary) -> Int {
    switch function {
    case .add, .subtract, .multiply, .divide, .minimum, .maximum, .atLeast: 1
    case .power: power
    }
  }

  static let exp = of(.exp)
  static let power = 100
  /// (1 − w)·x + w·y with a known 1 − w.
  static let blend = 3
  /// x·(y/x)^w.
  static let geometricBlend = power + 2
  /// a·x + b.
  static let recurrence = 2
  /// A year of an S curve: a power of e by a product, its reciprocal, and a twelfth of a new power.
  static let logisticCurve = 27
  /// A cohort in a sum over vintages.
  static let cohort = 2
  /// The same where shares of older cohorts are kept.
  static let keptCohort = 4
  /// From survivors and the wanted stock to what is bought; where cohorts retire also to the share kept.
  static let inflow = 4
  static let retention = 2
  /// A range has two ends.
  static let check = 2

  /// xⁿ by repeated multiplication; where all years have one base, its squares are made once.
  static func wholePowers(_ exponents: [Int32], rows: Int, isOneBase: Bool) -> Int {
    func squares(_ exponent: Int32) -> Int { max(0, 31 - exponent.magnitude.leadingZeroBitCount) }
    let times = exponents.count == 1 ? rows : 1
    let products = exponents.reduce(0) { $0 + $1.magnitude.nonzeroBitCount + ($1 < 0 ? 1 : 0) }
    let made =
      isOneBase
      ? exponents.map(squares).max() ?? 0 : times * exponents.reduce(0) { $0 + squares($1) }
    return made + times * products
  }

  /// One year of a balance of `size` numbers, of which `fixed` columns are eliminated beforehand and
  /// `coefficients` of the others change: Schur complement, elimination and substitution.
  static func balance(size: Int, fixed: Int, coefficients: Int) -> Int {
    let m = size - fixed
    var count = coefficients + 2 * fixed * m * (m + 1)
    for k in 0..<m {
      let below = m - 1 - k
      // A pivot: its size, its reciprocal, the rows below it, and the way back.
      count += 2 + below * (1 + 2 * below + 2) + 2 * below + 1
    }
    return count + 2 * fixed * m + 2 * fixed * fixed
  }
}
