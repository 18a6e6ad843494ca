import ArgumentParser
import Glibc
import WedgeEngine

/// The two streams of the program: data on standard output, messages on standard error.
enum Streams {
  static var terminals: Terminals {
    let wantsColour = getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
    var window = winsize()
    let isTerminal = isatty(STDOUT_FILENO) == 1
    let hasSize = isTerminal && ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0 && window.ws_col > 0
    return Terminals(
      outputHasColour: wantsColour && isTerminal,
      messagesHaveColour: wantsColour && isatty(STDERR_FILENO) == 1,
      width: hasSize ? max(40, Int(window.ws_col)) : 100)
  }

  /// Whether all of it was taken.
  @discardableResult
  static func write(_ text: String, to descriptor: Int32) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard let start = bytes.baseAddress else { return true }
      var done = 0
      while done < bytes.count {
        let count = Glibc.write(descriptor, start + done, bytes.count - done)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        done += count
      }
      return true
    }
  }

  /// Writes what a command leaves behind and ends with its code.
  static func finish(_ result: CommandResult) throws {
    let isTold = write(result.output, to: STDOUT_FILENO)
    write(result.messages, to: STDERR_FILENO)
    guard isTold else {
      write("error: the output could not be written: standard output is full or closed\n", to: STDERR_FILENO)
      throw ExitCode(ExitStatus.failed.rawValue)
    }
    if result.exitCode != .success { throw ExitCode(result.exitCode.rawValue) }
  }
}
