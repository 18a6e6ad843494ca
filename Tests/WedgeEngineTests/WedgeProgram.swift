import Foundation

/// The command line as a process of its own, beside the tests in the folder of the build.
enum WedgeProgram {
  struct Ending {
    let output: String
    let messages: String
    let code: Int32
  }

  static let path = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(path: "wedge").path()

  /// Runs a line of the shell in which `$wedge` is the program.
  static func shell(_ line: String, in folder: String) throws -> Ending {
    let tool = Process()
    let (output, messages) = (Pipe(), Pipe())
    tool.executableURL = URL(filePath: "/bin/sh")
    tool.arguments = ["-c", line]
    tool.currentDirectoryURL = URL(filePath: folder)
    tool.environment = ProcessInfo.processInfo.environment.merging(["wedge": path]) { $1 }
    tool.standardOutput = output
    tool.standardError = messages
    try tool.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    let remarked = messages.fileHandleForReading.readDataToEndOfFile()
    tool.waitUntilExit()
    return Ending(
      output: String(decoding: said, as: UTF8.self), messages: String(decoding: remarked, as: UTF8.self),
      code: tool.terminationStatus)
  }
}
