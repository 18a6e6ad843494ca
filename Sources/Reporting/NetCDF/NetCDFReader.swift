import CNetCDF

/// A NetCDF file that is read.
///
/// Every call says clearly what is wrong with a file that somebody else has made, cut or changed.
package struct NetCDFReader {
  private let path: String
  private let file: Int32

  package init(opening path: String) throws(NetCDFMistake) {
    try NetCDFLibrary.require()
    var file: Int32 = 0
    let status = wedge_netcdf_open(NetCDFFile.plain(path), 0, &file)
    // What the system says of a file that is there is an error number; all else is the file's form.
    if status > 0 { throw .unreadable(file: path, reason: NetCDFFile.message(status)) }
    guard status == 0 else { throw .notNetCDF(file: path) }
    self.path = path
    self.file = file
  }

  package func close() { _ = wedge_netcdf_close(file) }

  private func check(_ status: Int32) throws(NetCDFMistake) {
    guard status == 0 else { throw .damaged(file: path, reason: NetCDFFile.message(status)) }
  }

  package func has(_ name: String) -> Bool { number(of: name) != nil }

  private func number(of name: String) -> Int32? {
    var number: Int32 = 0
    return wedge_netcdf_find_variable(file, name, &number) == 0 ? number : nil
  }

  private func require(_ name: String) throws(NetCDFMistake) -> Int32 {
    guard let number = number(of: name) else {
      throw .damaged(file: path, reason: "it has no variable \"\(name)\"")
    }
    return number
  }

  /// The length of each dimension.
  package func lengths(of name: String) throws(NetCDFMistake) -> [Int] {
    try lengths(of: require(name))
  }

  private func lengths(of variable: Int32) throws(NetCDFMistake) -> [Int] {
    var rank: Int32 = 0
    try check(wedge_netcdf_rank(file, variable, &rank))
    var lengths = [Int](repeating: 0, count: Int(rank))
    try check(wedge_netcdf_lengths(file, variable, &lengths))
    return lengths
  }

  /// Numbers of any type, the whole variable or a rectangle of it, the last dimension running fastest.
  package func doubles(
    _ name: String, start: [Int]? = nil, count: [Int]? = nil
  ) throws(NetCDFMistake) -> [Double] {
    let variable = try require(name)
    let lengths = try lengths(of: variable)
    let start = start ?? lengths.map { _ in 0 }
    let count = count ?? lengths
    var values = [Double](repeating: 0, count: count.reduce(1, *))
    try check(wedge_netcdf_get_doubles(file, variable, start, count, &values))
    return values
  }

  /// Whether numbers are kept in 32 bits.
  package func isSinglePrecision(_ name: String) throws(NetCDFMistake) -> Bool {
    var type: Int32 = 0
    try check(wedge_netcdf_type(file, try require(name), &type))
    return type == Int32(WEDGE_NETCDF_FLOAT)
  }

  package func strings(_ name: String) throws(NetCDFMistake) -> [String] {
    let variable = try require(name)
    var texts: [String] = []
    for index in 0..<(try lengths(of: variable).reduce(1, *)) {
      var length = 0
      try check(wedge_netcdf_get_string(file, variable, index, nil, 0, &length))
      var bytes = [UInt8](repeating: 0, count: length)
      try check(wedge_netcdf_get_string(file, variable, index, &bytes, length, &length))
      texts.append(String(decoding: bytes, as: UTF8.self))
    }
    return texts
  }

  package func bytes(_ name: String) throws(NetCDFMistake) -> [UInt8] {
    let variable = try require(name)
    let lengths = try lengths(of: variable)
    guard lengths.count == 1 else { throw .damaged(file: path, reason: "\"\(name)\" is no row of bytes") }
    var bytes = [UInt8](repeating: 0, count: lengths[0])
    try check(wedge_netcdf_get_bytes(file, variable, 0, lengths[0], &bytes))
    return bytes
  }

  /// An attribute of a variable, or of the file where none is named; nil where it is no text.
  package func text(_ name: String, of variable: String? = nil) throws(NetCDFMistake) -> String? {
    let number =
      try variable.map { name throws(NetCDFMistake) in try require(name) }
      ?? Int32(WEDGE_NETCDF_GLOBAL)
    var length = 0
    guard wedge_netcdf_text_length(file, number, name, &length) == 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: length)
    try check(wedge_netcdf_get_text(file, number, name, &bytes))
    return String(decoding: bytes, as: UTF8.self)
  }
}
