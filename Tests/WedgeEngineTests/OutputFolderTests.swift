import Foundation
import Testing
import WedgeEngine

struct OutputFolderTests {
  @Test func `folders are made as needed and nothing half-written is left`() throws {
    let folder = try TemporaryFolder()
    let output = try OutputFolder.make(folder.path + "/a/b").get()
    #expect(output.write("text", to: "x.json") == nil)
    #expect(output.write("more", to: "x.json") == nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/a/b") == ["x.json"])
    #expect(try String(contentsOfFile: folder.path + "/a/b/x.json", encoding: .utf8) == "more")
  }

  @Test func `a file is not replaced where that was not asked for`() throws {
    let folder = try TemporaryFolder()
    let output = try OutputFolder.make(folder.path).get()
    #expect(output.write("text", to: "x.wedge", replacing: false) == nil)
    #expect(output.write("more", to: "x.wedge", replacing: false) == .exists)
  }

  @Test func `a file in the way of a folder is a problem, not a crash`() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "file")
    for name in ["/file", "/file/x"] {
      guard case .failure(.notAFolder) = OutputFolder.make(folder.path + name) else {
        Issue.record("a file in place of \(name)")
        continue
      }
    }
  }
}
