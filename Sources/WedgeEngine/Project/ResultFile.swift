import Glibc

/// Files that a command wrote earlier, wherever they lie.
enum ResultFile {
  static func read(_ path: String) -> Result<[UInt8], FileProblem> {
    ProjectFolder.bytes(of: path, limit: Int(Int32.max))
  }

  static func remove(_ path: String) { unlink(path) }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
