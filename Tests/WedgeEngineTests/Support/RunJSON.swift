import Foundation
import Testing

/// The output of `wedge run --json`, read with somebody else's parser.
struct RunJSON {
  let root: [String: Any]

  init(_ text: String) throws {
    root = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
  }

  var scenarios: [Scenario] { (root["scenarios"] as? [[String: Any]] ?? []).map { Scenario(object: $0) } }

  func scenario(_ name: String) throws -> Scenario {
    try #require(scenarios.first { $0.name == name }, "no scenario \(name)")
  }

  struct Scenario {
    let object: [String: Any]

    var name: String { object["name"] as? String ?? "" }
    var years: [Int] { object["years"] as? [Int] ?? [] }
    var targets: [[String: Any]] { object["targets"] as? [[String: Any]] ?? [] }
    var inventory: [[String: Any]] { object["inventory"] as? [[String: Any]] ?? [] }
    var paths: [String] { entries.compactMap { $0["path"] as? String } }
    private var entries: [[String: Any]] { object["series"] as? [[String: Any]] ?? [] }

    private func entry(_ path: String) -> [String: Any]? { entries.first { $0["path"] as? String == path } }

    func unit(of path: String) -> String? { entry(path)?["unit"] as? String }

    /// The numbers of a series; a missing one is NaN, and so fails whatever is expected of it.
    func series(_ path: String) -> [Double] {
      (entry(path)?["values"] as? [Any] ?? []).map { ($0 as? NSNumber)?.doubleValue ?? .nan }
    }

    func value(_ path: String, in year: Int) -> Double? {
      guard let index = years.firstIndex(of: year) else { return nil }
      let values = series(path)
      return values.indices.contains(index) ? values[index] : nil
    }
  }
}
