import Foundation

/// A folder of files of reference cases.
struct VectorFolder {
  let path: String
  let files: [VectorFile]
  /// What stands in the folder and cannot be read as reference cases.
  let unreadable: [String]

  /// The folder that `WEDGE_VECTORS` names, else the one beside these tests.
  static func chosen() throws -> VectorFolder {
    if let named = ProcessInfo.processInfo.environment["WEDGE_VECTORS"] { return try VectorFolder(named) }
    return try VectorFolder(
      URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Vectors").path)
  }

  init(_ path: String) throws {
    self.path = path
    var files: [VectorFile] = []
    var unreadable: [String] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: path).sorted() where !name.hasPrefix(".")
    {
      do {
        let text = try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
        files.append(try VectorFile(name: name, text: text))
      } catch {
        unreadable.append("\(name): cannot be read (\(error))")
      }
    }
    self.files = files
    self.unreadable = unreadable
  }
}
