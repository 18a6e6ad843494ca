/// Points that fill the unit cube more evenly than chance: Sobol's sequence in Gray-code order.
///
/// Any 2^k points that begin at a multiple of 2^k have one point in each of the 2^k
/// equal parts of every axis. A point depends on its index alone, so threads and
/// shards need no order. Source: I. M. Sobol, USSR Computational Mathematics and
/// Mathematical Physics 7 (1967) 86–112; order: I. A. Antonov and V. M. Saleev,
/// same journal 19 (1979) 252–256.
package struct SobolSequence: Sendable {
  package enum Mistake: Error, Hashable, Sendable {
    /// There are direction numbers for fewer dimensions, counted from 1.
    case noSuchDimension(Int, shipped: Int)
    /// A point has an index from 0 to 2³² − 1.
    case tooManyPoints(Int)
  }

  /// The most dimensions that a sequence can have.
  package static var dimensionsShipped: Int { SobolDirections.shipped.count }
  package static let pointsAtMost = 1 << SobolDirections.bits

  private let directions: [SobolDirections]

  /// The first dimensions of the table.
  package init(dimensions: Int) throws(Mistake) {
    try self.init(numbers: Array(0..<max(dimensions, 0)).map { $0 + 1 })
  }

  /// These dimensions of the table, counted from 1.
  package init(numbers: [Int]) throws(Mistake) {
    let shipped = SobolDirections.shipped
    if let number = numbers.first(where: { $0 < 1 || $0 > shipped.count }) {
      throw .noSuchDimension(number, shipped: shipped.count)
    }
    directions = numbers.map { shipped[$0 - 1] }
  }

  package var dimensions: Int { directions.count }

  /// A coordinate in [0, 1); point 0 is the corner of the cube.
  package func uniform(point: Int, dimension: Int) -> Double {
    precondition(point >= 0 && point < Self.pointsAtMost, "an index of 32 bits")
    return Double(directions[dimension].coordinate(point)) * 0x1p-32
  }

  /// The middle of the step of 2⁻³² that the coordinate begins: never 0 or 1, so safe
  /// for a quantile function.
  package func openUniform(point: Int, dimension: Int) -> Double {
    uniform(point: point, dimension: dimension) + 0x1p-33
  }

  /// The first points, each with its coordinates in [0, 1).
  package func points(_ count: Int) throws(Mistake) -> [[Double]] {
    guard count >= 0 && count <= Self.pointsAtMost else { throw .tooManyPoints(count) }
    return (0..<count).map { point in
      (0..<dimensions).map { uniform(point: point, dimension: $0) }
    }
  }
}
