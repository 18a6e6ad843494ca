import Foundation

/// The files of the repository that these tests stand in.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The files below a folder with one of these endings, as paths from the root, sorted.
  static func files(in folder: String, endings: Set<String>) -> [String] {
    let base = root.appending(path: folder)
    guard let found = FileManager.default.enumerator(atPath: base.path()) else { return [] }
    return found.compactMap { $0 as? String }
      .filter { endings.contains(($0 as NSString).pathExtension) }
      .map { "\(folder)/\($0)" }
      .sorted()
  }

  /// Bytes that are no UTF-8, as some faulty examples hold, become replacement characters.
  static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
  }

  static func lines(_ path: String) throws -> [String] {
    try text(path).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The names of files in one folder, without their endings, and not of those below it.
  static func names(in folder: String) throws -> Set<String> {
    let found = try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path())
    return Set(found.filter { $0.hasSuffix(".swift") }.map { String($0.dropLast(6)) })
  }
}
