import Foundation

/// As much of JSON Schema as our own schemas use; an unknown keyword is a fault of its own.
struct SchemaValidator {
  let root: [String: Any]

  /// Reads a schema from the repository's folder `Schemas`.
  init(named name: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(contentsOf: folder.appending(path: "Schemas/\(name)"))
    root = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  func faults(of text: String) throws -> [String] {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return faults(of: value, against: root, at: "$")
  }

  private func faults(of value: Any, against schema: [String: Any], at place: String) -> [String] {
    var faults: [String] = []
    for (keyword, rule) in schema {
      switch keyword {
      case "$schema", "$id", "title", "description", "$defs", "required", "additionalProperties": continue
      case "$ref":
        let name = (rule as? String ?? "").replacing("#/$defs/", with: "")
        let target = (root["$defs"] as? [String: Any])?[name] as? [String: Any]
        faults += target.map { self.faults(of: value, against: $0, at: place) } ?? ["\(place): no \(name)"]
      case "type":
        let types = rule as? [String] ?? [rule as? String ?? ""]
        if !types.contains(where: { Self.is(value, $0) }) { faults.append("\(place): not \(types)") }
      case "const": if !Self.equal(value, rule) { faults.append("\(place): not \(rule)") }
      case "enum":
        if !(rule as? [Any] ?? []).contains(where: { Self.equal(value, $0) }) {
          faults.append("\(place): \(value) is none of \(rule)")
        }
      case "pattern":
        let pattern = rule as? String ?? ""
        if (value as? String)?.range(of: pattern, options: .regularExpression) == nil {
          faults.append("\(place): does not match \(pattern)")
        }
      case "properties":
        faults += members(of: value, against: schema, at: place)
      case "items":
        for (index, item) in (value as? [Any] ?? []).enumerated() {
          faults += self.faults(of: item, against: rule as? [String: Any] ?? [:], at: "\(place)[\(index)]")
        }
      default: faults.append("\(place): the validator does not know \(keyword)")
      }
    }
    return faults
  }

  private func members(of value: Any, against schema: [String: Any], at place: String) -> [String] {
    guard let object = value as? [String: Any], let properties = schema["properties"] as? [String: Any]
    else { return [] }
    var faults = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }
      .map { "\(place): no \($0)" }
    for (name, member) in object {
      if let rule = properties[name] as? [String: Any] {
        faults += self.faults(of: member, against: rule, at: "\(place).\(name)")
      } else if schema["additionalProperties"] as? Bool == false {
        faults.append("\(place): unknown \(name)")
      }
    }
    return faults
  }

  private static func `is`(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "null": value is NSNull
    case "string": value is String
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "boolean": isTruth(value)
    case "number": value is NSNumber && !isTruth(value)
    case "integer": (value as? NSNumber).map { $0.doubleValue.rounded() == $0.doubleValue } ?? false
    default: false
    }
  }

  private static func isTruth(_ value: Any) -> Bool {
    (value as? NSNumber).map { String(cString: $0.objCType) == "c" } ?? false
  }

  private static func equal(_ a: Any, _ b: Any) -> Bool {
    if a is NSNull || b is NSNull { return a is NSNull && b is NSNull }
    return (a as? String) == (b as? String)
  }
}
