import Testing

struct SizeTests {
  @Test func `no source file is longer than 400 lines`() throws {
    for path in Repository.files(in: "Sources", endings: ["swift", "c", "h"]) {
      let count = try Repository.lines(path).count - 1
      #expect(count <= 400, "\(path) has \(count) lines")
    }
  }
}
