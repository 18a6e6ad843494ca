/// A path as written, without `.` and needless `..`; no disk is asked.
struct ProjectPath: Hashable {
  let isAbsolute: Bool
  /// Only at the front may there be `..`.
  let parts: [String]

  init(_ text: String) {
    self.init(isAbsolute: text.hasPrefix("/"), steps: text.split(separator: "/").map(String.init))
  }

  private init(isAbsolute: Bool, steps: [String]) {
    var kept: [String] = []
    for step in steps where step != "." {
      if step != ".." {
        kept.append(step)
      } else if let last = kept.last, last != ".." {
        kept.removeLast()
      } else if !isAbsolute {
        kept.append(step)
      }
    }
    self.isAbsolute = isAbsolute
    parts = kept
  }

  /// As the system takes it.
  var text: String {
    if isAbsolute { return "/" + parts.joined(separator: "/") }
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }

  /// The folder around it; nil above the root of the disk.
  var folder: ProjectPath? {
    isAbsolute && parts.isEmpty ? nil : ProjectPath(isAbsolute: isAbsolute, steps: parts + [".."])
  }

  func appending(_ relative: String) -> ProjectPath {
    ProjectPath(isAbsolute: isAbsolute, steps: parts + relative.split(separator: "/").map(String.init))
  }

  /// The steps from a folder down to here; nil if this lies elsewhere.
  func steps(below folder: ProjectPath) -> [String]? {
    guard isAbsolute == folder.isAbsolute, parts.starts(with: folder.parts) else { return nil }
    let rest = Array(parts.dropFirst(folder.parts.count))
    return rest.first == ".." ? nil : rest
  }
}
