import Synchronization

/// A reader who wants a long command to end after it has asked a few times.
final class StopAfter: Sendable {
  private let left: Mutex<Int>

  init(_ count: Int) { left = Mutex(count) }

  @Sendable func ask() -> Bool {
    left.withLock { left in
      left -= 1
      return left < 0
    }
  }
}
