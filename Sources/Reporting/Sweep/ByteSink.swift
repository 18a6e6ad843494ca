/// Takes the bytes of a file from its beginning to its end; the outermost room says where they go.
package protocol ByteSink: AnyObject, Sendable {
  /// How many bytes were taken, with those of an earlier part that is being continued.
  var length: Int { get }
  func append(_ bytes: [UInt8]) throws
  /// Puts all that was taken on the disk.
  func flush() throws
}
