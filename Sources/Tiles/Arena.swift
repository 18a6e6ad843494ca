/// The memory of tiles: rows of `width` numbers, 64-byte aligned, zero at first.
package final class Arena {
  let memory: UnsafeMutablePointer<Double>
  package let rows: Int
  package let width: Int

  package init(rows: Int, width: Int) {
    precondition(rows >= 0 && width > 0)
    self.rows = rows
    self.width = width
    let count = max(rows * width, 1)
    let raw = UnsafeMutableRawPointer.allocate(byteCount: count * 8, alignment: 64)
    memory = raw.initializeMemory(as: Double.self, repeating: 0, count: count)
  }

  deinit { UnsafeMutableRawPointer(memory).deallocate() }

  package var bytes: Int { rows * width * 8 }

  /// The tile that begins at a row. `yearly` is false where one row holds in every year;
  /// `lanes` is false where all lanes share one number (the arena's width is then 1).
  package func tile(at row: Int, firstYear: Int, yearly: Bool, lanes: Bool) -> Tile {
    precondition(row >= 0 && row < max(rows, 1))
    precondition(lanes || width == 1)
    return Tile(
      base: memory + row * width, firstYear: firstYear, rowStep: yearly ? width : 0,
      laneStep: lanes ? 1 : 0)
  }

  /// Writes numbers from a row on.
  package func write(_ values: [Double], at row: Int) {
    precondition(row >= 0 && row * width + values.count <= rows * width)
    for (index, value) in values.enumerated() { memory[row * width + index] = value }
  }
}

extension Tile {
  /// Writes the lanes of a row from `values[start…]`; lanes beyond `count` repeat the last.
  package func fill(year: Int, from values: [Double], start: Int, count: Int, lanes: Int) {
    precondition(count > 0 && start >= 0 && start + count <= values.count)
    let target = row(year)
    let own = min(count, lanes)
    values.withUnsafeBufferPointer { given in
      if let base = given.baseAddress { target.update(from: base + start, count: own) }
    }
    if own < lanes { (target + own).update(repeating: target[own - 1], count: lanes - own) }
  }

  /// Copies rows to `values` from `start` on.
  package func copy(
    firstYear: Int, rows: Int, lanes: Int, to values: inout [Double], at start: Int
  ) {
    precondition(start >= 0 && start + rows * lanes <= values.count)
    values.withUnsafeMutableBufferPointer { buffer in
      guard let target = buffer.baseAddress else { return }
      Kernels.copy(
        Tile(base: target + start, firstYear: firstYear, rowStep: lanes, laneStep: 1), self,
        year: firstYear, rows: rows, lanes: lanes)
    }
  }

  /// Copies rows to `values` from `start` on, each row `stride` numbers after the one before.
  package func copy(
    firstYear: Int, rows: Int, lanes: Int, to values: inout [Double], at start: Int, stride: Int
  ) {
    precondition(start >= 0 && rows > 0 && start + (rows - 1) * stride + lanes <= values.count)
    values.withUnsafeMutableBufferPointer { buffer in
      guard let target = buffer.baseAddress else { return }
      for index in 0..<rows {
        let from = row(firstYear + index)
        let to = target + start + index * stride
        if laneStep == 0 {
          to.update(repeating: from.pointee, count: lanes)
        } else {
          to.update(from: from, count: lanes)
        }
      }
    }
  }
}
