/// Writes JSON from beginning to end; numbers are the shortest text that reads back to the same bits.
package struct JSONWriter {
  package private(set) var text = ""
  /// Whether the next entry of the open object or array needs a comma before it.
  private var needsComma = false

  package init() {}

  package mutating func object(_ key: String? = nil, _ body: (inout JSONWriter) -> Void) {
    nested(key, "{", "}", body)
  }

  package mutating func array(_ key: String? = nil, _ body: (inout JSONWriter) -> Void) {
    nested(key, "[", "]", body)
  }

  package mutating func array(_ key: String, _ strings: [String]) {
    array(key) { json in for string in strings { json.string(nil, string) } }
  }

  package mutating func string(_ key: String? = nil, _ value: String?) {
    guard let value else { return null(key) }
    begin(key)
    text += Self.quoted(value)
  }

  /// A number that is not finite is missing.
  package mutating func number(_ key: String? = nil, _ value: Double?) {
    guard let value, value.isFinite else { return null(key) }
    begin(key)
    text += value.description
  }

  package mutating func number(_ key: String? = nil, _ value: Int?) {
    guard let value else { return null(key) }
    begin(key)
    text += value.description
  }

  package mutating func number(_ key: String? = nil, _ value: UInt64?) {
    guard let value else { return null(key) }
    begin(key)
    text += value.description
  }

  package mutating func truth(_ key: String? = nil, _ value: Bool?) {
    guard let value else { return null(key) }
    begin(key)
    text += value ? "true" : "false"
  }

  package mutating func null(_ key: String? = nil) {
    begin(key)
    text += "null"
  }

  private mutating func nested(
    _ key: String?, _ open: String, _ close: String, _ body: (inout JSONWriter) -> Void
  ) {
    begin(key)
    text += open
    needsComma = false
    body(&self)
    text += close
    needsComma = true
  }

  private mutating func begin(_ key: String?) {
    if needsComma { text += "," }
    needsComma = true
    if let key { text += Self.quoted(key) + ":" }
  }

  private static func quoted(_ string: String) -> String {
    var result = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
