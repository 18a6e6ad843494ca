import Tiles

/// One value of a function, with the bits that its kernel gives.
extension Unary {
  package func value(_ x: Double) -> Double {
    switch self {
    case .negate: -x
    case .exp: ScalarFunctions.exp(x)
    case .log: ScalarFunctions.log(x)
    case .logistic: ScalarFunctions.logistic(x)
    case .squareRoot: x.squareRoot()
    case .normalCDF: ScalarFunctions.normalCDF(x)
    }
  }
}

extension Binary {
  package func value(_ x: Double, _ y: Double) -> Double {
    switch self {
    case .add: x + y
    case .subtract: x - y
    case .multiply: x * y
    case .divide: x / y
    case .minimum: x <= y || x.isNaN ? x : y
    case .maximum: x >= y || x.isNaN ? x : y
    case .power: ScalarFunctions.power(x, y)
    case .atLeast: x >= y ? 1 : 0
    }
  }
}
