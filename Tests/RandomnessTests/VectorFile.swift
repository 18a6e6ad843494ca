import Foundation

/// A file of reference cases: the parts the tests here read.
struct VectorFile: Decodable {
  struct Case: Decodable {
    struct Inputs: Decodable {
      var dist: String?
      var params: [String: Parameter]?
      var p: [Double]?
      var generator: String?
      var rounds: Int?
      var counterHex: [String]?
      var keyHex: [String]?
      var word64Hex: String?
    }
    struct Expected: Decodable {
      var x: [Double]?
      var outputHex: [String]?
      var u53ClosedOpen: Double?
      var u53OpenOpen: Double?
    }
    let id: String
    let inputs: Inputs
    let expected: Expected
  }

  /// A number, or several.
  enum Parameter: Decodable {
    case one(Double)
    case many([Double])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Double.self) {
        self = .one(number)
      } else {
        self = .many(try container.decode([Double].self))
      }
    }

    var numbers: [Double] {
      switch self {
      case .one(let number): return [number]
      case .many(let numbers): return numbers
      }
    }
  }

  let cases: [Case]

  init(_ name: String) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(
      contentsOf: folder.appendingPathComponent("ReproductionTests/Vectors/\(name).json"))
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    self = try decoder.decode(VectorFile.self, from: data)
  }
}
