import Glibc

/// The processors that this process may use: on a shared server fewer than the machine has.
enum Processors {
  static var usable: Int {
    let online = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    return min(1024, max(1, min(online, allowed ?? online)))
  }

  /// From the line `Cpus_allowed: ff,ffffffff` of the process's state: a bit for each.
  private static var allowed: Int? {
    guard let file = fopen("/proc/self/status", "r") else { return nil }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 4096)
    while fgets(&line, Int32(line.count), file) != nil {
      let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      guard text.hasPrefix("Cpus_allowed:") else { continue }
      return text.dropFirst(13).compactMap(\.hexDigitValue).reduce(0) { $0 + $1.nonzeroBitCount }
    }
    return nil
  }
}
