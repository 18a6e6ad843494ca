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

  /// Writes beside the final name and renames, so that nobody sees half a file.
  package func write(_ text: String, to name: String, replacing: Bool = true) -> FileProblem? {
    let final = "\(path)/\(name)"
    if !replacing, access(final, F_OK) == 0 { return .exists }
    let temporary = "\(final).\(getpid()).tmp"
    guard let file = fopen(temporary, "wx") else { return .unwritable }
    var text = text
    let isWritten = text.withUTF8 { bytes in
      fwrite(bytes.baseAddress, 1, bytes.count, file) == bytes.count
    }
    guard fclose(file) == 0, isWritten, rename(temporary, final) == 0 else {
      unlink(temporary)
      return .unwritable
    }
    return nil
  }
}
