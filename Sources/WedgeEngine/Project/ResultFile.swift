import Glibc

/// Files that a command wrote earlier, wherever they lie.
enum ResultFile {
  static func read(_ path: String) -> Result<[UInt8], FileProblem> {
    ProjectFolder.bytes(of: path, limit: Int(Int32.max))
  }

  /// Where a file lies, there or not: its folder with all links resolved, and its name.
  static func place(of path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: true)
    let parent = (path.hasPrefix("/") ? "/" : "") + parts.dropLast().joined(separator: "/")
    guard let name = parts.last, let resolved = realpath(parent.isEmpty ? "." : parent, nil) else {
      return path
    }
    defer { free(resolved) }
    return String(cString: resolved) + "/" + name
  }

  static func remove(_ path: String) { unlink(path) }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
