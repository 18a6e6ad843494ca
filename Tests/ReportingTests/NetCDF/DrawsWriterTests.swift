import Foundation
import Testing

@testable import Reporting

/// Processes that write draws and are killed, or find the disk full.
struct DrawsWriterTests {
  /// The program beside the bundle of the tests.
  private static let program: String? = {
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") }
    return bundle.map { ($0 as NSString).deletingLastPathComponent + "/DrawsWriter" }
  }()

  private struct Ending {
    let code: Int32
    let text: String
  }

  /// Runs the program under a shell that first does something else.
  private static func run(_ words: String..., after preparation: String = "true") throws -> Ending {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "\(preparation); exec \"$0\" \"$@\"", try #require(program)] + words
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Ending(code: process.terminationStatus, text: text)
  }

  @Test func `a killed process loses nothing that was flushed`() throws {
    try NetCDFExamples.withFolder { folder throws in
      let (whole, path) = (folder + "/whole.nc", folder + "/draws.nc")
      #expect(try Self.run(whole, "5000", "4", "3").code == 0)
      let process = Process()
      process.executableURL = URL(filePath: try #require(Self.program))
      process.arguments = [path, "5000", "4", "3", "--chunk", "100", "--stop", "2950"]
      let pipe = Pipe()
      process.standardOutput = pipe
      try process.run()
      #expect(String(decoding: pipe.fileHandleForReading.availableData, as: UTF8.self) == "flushed\n")
      // While it lives nobody else may write.
      let second = try Self.run(path, "5000", "4", "3")
      #expect(second.code == 2 && second.text.contains("being written by another process"))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      #expect(try NetCDFExamples.names(in: folder) == ["draws.nc.part", "whole.nc"])
      #expect(try Self.run(path, "5000", "4", "3", "--chunk", "100", "--resume", "3000").code == 0)
      #expect(
        try Data(contentsOf: URL(filePath: path)) == Data(contentsOf: URL(filePath: whole)))
      #expect(try NetCDFExamples.names(in: folder) == ["draws.nc", "whole.nc"])
    }
  }

  @Test(arguments: ["1", "60", "1000", "4000"])
  func `a file that may not grow is said and nothing is left`(blocks: String) throws {
    try NetCDFExamples.withFolder { folder throws in
      let path = folder + "/draws.nc"
      let end = try Self.run(path, "5000", "4", "3", after: "ulimit -f \(blocks)")
      #expect(end.code == 2)
      #expect(end.text == "\"\(path)\" cannot be written: File too large\n")
      #expect(try NetCDFExamples.names(in: folder) == [])
    }
  }

  @Test func `a library that is not there is said with what to install`() throws {
    try NetCDFExamples.withFolder { folder throws in
      let end = try Self.run(folder + "/draws.nc", "100", "1", "1", "--library", "libnetcdf-none.so.0")
      #expect(end.code == 2)
      #expect(end.text.contains("install libnetcdf19"))
      #expect(try NetCDFExamples.names(in: folder) == [])
    }
  }

  @Test func `a library that lacks a function is too old`() throws {
    try NetCDFExamples.withFolder { folder throws in
      let end = try Self.run(folder + "/draws.nc", "100", "1", "1", "--library", "libc.so.6")
      #expect(end.code == 2)
      #expect(end.text.contains("is too old"))
    }
  }
}
