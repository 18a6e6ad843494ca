import Glibc

/// The clocks of the system, and what the process has taken of its memory.
enum Clocks {
  /// Seconds on a clock that never runs backwards.
  static var seconds: Double { Double(read(CLOCK_MONOTONIC)) * 1e-9 }

  /// The same in nanoseconds.
  static var nanoseconds: UInt64 { read(CLOCK_MONOTONIC) }

  /// The processor time of this thread.
  static var threadSeconds: Double { Double(read(CLOCK_THREAD_CPUTIME_ID)) * 1e-9 }

  /// The most memory that the process held at once, in bytes, from the line `VmHWM: 1234 kB` of its
  /// state: `getrusage` also counts what the process was before it became this program.
  static var peakBytes: Int? {
    guard let file = fopen("/proc/self/status", "r") else { return nil }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 4096)
    while fgets(&line, Int32(line.count), file) != nil {
      let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      guard text.hasPrefix("VmHWM:") else { continue }
      return Int(text.filter(\.isNumber)).map { $0 * 1024 }
    }
    return nil
  }

  private static func read(_ clock: clockid_t) -> UInt64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
