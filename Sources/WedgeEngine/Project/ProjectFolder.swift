import Glibc

/// The files that a scenario may see: those in the folder that holds `wedge.lock`, else in the file's own.
///
/// Nothing outside is read, whether named by `..`, by an absolute path or through a link.
package struct ProjectFolder: Sendable {
  /// With all links resolved.
  private let root: String
  /// The main file, relative to the root.
  package let main: String

  /// Finds the project around a file that exists.
  package static func around(_ file: String) -> Result<ProjectFolder, FileProblem> {
    switch status(of: file) {
    case .failure(let problem): return .failure(problem)
    case .success(let status):
      if let problem = problem(with: status.st_mode) { return .failure(problem) }
      if status.st_size == 0 { return .failure(.empty) }
    }
    guard let path = resolved(file) else { return .failure(.unreadable) }
    let folder = parent(of: path)
    let root = nearestLock(from: folder) ?? folder
    return .success(ProjectFolder(root: root, main: String(path.dropFirst(root == "/" ? 1 : root.count + 1))))
  }

  /// The bytes of a file of the project, by its path from the root.
  ///
  /// - Parameter limit: the most bytes that are read; one more is returned where
  ///   the file is longer, so that the reader can say so.
  package func read(_ path: String, limit: Int) -> Result<[UInt8], FileProblem> {
    guard !path.hasPrefix("/"), !path.split(separator: "/").contains("..") else {
      return .failure(.outsideProject)
    }
    let full = root == "/" ? "/" + path : root + "/" + path
    if case .failure(let problem) = Self.status(of: full) { return .failure(problem) }
    guard let real = Self.resolved(full) else { return .failure(.unreadable) }
    guard real.hasPrefix(root == "/" ? "/" : root + "/") else { return .failure(.outsideProject) }
    return Self.bytes(of: real, limit: limit)
  }

  /// The nearest folder, going up, that holds a lock file.
  private static func nearestLock(from folder: String) -> String? {
    var folder = folder
    while true {
      if case .success = status(of: folder == "/" ? "/wedge.lock" : folder + "/wedge.lock") { return folder }
      if folder == "/" { return nil }
      folder = parent(of: folder)
    }
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  private static func resolved(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  private static func status(of path: String) -> Result<stat, FileProblem> {
    var information = stat()
    if stat(path, &information) == 0 { return .success(information) }
    return .failure(errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable)
  }

  private static func problem(with mode: mode_t) -> FileProblem? {
    switch mode & S_IFMT {
    case S_IFREG: nil
    case S_IFDIR: .isFolder
    default: .notAFile
    }
  }

  static func bytes(of path: String, limit: Int) -> Result<[UInt8], FileProblem> {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return .failure(errno == ENOENT ? .missing : .unreadable) }
    defer { close(descriptor) }
    var information = stat()
    guard fstat(descriptor, &information) == 0 else { return .failure(.unreadable) }
    if let problem = problem(with: information.st_mode) { return .failure(problem) }
    var bytes: [UInt8] = []
    var wanted = min(Int(information.st_size), limit) + 1
    while bytes.count <= limit {
      var failed = false
      let piece = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
        let got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        failed = got < 0
        count = max(0, got)
      }
      if failed { return .failure(.unreadable) }
      if piece.isEmpty { break }
      bytes += piece
      wanted = max(1, min(1 << 16, limit + 1 - bytes.count))
    }
    return .success(bytes)
  }
}
