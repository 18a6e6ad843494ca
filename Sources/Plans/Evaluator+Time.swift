import Tiles

extension Evaluator {
  func total(_ i: Instruction) {
    guard let span = years[i.a] else { return }
    Kernels.total(tiles[i.slot], tiles[i.a], from: span.first, rows: span.count, lanes: lanes)
  }

  /// The first operand up to its last year, then the second.
  func join(_ i: Instruction, _ year: Int, _ rows: Int) {
    guard let second = years[i.b]?.first else { return }
    let early = min(max(second - year, 0), rows)
    if early > 0 {
      Kernels.copy(tiles[i.slot], tiles[i.a], year: year, rows: early, lanes: lanes)
    }
    if early < rows {
      Kernels.copy(
        tiles[i.slot], tiles[i.b], year: year + early, rows: rows - early, lanes: lanes)
    }
  }

  /// The first value in the first year, then the target's last year's.
  func previous(_ i: Instruction, _ target: Int, _ year: Int, _ rows: Int) {
    var year = year
    var rows = rows
    if year == i.first {
      Kernels.copy(tiles[i.slot], tiles[i.a], year: year, rows: 1, lanes: lanes)
      year += 1
      rows -= 1
    }
    guard rows > 0 else { return }
    Kernels.lagged(tiles[i.slot], tiles[target], lag: 1, year: year, rows: rows, lanes: lanes)
  }
}
