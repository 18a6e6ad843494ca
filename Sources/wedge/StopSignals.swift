import Glibc
import Synchronization

/// Ctrl-C and SIGTERM as a flag: a long command looks at it and ends with what is done kept.
///
/// A second Ctrl-C ends the process at once.
struct StopSignals {
  private static let received = Atomic<Int32>(0)

  init() {
    // Made before a signal can come.
    _ = Self.received.load(ordering: .relaxed)
    var wanted = sigset_t()
    sigemptyset(&wanted)
    for number in [SIGINT, SIGTERM] {
      sigaddset(&wanted, number)
      signal(number) { number in
        if StopSignals.received.exchange(number, ordering: .relaxed) != 0 { _exit(130) }
      }
    }
    // Whoever started this process may have blocked them.
    sigprocmask(SIG_UNBLOCK, &wanted, nil)
    // A reader that goes away is an error of writing, not the end of the process.
    signal(SIGPIPE, SIG_IGN)
    // So is a file that may not grow any further.
    signal(SIGXFSZ, SIG_IGN)
  }

  var isStopped: Bool { Self.received.load(ordering: .relaxed) != 0 }
}
