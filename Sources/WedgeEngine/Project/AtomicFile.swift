import Glibc
import Reporting

/// A result file that stands under its name when it is complete, and not before.
///
/// Bytes go to a temporary file in the same folder; `commit` puts them on the disk and renames it. A
/// discarded file that is not committed is removed; a kept one stays until it is abandoned. Used from
/// one thread at a time.
package final class AtomicFile: ByteSink, @unchecked Sendable {
  /// What becomes of the temporary file when the work is broken off.
  package enum Temporary: Sendable {
    /// `NAME.PID.tmp`, which nobody needs any more.
    case discarded
    /// `NAME.part`, which a later process goes on with.
    case kept
  }

  /// Where the file is to stand; links are followed, so that they stay.
  package let path: String
  /// Where its bytes are until then; a library that writes by name may write here.
  package let temporaryPath: String
  package private(set) var length: Int

  private var descriptor: Int32

  private let isKept: Bool

  private init(
    path: String, temporaryPath: String, length: Int, descriptor: Int32, isKept: Bool = false
  ) {
    self.isKept = isKept
    self.path = path
    self.temporaryPath = temporaryPath
    self.length = length
    self.descriptor = descriptor
  }

  deinit { if isKept { suspend() } else { abandon() } }

  /// Begins an empty file; what an earlier process left of it is given up.
  package static func create(_ path: String, _ temporary: Temporary = .discarded) throws(FileProblem)
    -> AtomicFile
  {
    let final = try destination(path)
    switch temporary {
    case .discarded:
      for attempt in 0..<100 {
        let name = "\(final).\(getpid())\(attempt == 0 ? "" : "-\(attempt)").tmp"
        let descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        if descriptor >= 0 {
          return AtomicFile(path: final, temporaryPath: name, length: 0, descriptor: descriptor)
        }
        guard errno == EEXIST else { throw FileProblem.writing(errno) }
      }
      throw .unwritable
    case .kept: return try continued(final, keeping: 0, flags: O_CREAT)
    }
  }

  /// Goes on with what an earlier process left, after its first `length` bytes; the rest is cut off.
  package static func reopen(_ path: String, keeping length: Int) throws(FileProblem) -> AtomicFile {
    try continued(try destination(path), keeping: length, flags: 0)
  }

  package func append(_ bytes: [UInt8]) throws {
    guard descriptor >= 0 else { throw FileProblem.unwritable }
    let problem = bytes.withUnsafeBytes { bytes -> FileProblem? in
      guard let start = bytes.baseAddress else { return nil }
      var done = 0
      while done < bytes.count {
        let count = Glibc.write(descriptor, start + done, bytes.count - done)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return .writing(count < 0 ? errno : ENOSPC) }
        done += count
      }
      return nil
    }
    if let problem { throw problem }
    length += bytes.count
  }

  package func flush() throws {
    guard descriptor >= 0, fsync(descriptor) == 0 else { throw FileProblem.writing(errno) }
  }

  /// Gives the file its name; what stood there before is replaced at once.
  package func commit() throws(FileProblem) {
    guard descriptor >= 0, fsync(descriptor) == 0 else { throw .writing(errno) }
    guard rename(temporaryPath, path) == 0 else { throw .writing(errno) }
    close()
    // The folder's entry goes to the disk as well; where it cannot, the file is complete all the same.
    let folder = open(Self.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    Glibc.close(folder)
  }

  /// Ends without a file, and removes what was written.
  package func abandon() {
    guard descriptor >= 0 else { return }
    unlink(temporaryPath)
    close()
  }

  /// Ends for now: what was written stays for `reopen`.
  package func suspend() { close() }

  private func close() {
    guard descriptor >= 0 else { return }
    Glibc.close(descriptor)
    descriptor = -1
  }

  // MARK: Names

  /// The name of what is kept of a file that is not complete.
  package static func partialPath(of path: String) -> String { "\(path).part" }

  /// The real place of the file, if one may stand there.
  private static func destination(_ path: String) throws(FileProblem) -> String {
    ignoreSizeSignal
    var information = stat()
    guard stat(path, &information) == 0 else { return path }
    guard information.st_mode & S_IFMT == S_IFREG else { throw .noResultFile }
    guard access(path, W_OK) == 0, let resolved = realpath(path, nil) else { throw .unwritable }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func continued(_ path: String, keeping length: Int, flags: Int32) throws(FileProblem)
    -> AtomicFile
  {
    let name = partialPath(of: path)
    let descriptor = open(name, O_WRONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | flags, 0o666)
    guard descriptor >= 0 else {
      throw errno == ENOENT && flags == 0 ? .partGone : .writing(errno)
    }
    // Two processes that write into one part would spoil it for both.
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let problem = errno == EWOULDBLOCK ? FileProblem.inUse : .unwritable
      Glibc.close(descriptor)
      throw problem
    }
    var information = stat()
    guard fstat(descriptor, &information) == 0, information.st_mode & S_IFMT == S_IFREG,
      Int(information.st_size) >= length
    else {
      Glibc.close(descriptor)
      throw .partGone
    }
    guard ftruncate(descriptor, length) == 0, lseek(descriptor, length, SEEK_SET) == length else {
      let problem = FileProblem.writing(errno)
      Glibc.close(descriptor)
      throw problem
    }
    return AtomicFile(
      path: path, temporaryPath: name, length: length, descriptor: descriptor, isKept: true)
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// A file beyond the limit of its size is to be an error that is told, not a signal that kills.
  private static let ignoreSizeSignal: Void = { signal(SIGXFSZ, SIG_IGN) }()
}

extension AtomicFile {
  /// A whole file at once; nil when it stands there.
  package static func write(_ bytes: [UInt8], to path: String) -> FileProblem? {
    do {
      let file = try create(path)
      try file.append(bytes)
      try file.commit()
      return nil
    } catch {
      return error as? FileProblem ?? .unwritable
    }
  }

  package static func write(_ text: String, to path: String) -> FileProblem? {
    write(Array(text.utf8), to: path)
  }
}
