import CNetCDF

/// The library behind NetCDF files, opened when the first of them is asked for.
///
/// Nothing is linked, so a run without such files starts without it and without what it
/// pulls in. It bears one caller at a time; CNetCDF sees to that.
package enum NetCDFLibrary {
  /// The first version whose files hold no times of their objects and keep strings as UTF-8.
  static let oldest = "4.6"

  /// By the number of its binary interface, the one it is tested with first.
  static let names = [
    "libnetcdf.so.19", "libnetcdf.so.22", "libnetcdf.so.18", "libnetcdf.so.15", "libnetcdf.so.13",
    "libnetcdf.so",
  ]

  /// Makes sure that NetCDF files can be written and read: worth asking before a long sweep.
  package static func require() throws(NetCDFMistake) {
    try require(names: names)
  }

  /// - Parameter names: of the library's file, the first that is found counts.
  package static func require(names: [String]) throws(NetCDFMistake) {
    var incomplete = false
    for name in names {
      switch wedge_netcdf_load(name) {
      case Int32(WEDGE_NETCDF_READY): return try check(version: version)
      case Int32(WEDGE_NETCDF_INCOMPLETE): incomplete = true
      default: continue
      }
    }
    throw incomplete ? .libraryTooOld(found: "without all functions") : .libraryMissing
  }

  /// The version of the library that is loaded, such as `4.9.0`.
  package static var version: String {
    String(String(cString: wedge_netcdf_version()).prefix { $0 != " " })
  }

  static func check(version: String) throws(NetCDFMistake) {
    func numbers(_ text: String) -> [Int] {
      text.split(separator: ".").prefix(2).map { Int($0.prefix { $0.isNumber }) ?? 0 }
    }
    if numbers(version).lexicographicallyPrecedes(numbers(oldest)) { throw .libraryTooOld(found: version) }
  }
}
