import CKernels

/// The arithmetic of some years of a strip: its operations are run year by year, each over 64 lanes.
package struct StripProgram: Sendable {
  /// Lanes of a block that strips run on.
  package static let lanes = Int(WEDGE_STRIP_LANES)
  private static let fuses = wedge_fuses()

  package let rows: Int
  private let raw: [WedgeStripOperation]
  /// How many numbers of the block's and of the shared memory it reads or writes within.
  private let reach: (block: Int, shared: Int)

  package init(_ operations: [StripOperation], rows: Int) {
    self.rows = rows
    raw = operations.map(\.raw)
    reach = operations.reduce((0, 0)) {
      let one = $1.reach(rows: rows)
      return (max($0.0, one.block), max($0.1, one.shared))
    }
  }

  package var isEmpty: Bool { raw.isEmpty }
  package var bytes: Int { raw.count * MemoryLayout<WedgeStripOperation>.stride }

  /// Whether all that is read and written lies in the two memories.
  package func fits(block: Arena, shared: Arena) -> Bool {
    reach.block <= block.rows * block.width && reach.shared <= shared.rows * shared.width
  }

  /// Runs the operations; true where a watched value left its range in some lane. The program fits.
  package func run(block: Arena, shared: Arena) -> Bool {
    raw.withUnsafeBufferPointer {
      wedge_strip($0.baseAddress, $0.count, block.memory, shared.memory, rows, Self.fuses) != 0
    }
  }
}
