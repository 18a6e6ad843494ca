import Foundation
import Testing

/// A reference vector file: cases with inputs and expected values.
struct VectorFile {
  struct Case {
    let id: String
    let inputs: JSON
    let expected: JSON
  }

  let whole: JSON
  var cases: [Case] {
    whole["cases"].list.map { Case(id: $0["id"].text, inputs: $0["inputs"], expected: $0["expected"]) }
  }

  init(_ name: String, in folder: URL = VectorFile.folder) throws {
    let url = folder.appendingPathComponent(name + ".json")
    whole = JSON(value: try JSONSerialization.jsonObject(with: Data(contentsOf: url)))
  }

  private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("ReproductionTests")
  static let folder = tests.appendingPathComponent("Vectors")
  /// Where the outputs of the benchmark city stand.
  static let reference = tests.appendingPathComponent("Reference")
}

/// A value of a JSON file, read without ceremony; a missing one is empty.
struct JSON {
  let value: Any?

  subscript(_ key: String) -> JSON { JSON(value: (value as? [String: Any])?[key]) }
  subscript(_ index: Int) -> JSON { list.indices.contains(index) ? list[index] : JSON(value: nil) }

  var list: [JSON] { (value as? [Any] ?? []).map { JSON(value: $0) } }
  var keys: [String] { (value as? [String: Any] ?? [:]).keys.sorted() }
  var text: String { value as? String ?? "" }
  var numbers: [Double] { list.map(\.number) }
  var exists: Bool { value != nil && !(value is NSNull) }

  /// A number, also as a fraction in a string.
  var number: Double {
    if let number = value as? NSNumber { return number.doubleValue }
    let parts = text.split(separator: "/").compactMap { Double($0) }
    return parts.count == 2 ? parts[0] / parts[1] : parts.first ?? .nan
  }
}

/// Whether two numbers agree to a relative (and a small absolute) tolerance.
func isClose(_ a: Double, _ b: Double, _ relative: Double = 1e-11, absolute: Double = 0) -> Bool {
  abs(a - b) <= relative * max(abs(a), abs(b)) + absolute
}

/// Expects two series to agree, and names the first place where they do not.
func expectClose(
  _ got: [Double], _ wanted: [Double], _ relative: Double = 1e-11, absolute: Double = 0, _ what: String = "",
  at location: SourceLocation = #_sourceLocation
) {
  #expect(got.count == wanted.count, "\(what)", sourceLocation: location)
  for (index, pair) in zip(got, wanted).enumerated()
  where !isClose(pair.0, pair.1, relative, absolute: absolute) {
    Issue.record("\(what) [\(index)]: \(pair.0), wanted \(pair.1)", sourceLocation: location)
    return
  }
}
