import Glibc

/// Keeps two processes from writing one result.
///
/// The system gives the lock back when its process ends, however it ends: a `NAME.lock` that is left after a kill
/// locks nobody out.
package final class OutputLock {
  private let path: String
  private let descriptor: Int32

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  /// Throws `inUse` where another process, or another command of this one, holds it.
  package static func take(_ path: String) throws(FileProblem) -> OutputLock {
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o666)
      guard descriptor >= 0 else { throw .writing(errno) }
      // A file system without locks locks nobody out.
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else {
        close(descriptor)
        throw .inUse
      }
      // The one who had it may have removed the file since it was opened.
      var (held, named) = (stat(), stat())
      if fstat(descriptor, &held) == 0, stat(path, &named) == 0, held.st_ino == named.st_ino,
        held.st_dev == named.st_dev
      {
        return OutputLock(path: path, descriptor: descriptor)
      }
      close(descriptor)
    }
  }

  deinit {
    unlink(path)
    close(descriptor)
  }
}
