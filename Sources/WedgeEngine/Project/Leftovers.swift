import Glibc

/// Temporary files, `NAME.PID.tmp`, of processes that were killed while they wrote.
enum Leftovers {
  /// Removes those of one result file whose process is gone.
  static func remove(of path: String) {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
    guard let entries = opendir(folder) else { return }
    defer { closedir(entries) }
    while let entry = readdir(entries) {
      let found = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard let process = process(of: found, name: name), kill(process, 0) != 0, errno == ESRCH else {
        continue
      }
      unlink("\(folder)/\(found)")
    }
  }

  /// The process that made a temporary file; nil for any other file.
  static func process(of file: String, name: Substring) -> Int32? {
    guard file.hasPrefix(name + "."), file.hasSuffix(".tmp"), file.count > name.count + 5 else { return nil }
    // `PID`, and `PID-2` where a process needed more than one.
    let parts = file.dropFirst(name.count + 1).dropLast(4).split(
      separator: "-", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { ("0"..."9").contains($0) } }),
      let process = Int32(parts[0]), process > 0
    else { return nil }
    return process
  }
}
