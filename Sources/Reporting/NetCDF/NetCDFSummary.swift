package import Assessment

/// The summary of a sweep as a NetCDF-4 file, and the shard: the same with a state that can be merged.
///
/// Equal reports give equal bytes.
package enum NetCDFSummary {
  /// Writes the whole file or nothing.
  ///
  /// - Parameters:
  ///   - state: bytes that a merge continues from; nil for a file that is no shard.
  ///   - isSinglePrecision: results in 32 bits.
  package static func write(
    _ report: SweepReport, state: [UInt8]? = nil, to path: String, isSinglePrecision: Bool = false
  ) throws(NetCDFMistake) {
    let final = try NetCDFNaming.destination(of: path)
    let temporary = NetCDFNaming.temporaryName(of: final)
    let contents = SummaryContents(report)
    let file: NetCDFFile
    do throws(NetCDFMistake) { file = try NetCDFFile.create(temporary) } catch {
      NetCDFNaming.remove(temporary)
      throw error.speaking(of: path)
    }
    do throws(NetCDFMistake) {
      try contents.write(to: file, state: state, as: isSinglePrecision ? .float : .double)
    } catch {
      file.discard()
      NetCDFNaming.remove(temporary)
      throw error.speaking(of: path)
    }
    do throws(NetCDFMistake) {
      try file.close()
      if state != nil { try NetCDFSeal.seal(temporary, as: path) }
      try NetCDFNaming.publish(temporary, as: final)
    } catch {
      NetCDFNaming.remove(temporary)
      throw error.speaking(of: path)
    }
  }

  /// The state that a shard keeps.
  package static func state(in path: String) throws(NetCDFMistake) -> [UInt8] {
    try NetCDFSeal.require(path)
    let reader = try NetCDFReader(opening: path)
    defer { reader.close() }
    guard reader.has(stateName) else { throw .notAShard(file: path) }
    return try reader.bytes(stateName)
  }

  static let stateName = "sweep_state"
}
