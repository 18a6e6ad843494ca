import Glibc
import Synchronization

/// Ctrl-C and SIGTERM as a flag: a long command looks at it and ends with what is done kept.
///
/// A second Ctrl-C ends the process at once.
struct StopSignals {
  private static let received = Atomic<Int32>(0)

  init() {
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        if StopSignals.received.exchange(number, ordering: .relaxed) != 0 { _exit(130) }
      }
    }
    // A reader that goes away is an error of writing, not the end of the process.
    signal(SIGPIPE, SIG_IGN)
    // So is a file that may not grow any further.
    signal(SIGXFSZ, SIG_IGN)
  }

  var isStopped: Bool { Self.received.load(ordering: .relaxed) != 0 }
}
