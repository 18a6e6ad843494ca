import Foundation

/// A function with known sensitivities, over uniform numbers between 0 and 1.
enum ReferenceFunction {
  /// sin x₁ + a·sin² x₂ + b·x₃⁴·sin x₁ on [−π, π]³.
  case ishigami(a: Double, b: Double)
  /// Π (|4u_i − 2| + a_i)/(1 + a_i).
  case g([Double])

  /// The Ishigami function has one `a`, Sobol's function a list of them.
  init(_ inputs: JSON) {
    let a = inputs["a"]
    self = a.list.isEmpty ? .ishigami(a: a.number, b: inputs["b"].number) : .g(a.numbers)
  }

  var inputs: Int {
    switch self {
    case .ishigami: 3
    case .g(let a): a.count
    }
  }

  func value(_ u: [Double]) -> Double {
    switch self {
    case .ishigami(let a, let b):
      let x = u.map { -Double.pi + 2 * Double.pi * $0 }
      let square = sin(x[1]) * sin(x[1])
      return sin(x[0]) + a * square + b * x[2] * x[2] * x[2] * x[2] * sin(x[0])
    case .g(let a): return zip(u, a).reduce(1) { $0 * ((abs(4 * $1.0 - 2) + $1.1) / (1 + $1.1)) }
    }
  }
}
