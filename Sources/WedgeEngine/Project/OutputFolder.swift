import Glibc

/// Writes result files: each complete or not at all.
package struct OutputFolder: Sendable {
  private let path: String

  /// Makes the folder, and those above it, where they are missing.
  package static func make(_ path: String) -> Result<OutputFolder, FileProblem> {
    var soFar = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      soFar += (soFar.isEmpty || soFar.hasSuffix("/") ? "" : "/") + part
      if mkdir(soFar, 0o777) != 0, errno != EEXIST {
        return .failure(errno == ENOTDIR ? .notAFolder : .unwritable)
      }
    }
    var information = stat()
    guard stat(path.isEmpty ? "." : path, &information) == 0 else {
      return .failure(errno == ENOTDIR ? .notAFolder : .unwritable)
    }
    guard information.st_mode & S_IFMT == S_IFDIR else { return .failure(.notAFolder) }
    return .success(OutputFolder(path: path.isEmpty ? "." : path))
  }

  /// Writes a whole file, so that nobody sees half of it.
  package func write(_ text: String, to name: String, replacing: Bool = true) -> FileProblem? {
    let final = "\(path)/\(name)"
    if !replacing, access(final, F_OK) == 0 { return .exists }
    return AtomicFile.write(text, to: final)
  }
}
