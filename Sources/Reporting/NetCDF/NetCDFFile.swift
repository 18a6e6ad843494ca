import CNetCDF

/// A NetCDF-4 file that is being defined and filled; see ``NetCDFReader`` for reading.
///
/// Of a variable's values each put gives a rectangle by its first index and its
/// length along each dimension; a rectangle that is left out is the whole.
struct NetCDFFile {
  enum Number: Sendable {
    case double, float, integer

    var code: Int32 {
      switch self {
      case .double: Int32(WEDGE_NETCDF_DOUBLE)
      case .float: Int32(WEDGE_NETCDF_FLOAT)
      case .integer: Int32(WEDGE_NETCDF_INT)
      }
    }
  }

  struct Dimension: Sendable {
    let number: Int32
    let length: Int
  }

  struct Variable: Sendable {
    let number: Int32
    let lengths: [Int]
    /// Stands for the file where its own attributes are meant.
    static let global = Variable(number: Int32(WEDGE_NETCDF_GLOBAL), lengths: [])
  }

  let path: String
  private let file: Int32

  /// Begins a file, over one of that name.
  static func create(_ path: String) throws(NetCDFMistake) -> NetCDFFile {
    try NetCDFLibrary.require()
    var file: Int32 = 0
    let status = wedge_netcdf_create(plain(path), &file)
    guard status == 0 else { throw .unwritable(file: path, reason: message(status)) }
    return NetCDFFile(path: path, file: file)
  }

  /// Opens a file to go on with its values.
  static func reopen(_ path: String) throws(NetCDFMistake) -> NetCDFFile {
    try NetCDFLibrary.require()
    var file: Int32 = 0
    let status = wedge_netcdf_open(plain(path), 1, &file)
    guard status == 0 else { throw .unwritable(file: path, reason: message(status)) }
    return NetCDFFile(path: path, file: file)
  }

  /// A path that the library takes for a file's name and never for an address of the network.
  static func plain(_ path: String) -> String { path.hasPrefix("/") ? path : "./" + path }

  static func message(_ status: Int32) -> String { String(cString: wedge_netcdf_message(status)) }

  private func check(_ status: Int32) throws(NetCDFMistake) {
    guard status == 0 else { throw .unwritable(file: path, reason: Self.message(status)) }
  }

  // MARK: Definitions

  func dimension(_ name: String, _ length: Int) throws(NetCDFMistake) -> Dimension {
    var number: Int32 = 0
    try check(wedge_netcdf_define_dimension(file, name, length, &number))
    return Dimension(number: number, length: length)
  }

  func variable(_ name: String, _ type: Number, _ dimensions: [Dimension]) throws(NetCDFMistake) -> Variable {
    try variable(name, code: type.code, dimensions)
  }

  func strings(_ name: String, _ dimensions: [Dimension]) throws(NetCDFMistake) -> Variable {
    try variable(name, code: Int32(WEDGE_NETCDF_STRING), dimensions)
  }

  private func variable(
    _ name: String, code: Int32, _ dimensions: [Dimension]
  ) throws(NetCDFMistake) -> Variable {
    var number: Int32 = 0
    try check(
      wedge_netcdf_define_variable(
        file, name, code, Int32(dimensions.count), dimensions.map(\.number), &number))
    return Variable(number: number, lengths: dimensions.map(\.length))
  }

  /// Bytes that are kept deflated.
  func bytes(_ name: String, _ dimension: Dimension) throws(NetCDFMistake) -> Variable {
    var number: Int32 = 0
    try check(
      wedge_netcdf_define_deflated(
        file, name, Int32(WEDGE_NETCDF_BYTE), dimension.number, min(dimension.length, 1 << 20),
        &number))
    return Variable(number: number, lengths: [dimension.length])
  }

  func set(_ name: String, _ text: String, of variable: Variable = .global) throws(NetCDFMistake) {
    try check(wedge_netcdf_set_text(file, variable.number, name, text))
  }

  /// A whole number, as a double where 32 bits cannot hold it.
  func set(_ name: String, _ value: Int, of variable: Variable = .global) throws(NetCDFMistake) {
    if let short = Int32(exactly: value) {
      try set(name, [short], of: variable)
    } else {
      try set(name, Double(value), of: variable)
    }
  }

  func set(_ name: String, _ values: [Int32], of variable: Variable) throws(NetCDFMistake) {
    try check(wedge_netcdf_set_integers(file, variable.number, name, values, values.count))
  }

  func set(_ name: String, _ value: Double, of variable: Variable = .global) throws(NetCDFMistake) {
    try check(wedge_netcdf_set_double(file, variable.number, name, value))
  }

  /// Not a number stands for what is missing.
  func setFill(of variable: Variable, _ type: Number) throws(NetCDFMistake) {
    try check(wedge_netcdf_set_fill(file, variable.number, type.code))
  }

  /// A variable of a file that is continued.
  func find(_ name: String, lengths: [Int]) throws(NetCDFMistake) -> Variable {
    var number: Int32 = 0
    try check(wedge_netcdf_find_variable(file, name, &number))
    return Variable(number: number, lengths: lengths)
  }

  func endDefinitions() throws(NetCDFMistake) { try check(wedge_netcdf_end_definitions(file)) }

  // MARK: Values

  func put(
    _ values: [Double], to variable: Variable, start: [Int]? = nil, count: [Int]? = nil
  ) throws(NetCDFMistake) {
    let (start, count) = rectangle(of: variable, start, count, holds: values.count)
    try check(wedge_netcdf_put_doubles(file, variable.number, start, count, values))
  }

  func put(
    _ values: [Float], to variable: Variable, start: [Int]? = nil, count: [Int]? = nil
  ) throws(NetCDFMistake) {
    let (start, count) = rectangle(of: variable, start, count, holds: values.count)
    try check(wedge_netcdf_put_floats(file, variable.number, start, count, values))
  }

  func put(
    _ values: [Int32], to variable: Variable, start: [Int]? = nil, count: [Int]? = nil
  ) throws(NetCDFMistake) {
    let (start, count) = rectangle(of: variable, start, count, holds: values.count)
    try check(wedge_netcdf_put_integers(file, variable.number, start, count, values))
  }

  func put(_ texts: [String], to variable: Variable) throws(NetCDFMistake) {
    for (index, text) in texts.enumerated() {
      try check(wedge_netcdf_put_string(file, variable.number, index, text))
    }
  }

  func put(bytes: [UInt8], to variable: Variable) throws(NetCDFMistake) {
    try check(wedge_netcdf_put_bytes(file, variable.number, 0, bytes.count, bytes))
  }

  /// The library reads as many numbers as the rectangle has; an array must not be shorter.
  private func rectangle(
    of variable: Variable, _ start: [Int]?, _ count: [Int]?, holds available: Int
  ) -> (start: [Int], count: [Int]) {
    let start = start ?? variable.lengths.map { _ in 0 }
    let count = count ?? variable.lengths
    precondition(start.count == variable.lengths.count && count.count == variable.lengths.count)
    precondition(count.reduce(1, *) <= available, "too few numbers for a rectangle")
    return (start, count)
  }

  // MARK: The end

  func sync() throws(NetCDFMistake) { try check(wedge_netcdf_sync(file)) }

  func close() throws(NetCDFMistake) { try check(wedge_netcdf_close(file)) }

  /// Closes a file that is given up.
  func discard() { _ = wedge_netcdf_close(file) }
}
