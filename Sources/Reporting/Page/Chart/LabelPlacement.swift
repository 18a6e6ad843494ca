/// Places labels near where they belong without one covering another.
enum LabelPlacement {
  /// Heights for labels one above the other, `gap` apart, as near as can be to the wanted ones.
  ///
  /// The sum of the squared distances is the least there is (isotonic regression by pooling neighbours;
  /// Barlow, Bartholomew, Bremner & Brunk, Statistical Inference under Order Restrictions, 1972). Nil
  /// where there is no room for all.
  static func heights(_ wanted: [Double], gap: Double, within room: ClosedRange<Double>) -> [Double]? {
    guard !wanted.isEmpty else { return [] }
    let needed = gap * Double(wanted.count - 1)
    guard needed <= room.upperBound - room.lowerBound else { return nil }
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    var pools: [(sum: Double, count: Int)] = []
    for (rank, index) in order.enumerated() {
      pools.append((wanted[index] - gap * Double(rank), 1))
      while pools.count > 1, mean(pools[pools.count - 2]) > mean(pools[pools.count - 1]) {
        let last = pools.removeLast()
        pools[pools.count - 1].sum += last.sum
        pools[pools.count - 1].count += last.count
      }
    }
    var heights = wanted
    var rank = 0
    for pool in pools {
      let first = min(max(mean(pool), room.lowerBound), room.upperBound - needed)
      for _ in 0..<pool.count {
        heights[order[rank]] = first + gap * Double(rank)
        rank += 1
      }
    }
    return heights
  }

  private static func mean(_ pool: (sum: Double, count: Int)) -> Double { pool.sum / Double(pool.count) }
}

/// A rectangle that something takes up in a picture.
struct Box: Sendable, Equatable {
  let x: ClosedRange<Double>
  let y: ClosedRange<Double>

  func overlaps(_ other: Box) -> Bool { x.overlaps(other.x) && y.overlaps(other.y) }

  func holds(_ point: PlotPoint) -> Bool { x.contains(point.x) && y.contains(point.y) }

  func isInside(_ other: Box) -> Bool {
    other.x.lowerBound <= x.lowerBound && x.upperBound <= other.x.upperBound
      && other.y.lowerBound <= y.lowerBound && y.upperBound <= other.y.upperBound
  }
}
