/// Why a NetCDF file was not written or not read.
package enum NetCDFMistake: Error, Hashable, Sendable {
  /// No file of the library was found.
  case libraryMissing
  /// A library that lacks what is needed, or is older than the first version that has it.
  case libraryTooOld(found: String)
  case unwritable(file: String, reason: String)
  case unreadable(file: String, reason: String)
  case notNetCDF(file: String)
  /// A NetCDF file without the state of a sweep.
  case notAShard(file: String)
  /// A NetCDF file whose bytes do not hold together.
  case damaged(file: String, reason: String)
  /// Another process writes this file.
  case busy(file: String)
  /// A file that was begun for other draws, other columns or another kind of number.
  case begunOtherwise(file: String, difference: String)
  /// What was begun is not as it was left.
  case changedPart(file: String)
  /// Draws have numbers of 32 bits in a NetCDF file.
  case tooManyDraws(last: Int)
  /// Draws that do not follow on those written.
  case outOfOrder(file: String, expected: Int, found: Int)

  /// The same of the file that a reader knows, where a temporary name was written.
  func speaking(of path: String) -> NetCDFMistake {
    switch self {
    case .unwritable(_, let reason): .unwritable(file: path, reason: reason)
    case .busy: .busy(file: path)
    default: self
    }
  }

  /// The stable code that pages and scripts know it by.
  package var code: String {
    switch self {
    case .libraryMissing, .libraryTooOld: "E1121"
    case .unwritable, .outOfOrder: "E1122"
    case .unreadable, .notNetCDF: "E1123"
    case .notAShard: "E1110"
    case .damaged: "E1124"
    case .busy: "E1125"
    case .begunOtherwise, .changedPart: "E1126"
    case .tooManyDraws: "E1127"
    }
  }

  /// What was found, what was expected and what to do.
  package var sentence: String {
    switch self {
    case .libraryMissing:
      "NetCDF files need the library libnetcdf, which is not installed; install libnetcdf19 "
        + "(apt-get install libnetcdf19), or write CSV or JSON"
    case .libraryTooOld(let found):
      "libnetcdf \(found) is too old; NetCDF files need \(NetCDFLibrary.oldest) or later: install libnetcdf19"
    case .unwritable(let file, let reason): "\"\(file)\" cannot be written: \(reason)"
    case .unreadable(let file, let reason): "\"\(file)\" cannot be read: \(reason)"
    case .notNetCDF(let file): "\"\(file)\" is not a NetCDF file, or only a part of one"
    case .notAShard(let file):
      "\"\(file)\" is a NetCDF file, but no shard of a sweep as wedge sweep --shard writes it"
    case .damaged(let file, let reason): "\"\(file)\" is damaged: \(reason); run that shard again"
    case .busy(let file): "\"\(file)\" is being written by another process"
    case .begunOtherwise(let file, let difference):
      "\"\(file)\" was begun otherwise (\(difference)), so it cannot be continued; remove it to begin anew"
    case .changedPart(let file):
      "what was begun of \"\(file)\" is damaged or was changed, so it cannot be continued; "
        + "begin anew, without --resume"
    case .tooManyDraws(let last):
      "draw \(last) has no number in a NetCDF file, which counts to \(Int32.max); write CSV"
    case .outOfOrder(let file, let expected, let found):
      "draw \(expected) is next in \"\(file)\", and draw \(found) came"
    }
  }
}
