import Foundation

/// A JSON value as numbers, texts, truths, lists and objects, with every number to its last bit.
///
/// `JSONSerialization` reads 0.9999999999999999 as 1.
struct ExactJSON: Decodable {
  let value: Any?

  init(from decoder: any Decoder) throws {
    let single = try decoder.singleValueContainer()
    if single.decodeNil() {
      value = nil
    } else if let truth = try? single.decode(Bool.self) {
      value = truth
    } else if let number = try? single.decode(Double.self) {
      value = number
    } else if let text = try? single.decode(String.self) {
      value = text
    } else if let list = try? single.decode([ExactJSON].self) {
      value = list.map { $0.value ?? NSNull() }
    } else {
      value = try single.decode([String: ExactJSON].self).mapValues { $0.value ?? NSNull() }
    }
  }

  static func read(_ text: String) throws -> Any? {
    try JSONDecoder().decode(ExactJSON.self, from: Data(text.utf8)).value
  }
}
