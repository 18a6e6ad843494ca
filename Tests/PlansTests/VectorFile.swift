import Foundation

/// A file of reference cases beside these tests.
struct VectorFile {
  let root: [String: Any]

  init(_ name: String, in folder: String = "Vectors") throws {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("ReproductionTests/\(folder)/\(name).json")
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: url))
    root = object as? [String: Any] ?? [:]
  }

  var cases: [VectorCase] {
    (root["cases"] as? [[String: Any]] ?? []).map { VectorCase(object: $0) }
  }
}

/// A case: inputs and what is expected.
struct VectorCase {
  let object: [String: Any]

  var name: String { object["id"] as? String ?? "" }
  var inputs: [String: Any] { object["inputs"] as? [String: Any] ?? [:] }
  var expected: [String: Any] { object["expected"] as? [String: Any] ?? [:] }

  func input(_ key: String) -> [Double] { Self.numbers(inputs[key]) }
  func number(_ key: String) -> Double { Self.number(inputs[key]) }
  func want(_ key: String) -> [Double] { Self.numbers(expected[key]) }

  /// A number, or a fraction such as "1/10".
  static func number(_ value: Any?) -> Double {
    if let number = value as? NSNumber { return number.doubleValue }
    let parts = (value as? String ?? "").split(separator: "/").compactMap { Double($0) }
    return parts.count == 2 ? parts[0] / parts[1] : parts.first ?? .nan
  }

  static func numbers(_ value: Any?) -> [Double] { (value as? [Any] ?? []).map { number($0) } }
}

/// Whether two runs of numbers agree to a relative and an absolute tolerance.
func agree(_ a: [Double], _ b: [Double], relative: Double, absolute: Double = 0) -> Bool {
  a.count == b.count && !a.isEmpty
    && zip(a, b).allSatisfy { abs($0 - $1) <= max(relative * abs($1), absolute) }
}
