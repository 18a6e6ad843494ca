import CNetCDF

/// How a NetCDF file comes by its name: written beside it, settled on the disk, renamed.
enum NetCDFNaming {
  /// A name in the same folder that no other process takes.
  static func temporaryName(of path: String) -> String { "\(path).\(wedge_file_process()).tmp" }

  /// Where a result file really stands, so that a link to it stays a link.
  static func destination(of path: String) throws(NetCDFMistake) -> String {
    var place = [UInt8](repeating: 0, count: 4097)
    try check(wedge_file_destination(path, &place, place.count), path)
    return String(decoding: place.prefix { $0 != 0 }, as: UTF8.self)
  }

  /// - Parameter final: the name that a mistake speaks of.
  static func settle(_ temporary: String, as final: String) throws(NetCDFMistake) {
    try check(wedge_file_settle(temporary), final)
  }

  /// Lets what was written go to the disk while more is computed.
  static func hasten(_ temporary: String) { wedge_file_hasten(temporary) }

  static func publish(_ temporary: String, as final: String) throws(NetCDFMistake) {
    try check(wedge_file_publish(temporary, final), final)
  }

  /// Whether another process writes the file.
  static func isBusy(_ path: String) -> Bool { wedge_file_is_busy(path) != 0 }

  static func remove(_ path: String) { _ = wedge_file_remove(path) }

  private static func check(_ reason: Int32, _ file: String) throws(NetCDFMistake) {
    guard reason == 0 else { throw .unwritable(file: file, reason: NetCDFFile.message(reason)) }
  }
}
