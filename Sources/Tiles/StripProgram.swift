import CKernels

/// The arithmetic of some years of a strip: its operations are run year by year, each over 64 lanes.
package struct StripProgram: Sendable {
  /// Lanes of a block that strips run on.
  package static let lanes = Int(WEDGE_STRIP_LANES)
  private static let fuses = wedge_fuses()

  package let operations: [StripOperation]
  package let rows: Int
  private let raw: [WedgeStripOperation]

  package init(_ operations: [StripOperation], rows: Int) {
    self.operations = operations
    self.rows = rows
    raw = operations.map(\.raw)
  }

  /// Whether all that is read and written lies in the two memories.
  package func fits(block: Arena, shared: Arena) -> Bool {
    operations.allSatisfy {
      $0.fits(rows: rows, block: block.rows * block.width, shared: shared.rows * shared.width)
    }
  }

  /// Runs the operations; true where a watched value left its range in some lane. The program fits.
  package func run(block: Arena, shared: Arena) -> Bool {
    raw.withUnsafeBufferPointer {
      wedge_strip($0.baseAddress, $0.count, block.memory, shared.memory, rows, Self.fuses) != 0
    }
  }
}
