import Plans

/// What a sweep says about its outputs, in coherent units: a state, put together.
package struct SweepResult: Sendable {
  /// In how many draws something holds.
  package struct Chance: Hashable, Sendable {
    /// Draws in which it holds, of `draws`; one with a fault is not among them.
    package let count: Int
    package let draws: Int
    /// The part of the draws.
    package let share: Double
    /// Of the share; nil where it cannot be told: one draw, or one replicate with draws.
    package let standardError: Double?

    package init(count: Int, draws: Int, share: Double, standardError: Double?) {
      self.count = count
      self.draws = draws
      self.share = share
      self.standardError = standardError
    }
  }

  package let draws: Range<Int>
  /// Draws with a valid result.
  package let validCount: Int
  package let faultCount: Int
  /// Of the fault with the smallest number.
  package let firstFault: FaultedDraw?
  private let state: SweepState
  private let whole: Moments?
  private let starts: [Int]

  package init(_ state: SweepState) {
    self.state = state
    draws = state.draws
    validCount = state.validCount
    faultCount = state.faultCount
    firstFault = state.firstFault
    whole = state.tree.whole()
    starts = state.shape.starts
  }

  private func places(_ position: Int) -> Range<Int> {
    starts[position]..<starts[position] + state.shape.rows[position]
  }

  /// Row by row the mean of the output at a position of the question; nil without a valid draw.
  package func mean(_ position: Int) -> [Double]? {
    guard let whole, whole.count > 0 else { return nil }
    return Array(whole.means[places(position)])
  }

  /// Σ (x − m)²/(n − 1); 0 for a single draw.
  package func variance(_ position: Int) -> [Double]? {
    guard let whole, whole.count > 0 else { return nil }
    return whole.squares[places(position)].map { $0 / Double(max(1, whole.count - 1)) }
  }

  /// The standard deviation over the draws.
  package func deviation(_ position: Int) -> [Double]? {
    variance(position)?.map { $0.squareRoot() }
  }

  package func minimum(_ position: Int) -> [Double]? {
    validCount > 0 ? Array(state.tally.low[places(position)]) : nil
  }

  package func maximum(_ position: Int) -> [Double]? {
    validCount > 0 ? Array(state.tally.high[places(position)]) : nil
  }

  /// Year by year the symmetric matrix Σ (xᵢ − mᵢ)·(xⱼ − mⱼ)/(n − 1) of the outputs that covary.
  package var covariance: [[[Double]]]? {
    guard let whole, whole.count > 0 else { return nil }
    let layout = state.tree.covariance
    let divisor = Double(max(1, whole.count - 1))
    return layout.places.enumerated().map { row, places in
      var matrix = places.map { _ in Array(repeating: 0.0, count: places.count) }
      var next = row * layout.pairs
      for (i, place) in places.enumerated() {
        for j in 0..<i {
          matrix[i][j] = whole.products[next] / divisor
          matrix[j][i] = matrix[i][j]
          next += 1
        }
        matrix[i][i] = whole.squares[place] / divisor
      }
      return matrix
    }
  }

  /// Row by row the smallest value whose cumulative count reaches p·n, interpolated linearly within
  /// its bin; the ends are exact. Nil without bands or without a valid draw.
  package func quantile(_ p: Double, _ position: Int) -> [Double]? {
    precondition(p >= 0 && p <= 1)
    guard validCount > 0, !state.bins.isEmpty else { return nil }
    let bins = state.bins[position]
    return places(position).enumerated().map { row, place in
      bins.quantile(
        p, row: row, count: validCount, low: state.tally.low[place], high: state.tally.high[place])
    }
  }

  /// In how many draws an indicator of the question holds. Of independent draws the standard error
  /// of the share p is √(p(1 − p)/n), else s/√m over the shares of the m replicates that have draws.
  package func chance(_ indicator: Int) -> Chance {
    let replicates = state.shape.replicates
    let met = state.tally.met[indicator * replicates..<(indicator + 1) * replicates]
    let count = met.reduce(0, +)
    let all = draws.count
    let share = all > 0 ? Double(count) / Double(all) : 0
    return Chance(
      count: count, draws: all, share: share,
      standardError: replicates == 1 ? Self.binomial(share, all) : spread(Array(met)))
  }

  private static func binomial(_ share: Double, _ count: Int) -> Double? {
    count > 1 ? (share * (1 - share) / Double(count)).squareRoot() : nil
  }

  private func spread(_ met: [Int]) -> Double? {
    let shares = zip(met, state.tally.replicateDraws).filter { $1 > 0 }.map { Double($0) / Double($1) }
    guard shares.count > 1 else { return nil }
    let mean = shares.reduce(0, +) / Double(shares.count)
    let squares = shares.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(shares.count - 1) / Double(shares.count)).squareRoot()
  }

  /// Row by row the part of the valid draws in which an exceedance of the question holds.
  package func exceedance(_ number: Int) -> [Double]? {
    guard validCount > 0 else { return nil }
    let first = state.shape.exceedanceRows[..<number].reduce(0, +)
    let counts = state.tally.above[first..<first + state.shape.exceedanceRows[number]]
    return counts.map { Double($0) / Double(validCount) }
  }
}

extension OutputBins {
  /// The number that the share `p` of `count` draws does not exceed.
  func quantile(_ p: Double, row: Int, count: Int, low: Double, high: Double) -> Double {
    let wanted = p * Double(count)
    if wanted <= 0 { return low }
    var before = 0
    var found: Double?
    let scale = scale(row: row)
    forEach(row: row) { bin, inside in
      guard found == nil else { return }
      if Double(before + Int(inside)) >= wanted {
        let ends = scale.ends(of: bin)
        let (from, to) = (max(ends.low, low), min(ends.high, high))
        found = from + (to - from) * ((wanted - Double(before)) / Double(inside))
      }
      before += Int(inside)
    }
    return min(high, max(low, found ?? high))
  }
}
