import Plans

/// Means, sums of squared deviations and of their products over the draws of one aligned subtree:
/// 2^level leaves from the leaf index · 2^level on.
struct Moments: Sendable {
  var level: Int
  var index: Int
  /// Valid draws among them.
  var count: Int
  var means: [Double]
  var squares: [Double]
  /// Year by year the lower triangle of products, without its diagonal.
  var products: [Double]

  var leaves: Range<Int> { index << level..<(index + 1) << level }

  /// Zeros, for draws none of which is valid.
  mutating func clear() {
    for place in means.indices { means[place] = 0 }
    for place in squares.indices { squares[place] = 0 }
    for place in products.indices { products[place] = 0 }
  }
}

/// The moments of consecutive leaves, as the roots of the largest aligned subtrees among them.
///
/// Leaves combine in one binary tree by their index, so that the bits depend neither on how a range
/// was cut nor on the order of work.
struct MomentTree: Sendable {
  private(set) var roots: [Moments] = []
  /// Memory of moments that were joined to others, for the next leaves.
  private var spare: [Moments] = []
  let covariance: CovarianceLayout

  init(_ shape: SweepShape) { covariance = CovarianceLayout(shape) }

  init(roots: [Moments], shape: SweepShape) {
    self.roots = roots
    covariance = CovarianceLayout(shape)
  }

  /// Room for the moments of one leaf.
  mutating func room(numbers: Int, leaf: Int) -> Moments {
    var room =
      spare.popLast()
      ?? Moments(
        level: 0, index: leaf, count: 0, means: Array(repeating: 0, count: numbers),
        squares: Array(repeating: 0, count: numbers),
        products: Array(repeating: 0, count: covariance.numbers))
    room.level = 0
    room.index = leaf
    return room
  }

  /// Adds the subtree that follows the last one.
  mutating func push(_ next: Moments) {
    var joined = next
    while var left = roots.last, left.level == joined.level, left.index & 1 == 0,
      left.index + 1 == joined.index
    {
      roots.removeLast()
      combine(&left, joined)
      left.level += 1
      left.index >>= 1
      if spare.count < 2 { spare.append(joined) }
      joined = left
    }
    roots.append(joined)
  }

  /// The roots so far, which are then forgotten.
  mutating func takeRoots() -> [Moments] {
    defer { roots = [] }
    return roots
  }

  /// All leaves together: the last root joins the one before it, and so on to the first.
  func whole() -> Moments? {
    guard var right = roots.last else { return nil }
    for var left in roots.dropLast().reversed() {
      combine(&left, right)
      right = left
    }
    return right
  }

  /// Joins later leaves to earlier ones.
  private func combine(_ left: inout Moments, _ right: Moments) {
    guard right.count > 0 else { return }
    guard left.count > 0 else {
      left.count = right.count
      left.means = right.means
      left.squares = right.squares
      left.products = right.products
      return
    }
    covariance.combine(&left, right)
    Leaf.combine(
      means: &left.means, squares: &left.squares, count: left.count, with: right.means, right.squares,
      count: right.count)
    left.count += right.count
  }
}

/// Where the numbers of a covariance matrix come from.
struct CovarianceLayout: Sendable {
  let rows: Int
  /// For each row the place of each covarying output among the means.
  let places: [[Int]]
  let pairs: Int

  init(_ shape: SweepShape) {
    let starts = shape.starts
    let rows = shape.covarianceRows
    self.rows = rows
    pairs = shape.pairs
    places = (0..<rows).map { row in
      shape.covaried.map { starts[$0] + (shape.rows[$0] == 1 ? 0 : row) }
    }
  }

  var numbers: Int { rows * pairs }

  /// C = C₁ + C₂ + δᵢ·δⱼ·n₁·n₂/n; the means are still those of the two groups.
  func combine(_ left: inout Moments, _ right: Moments) {
    guard pairs > 0 else { return }
    let share = Double(right.count) / Double(left.count + right.count)
    let weight = Double(left.count) * share
    var next = 0
    for row in places {
      let shifts = row.map { right.means[$0] - left.means[$0] }
      for i in 1..<row.count {
        for j in 0..<i {
          left.products[next] = (left.products[next] + right.products[next]) + shifts[i] * shifts[j] * weight
          next += 1
        }
      }
    }
  }
}
