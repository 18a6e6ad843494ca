import Tiles

extension Evaluator {
  /// A survival without years holds at every age.
  private func survival(_ slot: Int) -> SurvivalTile {
    guard let ages = years[slot] else {
      return SurvivalTile(tile: tiles[slot], youngest: 0, oldest: 1 << 40)
    }
    return SurvivalTile(tile: tiles[slot], youngest: ages.first, oldest: ages.last)
  }

  func vintageSum(_ i: Instruction, _ year: Int, _ rows: Int) {
    guard let cohorts = years[i.a].map({ $0.first..<$0.last + 1 }) else { return }
    let out = tiles[i.slot]
    if i.c < 0 {
      Kernels.vintageSum(
        out, flow: tiles[i.a], cohorts: cohorts, survival: survival(i.b), year: year, rows: rows,
        lanes: lanes)
    } else {
      // A share without years is kept in every year of the node.
      let kept = years[i.c] ?? Years(first: i.first, count: i.rows)
      Kernels.vintageSum(
        out, flow: tiles[i.a], cohorts: cohorts, survival: survival(i.b), retention: tiles[i.c],
        retentionFirst: kept.first, retained: kept.count, year: year, rows: rows, lanes: lanes)
    }
  }

  func stockInflow(_ surplus: Surplus, _ i: Instruction, _ year: Int, _ rows: Int) {
    Kernels.stockInflow(
      tiles[i.slot], wanted: tiles[i.a], older: i.c < 0 ? nil : tiles[i.c], survival: survival(i.b),
      policy: surplus.policy, year: year, rows: rows, lanes: lanes, faults: faults,
      word: word(.stockBelowSurvivors, i, year))
  }

  func retiringInflow(_ i: Instruction, _ year: Int, _ rows: Int) {
    guard let wanted = years[i.a] else { return }
    let out = tiles[i.slot]
    let early = min(max(wanted.first - year, 0), rows)
    if early > 0 { Kernels.copy(out, tiles[i.c], year: year, rows: early, lanes: lanes) }
    guard early < rows else { return }
    Kernels.stockRetired(
      out, retention: retentionTile(i, wanted), wanted: tiles[i.a], survival: survival(i.b),
      past: wanted.first - i.first, year: year + early, rows: rows - early, lanes: lanes)
  }

  /// The rows behind the inflow hold the shares kept, from the first wanted year on.
  private func retentionTile(_ i: Instruction, _ wanted: Years) -> Tile {
    let out = tiles[i.slot]
    return out.later(by: i.rows, firstYear: wanted.first)
  }
}

extension Surplus {
  /// How the kernel names it.
  fileprivate var policy: Int {
    switch self {
    case .error: 0
    case .keep: 2
    case .negative: 3
    }
  }
}
