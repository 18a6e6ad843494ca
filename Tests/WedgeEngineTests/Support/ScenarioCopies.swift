import Foundation

/// The repository's scenarios with their data and libraries in a folder of their own, to be changed.
final class ScenarioCopies {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: Repository.path("Scenarios"), toPath: folder.path + "/Scenarios")
  }

  func path(_ name: String) -> String { folder.path + "/Scenarios/" + name }

  func text(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try Data(text.utf8).write(to: URL(filePath: path(name)))
    return path(name)
  }
}
