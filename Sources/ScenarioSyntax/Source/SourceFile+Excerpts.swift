extension SourceFile {
  /// Some lines of a file that is too long to be kept, under the numbers that they have in it.
  ///
  /// - Parameter excerpts: lines in rising order, each without its end. The offset of one among
  ///   them is what those before it hold, with one byte for each line end.
  package init(name: String, excerpts: [(line: Int, bytes: [UInt8])]) {
    var bytes: [UInt8] = []
    var starts: [Int32] = []
    for excerpt in excerpts {
      // Lines that are left out begin, empty, where the next one does.
      while starts.count < excerpt.line { starts.append(Int32(bytes.count)) }
      bytes += excerpt.bytes
      bytes.append(0x0A)
    }
    // The last line ends as the others do.
    starts.append(Int32(bytes.count))
    self.init(name: name, bytes: bytes, lineStarts: starts.isEmpty ? [0] : starts)
  }
}
