import CKernels

/// The balance (I − A)·x = d of one worker: where its numbers are, and room to eliminate in.
///
/// The first `fixed` columns are those that no lane changes; they are inverted once for all
/// lanes, and only their Schur complement is eliminated lane by lane. No pivot is exchanged: where A ≥ 0, the economy is
/// productive exactly when every pivot is positive (Hawkins and Simon).
package final class BalanceKernel {
  package struct Coefficient {
    package let row: Int
    package let column: Int
    package let value: Tile

    package init(row: Int, column: Int, value: Tile) {
      self.row = row
      self.column = column
      self.value = value
    }
  }

  private let size: Int
  private let fixed: Int
  private let lanes: Int
  /// The varying columns one after another, where nothing stands 0, and then the demands.
  private let operands: UnsafeMutableBufferPointer<WedgeOperand>
  private let zero: UnsafeMutablePointer<Double>
  private let scratch: UnsafeMutableRawPointer
  private let outputs: UnsafeMutableBufferPointer<UnsafeMutablePointer<Double>?>
  private let out: [Tile]
  private let first: Int

  /// All tiles are read from `first` on; rows and columns count in the order of elimination.
  package init(
    first: Int, fixed: Int, coefficients: [Coefficient], demands: [Tile], out: [Tile], lanes: Int
  ) {
    let size = demands.count
    self.size = size
    self.first = first
    self.fixed = fixed
    self.lanes = lanes
    self.out = out
    precondition(fixed >= 0 && fixed <= size && out.count == size)
    precondition(
      coefficients.allSatisfy { $0.column >= fixed && $0.column < size && $0.row >= 0 && $0.row < size })
    zero = .allocate(capacity: 1)
    zero.initialize(to: 0)
    let columns = size * (size - fixed)
    operands = .allocate(capacity: columns + size)
    operands.initialize(repeating: WedgeOperand(base: zero, row: 0, lane: 0))
    for coefficient in coefficients {
      let place = (coefficient.column - fixed) * size + coefficient.row
      precondition(operands[place].base == UnsafePointer(zero), "a place holds one coefficient")
      operands[place] = coefficient.value.operand(from: first)
    }
    for (index, demand) in demands.enumerated() { operands[columns + index] = demand.operand(from: first) }
    outputs = .allocate(capacity: size)
    outputs.initialize(repeating: nil)
    // Where the numbers of a year are, and the fixed part, the Schur complement and the solution of up to 16 lanes.
    scratch = .allocate(byteCount: 64 * 3 * size * (size + 3), alignment: 64)
  }

  deinit {
    operands.deallocate()
    zero.deallocate()
    outputs.deallocate()
    scratch.deallocate()
  }

  /// Numbers that the factor of one year holds.
  package static func factorCount(size: Int, fixed: Int) -> Int { fixed * size }

  /// Keeps the factor of one year: B⁻¹ of the fixed block and R·B⁻¹ of the rows below it.
  package static func store(_ numbers: [Double], into factor: Tile, at offset: Int) {
    for (index, number) in numbers.enumerated() { factor.base[offset + index] = number }
  }

  /// Solves one year, with the factor of the fixed columns that begins at `offset`.
  package func solve(
    factor: Tile?, at offset: Int, year: Int, faults: FaultWords, word: UInt64
  ) {
    for i in 0..<size { outputs[i] = out[i].row(year) }
    // Without fixed columns nothing is read from the factor; any address serves.
    let base = factor.map { $0.base + offset } ?? zero
    wedge_balance_solve(
      outputs.baseAddress, base, size, fixed, operands.baseAddress, year - first, lanes, scratch,
      faults.memory, word)
  }
}
