import Testing
import WedgeEngine

/// Files that are no scenario at all: each has its own message and exit code 2.
struct BadFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func expect(_ code: String, running file: String, sourceLocation: SourceLocation = #_sourceLocation)
  {
    for result in [Engine().run(RunOptions(file: file)), Engine().check([file])] {
      #expect(result.exitCode == .faultyFiles, sourceLocation: sourceLocation)
      #expect(result.messages.contains("[\(code)]"), "\(result.messages)", sourceLocation: sourceLocation)
      #expect(result.output.isEmpty, sourceLocation: sourceLocation)
    }
  }

  @Test func `a missing file`() { expect("E0930", running: folder.path + "/none.wedge") }

  @Test func `a folder`() { expect("E0931", running: folder.path) }

  @Test func `a device`() { expect("E0933", running: "/dev/zero") }

  @Test func `an empty file`() throws { expect("E0934", running: try folder.write("", to: "empty.wedge")) }

  @Test func `binary bytes`() throws {
    let bytes = (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ 13) }
    expect("E0902", running: try folder.write(bytes, to: "binary.wedge"))
  }

  @Test func `a file of two mebibytes`() throws {
    let line = "# " + String(repeating: "x", count: 61) + "\n"
    let text = "wedge 1\n" + String(repeating: line, count: 1 << 15)
    expect("E0901", running: try folder.write(text, to: "long.wedge"))
  }

  @Test func `blocks that are nested ten thousand deep`() throws {
    let text = "wedge 1\n" + String(repeating: "transport {\n", count: 10_000)
    expect("E0905", running: try folder.write(text, to: "deep.wedge"))
  }

  @Test func `parentheses that are nested ten thousand deep`() throws {
    let text = "wedge 1\nlet a = " + String(repeating: "(", count: 1_900) + "1\n"
    expect("E0906", running: try folder.write(text, to: "deep.wedge"))
  }

  @Test func `messages never show where the project lies`() throws {
    let file = try folder.write("wedge 1\ncity {", to: "faulty.wedge")
    let result = Engine().check([file])
    #expect(result.exitCode == .faultyFiles)
    #expect(!result.messages.contains(folder.path))
  }
}
