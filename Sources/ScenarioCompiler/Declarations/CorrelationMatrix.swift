import Randomness

/// Correlations of a few numbers as a symmetric matrix with ones on its diagonal.
struct CorrelationMatrix: Equatable {
  let size: Int
  /// Row by row.
  private(set) var elements: [Double]

  /// All uncorrelated.
  init(size: Int) {
    self.size = size
    elements = (0..<size * size).map { $0 / max(size, 1) == $0 % max(size, 1) ? 1 : 0 }
  }

  subscript(_ i: Int, _ j: Int) -> Double { elements[i * size + j] }

  var rows: [[Double]] { (0..<size).map { Array(elements[$0 * size..<($0 + 1) * size]) } }

  mutating func set(_ i: Int, _ j: Int, to value: Double) {
    elements[i * size + j] = value
    elements[j * size + i] = value
  }

  /// Whether numbers with these correlations can exist: Cholesky's factor does, and each number is
  /// left some freedom by those before it.
  var isPossible: Bool {
    guard size > 0, let copula = try? GaussianCopula(rows: rows) else { return size == 0 }
    return copula.leastFreedom > 1e-10
  }

  /// The numbers whose correlations contradict each other: without any one of them, the others could be.
  var offenders: [Int] {
    var left = Array(0..<size)
    for number in 0..<size {
      let without = left.filter { $0 != number }
      if !part(without).isPossible { left = without }
    }
    return left
  }

  /// The correlations of some of the numbers, in this order.
  func part(_ chosen: [Int]) -> CorrelationMatrix {
    var part = CorrelationMatrix(size: chosen.count)
    for (i, a) in chosen.enumerated() {
      for (j, b) in chosen.enumerated() where j < i { part.set(i, j, to: self[a, b]) }
    }
    return part
  }

  /// The nearest possible matrix, in the sum of squared differences, to two decimals where that is possible.
  ///
  /// Alternating projections with Dykstra's correction: Higham, IMA Journal of
  /// Numerical Analysis 22 (2002), algorithm 3.3.
  var nearest: CorrelationMatrix {
    var point = self
    var correction = [Double](repeating: 0, count: size * size)
    for _ in 0..<100 {
      var corrected = point
      for at in corrected.elements.indices { corrected.elements[at] -= correction[at] }
      let projected = corrected.withoutNegativeEigenvalues()
      for at in correction.indices { correction[at] = projected.elements[at] - corrected.elements[at] }
      point = projected
      for i in 0..<size { point.elements[i * size + i] = 1 }
    }
    for part in [1, 0.99, 0.98, 0.95, 0.9, 0.8, 0.5] {
      let candidate = point.scaled(by: part).rounded(to: 100)
      if candidate.isPossible { return candidate }
    }
    return CorrelationMatrix(size: size)
  }

  private func scaled(by part: Double) -> CorrelationMatrix {
    var scaled = self
    for i in 0..<size { for j in 0..<i { scaled.set(i, j, to: self[i, j] * part) } }
    return scaled
  }

  /// Towards zero.
  private func rounded(to steps: Double) -> CorrelationMatrix {
    var rounded = self
    for i in 0..<size {
      for j in 0..<i { rounded.set(i, j, to: (self[i, j] * steps).rounded(.towardZero) / steps) }
    }
    return rounded
  }

  /// The nearest matrix without negative eigenvalues, by Jacobi's rotations.
  private func withoutNegativeEigenvalues() -> CorrelationMatrix {
    var a = elements
    var vectors = CorrelationMatrix(size: size).elements
    for _ in 0..<30 {
      var off = 0.0
      for i in 0..<size { for j in 0..<i { off += a[i * size + j] * a[i * size + j] } }
      if off < 1e-24 { break }
      for p in 0..<size { for q in p + 1..<max(size, p + 1) { rotate(&a, &vectors, p, q) } }
    }
    var result = self
    for i in 0..<size {
      for j in 0...i {
        var sum = 0.0
        for k in 0..<size { sum += vectors[i * size + k] * max(a[k * size + k], 0) * vectors[j * size + k] }
        result.set(i, j, to: sum)
      }
    }
    return result
  }

  /// Turns the axes p and q so that their element vanishes.
  private func rotate(_ a: inout [Double], _ vectors: inout [Double], _ p: Int, _ q: Int) {
    let apq = a[p * size + q]
    guard abs(apq) > 1e-300 else { return }
    let theta = (a[q * size + q] - a[p * size + p]) / (2 * apq)
    let sign: Double = theta < 0 ? -1 : 1
    let tangent = sign / (abs(theta) + (theta * theta + 1).squareRoot())
    let cosine = 1 / (tangent * tangent + 1).squareRoot()
    let sine = tangent * cosine
    for k in 0..<size {
      let (x, y) = (a[k * size + p], a[k * size + q])
      a[k * size + p] = cosine * x - sine * y
      a[k * size + q] = sine * x + cosine * y
    }
    for k in 0..<size {
      let (x, y) = (a[p * size + k], a[q * size + k])
      a[p * size + k] = cosine * x - sine * y
      a[q * size + k] = sine * x + cosine * y
    }
    for k in 0..<size {
      let (x, y) = (vectors[k * size + p], vectors[k * size + q])
      vectors[k * size + p] = cosine * x - sine * y
      vectors[k * size + q] = sine * x + cosine * y
    }
  }
}
