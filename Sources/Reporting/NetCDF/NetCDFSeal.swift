import CNetCDF

/// Whether a NetCDF file is, byte for byte, as it was written.
///
/// HDF5 follows addresses and lengths that a file states, and a wrong one can end the process. So no file is
/// given to it that was not looked at first: a shard has a checksum behind its last byte.
enum NetCDFSeal {
  /// Puts the checksum behind a file that is closed.
  ///
  /// - Parameter final: the name that a mistake speaks of.
  static func seal(_ temporary: String, as final: String) throws(NetCDFMistake) {
    let reason = wedge_file_seal(temporary)
    guard reason == 0 else { throw .unwritable(file: final, reason: NetCDFFile.message(reason)) }
  }

  /// Throws unless the file is a sealed one, and as it was.
  static func require(_ path: String) throws(NetCDFMistake) {
    var verdict: Int32 = 0
    let reason = wedge_file_judge(NetCDFFile.plain(path), &verdict)
    guard reason == 0 else { throw .unreadable(file: path, reason: NetCDFFile.message(reason)) }
    switch verdict {
    case Int32(WEDGE_FILE_WHOLE): return
    case Int32(WEDGE_FILE_DAMAGED):
      throw .damaged(file: path, reason: "its bytes are not those that were written")
    case Int32(WEDGE_FILE_UNSEALED): throw .notAShard(file: path)
    default: throw .notNetCDF(file: path)
    }
  }

  /// The length of a file; nil where there is none.
  static func length(of path: String) -> Int? {
    var length: UInt64 = 0
    return wedge_file_length(path, &length) == 0 ? Int(exactly: length) : nil
  }

  /// A checksum, of 63 bits, of the first bytes of a file that is begun; nil where it does not have them.
  static func headSum(of path: String, length: Int) -> UInt64? {
    var sum: UInt64 = 0
    return length >= 0 && wedge_file_head_sum(path, UInt64(length), &sum) == 0 ? sum >> 1 : nil
  }
}
