package import Assessment

/// Reads a table of draws: one column for each uncertain number, one row for each draw.
///
/// The file is taken in pieces and never held whole; what stays is eight bytes for each number. A
/// header may be quoted and stand in any order; a column `draw` may number the rows. All mistakes
/// are looked for, and the first twenty of them told.
package struct DrawTableReader {
  package static let mostMistakes = 20
  package static let longestLine = 1 << 20

  /// - Parameter piece: the next bytes of the file; none at its end.
  package static func read(
    name: String, columns: [InputColumn], piece: () throws -> [UInt8]
  ) rethrows -> Result<DrawTable, DrawTableProblems> {
    var scan = DrawTableScan(columns: columns)
    var hash = SHA256.Running()
    var buffer: [UInt8] = []
    while !scan.isOver {
      let more = try piece()
      if more.isEmpty {
        if !buffer.isEmpty { scan.rest(buffer) }
        break
      }
      hash.absorb(more)
      if buffer.isEmpty { buffer = more } else { buffer += more }
      guard let last = buffer.lastIndex(of: 0x0A) else {
        if buffer.count > longestLine { scan.endless(buffer) }
        continue
      }
      scan.lines(buffer, through: last)
      buffer.removeSubrange(...last)
    }
    return scan.finished(name: name, hash: hash.hexadecimal())
  }
}
