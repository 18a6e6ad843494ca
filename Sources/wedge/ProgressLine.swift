import Glibc
import Synchronization
import WedgeEngine

/// How far a sweep is, on standard error: one line that is written over on a terminal, a line
/// every ten seconds elsewhere.
final class ProgressLine: Sendable {
  private struct State {
    var start: Double?
    var last = 0.0
    var isShown = false
  }

  private let state = Mutex(State())
  private let isTerminal = isatty(STDERR_FILENO) == 1

  static func monitor(_ signals: StopSignals) -> SweepMonitor {
    let line = ProgressLine()
    return SweepMonitor(
      now: { Clocks.seconds }, isStopped: { signals.isStopped }, progress: { line.show($0) },
      date: { timeOfDay }, threadTime: { Clocks.threadSeconds },
      remark: { Streams.write($0, to: STDERR_FILENO) })
  }

  private func show(_ progress: SweepProgress) {
    let now = Clocks.seconds
    state.withLock { state in
      guard let start = state.start else {
        state.start = now
        state.last = now
        return
      }
      let isDone = progress.done >= progress.wanted
      if isDone, state.isShown, isTerminal {
        state.isShown = false
        Streams.write("\r\u{1B}[K", to: STDERR_FILENO)
      }
      guard !isDone, now - state.last >= (isTerminal ? 0.25 : 10) else { return }
      state.last = now
      state.isShown = true
      let text = Self.text(progress, seconds: now - start)
      Streams.write(isTerminal ? "\r\u{1B}[K\(text)" : text + "\n", to: STDERR_FILENO)
    }
  }

  /// `412_000 of 1_000_000 draws (41 %), 18_300 a second, 32 s left`
  static func text(_ progress: SweepProgress, seconds: Double) -> String {
    let rate = seconds > 0 ? Double(progress.done - progress.found) / seconds : 0
    var text = "\(grouped(progress.done)) of \(grouped(progress.wanted)) draws"
    text += " (\(progress.wanted > 0 ? progress.done * 100 / progress.wanted : 100) %)"
    guard rate > 0 else { return text }
    let left = Double(progress.wanted - progress.done) / rate
    return text + ", \(grouped(Int(rate))) a second, \(duration(left)) left"
  }

  private static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "_" }
      text.append(digit)
    }
    return text
  }

  private static func duration(_ seconds: Double) -> String {
    let whole = Int(min(seconds, 1e9).rounded(.up))
    if whole < 120 { return "\(whole) s" }
    return whole < 7200 ? "\(whole / 60) min" : "\(whole / 3600) h \(whole % 3600 / 60) min"
  }

  private static var timeOfDay: String {
    var now = time(nil)
    var parts = tm()
    gmtime_r(&now, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))T"
      + "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
  }
}
