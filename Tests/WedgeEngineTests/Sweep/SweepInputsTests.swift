import Foundation
import Testing
import WedgeEngine

/// Sweeps whose draws a table states, from the table on the disk to the report.
struct SweepInputsTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func sweep(_ change: (inout SweepOptions) -> Void) -> CommandResult {
    var options = SweepOptions(
      file: Repository.path("Scenarios/Features/small.wedge"), scenarios: ["deep"])
    change(&options)
    return Engine().sweep(options)
  }

  /// The table of three draws, line by line.
  private func table() throws -> [String] {
    let result = sweep {
      $0.samples = 3
      $0.drawsFile = folder.file("draws.csv")
    }
    #expect(result.exitCode == .success || result.exitCode == .missed)
    let text = try String(contentsOfFile: folder.file("draws-inputs.csv"), encoding: .utf8)
    return text.split(separator: "\n").map(String.init)
  }

  private func stated(_ lines: [String]) throws -> CommandResult {
    let path = try folder.write(lines.joined(separator: "\n") + "\n", to: "stated.csv")
    return sweep { $0.inputs = path }
  }

  @Test func `a table of draws counts its rows and names its hash`() throws {
    let result = try stated(table())
    #expect(result.exitCode == .success || result.exitCode == .missed, "\(result.messages)")
    #expect(result.output.contains("3 draws, stated by a table (SHA-256 "), "\(result.output.prefix(200))")
  }

  @Test func `a misspelt column is told with the number it may have meant, and nothing is run`() throws {
    var lines = try table()
    let name = try #require(lines[0].split(separator: ",").last.map(String.init))
    lines[0] += "x"
    let result = try stated(lines)
    #expect(result.exitCode == .faultyFiles && result.output.isEmpty)
    #expect(result.messages.contains("error[E0832]: there is no uncertain number \"\(name)x\""))
    #expect(result.messages.contains("did you mean \"\(name)\"?"))
    #expect(result.messages.contains("error[E0831]"))
  }

  @Test func `a cell without a number is told with its row`() throws {
    var lines = try table()
    let cells = lines[2].split(separator: ",")
    lines[2] = (cells.dropLast() + ["many"]).joined(separator: ",")
    let result = try stated(lines)
    #expect(result.exitCode == .faultyFiles)
    #expect(result.messages.contains("error[E0836]: \"many\" in row 3 is not a number"))
    #expect(result.messages.contains("stated.csv:3:"))
  }

  @Test func `a table that is not there, and a folder, are told`() throws {
    let missing = sweep { $0.inputs = folder.file("none.csv") }
    #expect(missing.exitCode != .success && missing.messages.contains("E0930"))
    let other = sweep { $0.inputs = folder.path }
    #expect(other.exitCode != .success && other.messages.contains("E0931"))
  }
}
