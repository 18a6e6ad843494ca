import Foundation

/// A value of a JSON file, read without ceremony; what is not there is empty.
///
/// It knows its path, so that a comparison can tell what it has seen.
struct JSON {
  let value: Any?
  let path: String

  init(_ value: Any?, path: String = "") {
    self.value = value is NSNull ? nil : value
    self.path = path
  }

  subscript(_ key: String) -> JSON {
    JSON((value as? [String: Any])?[key], path: path.isEmpty ? key : "\(path).\(key)")
  }
  subscript(_ index: Int) -> JSON {
    let all = value as? [Any] ?? []
    return JSON(all.indices.contains(index) ? all[index] : nil, path: "\(path)[\(index)]")
  }

  var exists: Bool { value != nil }
  var list: [JSON] { (value as? [Any] ?? []).indices.map { self[$0] } }
  var keys: [String] { (value as? [String: Any] ?? [:]).keys.sorted() }
  var text: String { value as? String ?? "" }
  var numbers: [Double] { list.map(\.number) }
  var matrix: [[Double]] { list.map(\.numbers) }

  /// A number, also as a fraction in a string; not a number where there is none.
  var number: Double {
    if let number = value as? Double { return number }
    let parts = text.split(separator: "/").compactMap { Double($0) }
    return parts.count == 2 ? parts[0] / parts[1] : parts.first ?? .nan
  }

  /// Every value that is neither a list nor an object; an empty one counts as a value, and so does null.
  var leaves: [JSON] {
    if let object = value as? [String: Any], !object.isEmpty { return keys.flatMap { self[$0].leaves } }
    if let all = value as? [Any], !all.isEmpty { return list.flatMap(\.leaves) }
    return [self]
  }
}
