import Foundation
import Testing
import Units

@testable import WedgeEngine

/// Every file of `Scenarios/Features` against the numbers that its first comment works out by hand.
struct FeatureTests {
  static let files: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: Repository.path("Scenarios/Features"))
    return (names ?? []).filter { $0.hasSuffix(".wedge") }.sorted()
  }()

  @Test func `there is a folder of features`() { #expect(Self.files.count >= 30) }

  @Test(arguments: files)
  func `a feature gives what its first comment says`(_ name: String) throws {
    let file = Repository.path("Scenarios/Features/" + name)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let lines = text.split(separator: "\n").filter { $0.hasPrefix("# expect ") }
      .map { $0.split(separator: " ").dropFirst(2).map(String.init) }
    #expect(!lines.isEmpty || name == "small.wedge", "nothing is expected of \(name)")
    let result = Engine().run(RunOptions(file: file, isJSON: true))
    let ran = result.exitCode == .success || result.exitCode == .missed
    try #require(ran, "\(name): \(result.messages)")
    let run = try RunJSON(result.output)
    for words in lines {
      let mistake = mistake(in: words, run, exit: result.exitCode)
      #expect(mistake == nil, "\(name): \(words.joined(separator: " ")): \(mistake ?? "")")
    }
  }

  /// What is wrong with an expectation, or nil where it holds.
  private func mistake(in words: [String], _ run: RunJSON, exit: WedgeEngine.ExitStatus) -> String? {
    if words[0] == "exit" { return words[1] == "\(exit.rawValue)" ? nil : "exits with \(exit.rawValue)" }
    guard let scenario = run.scenarios.first(where: { $0.name == words[0] }) else {
      return "no such scenario"
    }
    switch words[1] {
    case "target": return target(words, in: scenario)
    case "chance": return chance(words, in: scenario)
    case "inventory": return inventory(words, in: scenario)
    default: return result(words, in: scenario)
    }
  }

  /// `SCENARIO PATH YEAR = VALUE UNIT`, or `VALUE million UNIT`
  private func result(_ words: [String], in scenario: RunJSON.Scenario) -> String? {
    var words = words
    if words.count == 7, words[5] == "million" {
      words[4] += "e6"
      words.remove(at: 5)
    }
    guard words.count == 6, words[3] == "=", let year = Int(words[2]) else { return "unreadable" }
    guard let value = scenario.value(words[1], in: year), let unit = scenario.unit(of: words[1])
    else { return "no such result" }
    return compare(value, unit, with: words[4], words[5])
  }

  /// `SCENARIO target NAME met value V limit L UNIT`
  private func target(_ words: [String], in scenario: RunJSON.Scenario) -> String? {
    guard words.count == 9, words[4] == "value", words[6] == "limit" else { return "unreadable" }
    guard let target = scenario.targets.first(where: { $0["name"] as? String == words[2] }) else {
      return "no such target"
    }
    guard target["met"] as? Bool == (words[3] == "met") else { return "the verdict is another" }
    let unit = target["unit"] as? String ?? ""
    return compare(target["value"] as? Double, unit, with: words[5], words[8])
      ?? compare(target["limit"] as? Double, unit, with: words[7], words[8])
  }

  /// `SCENARIO chance NAME = P % wanted W % met`, within four standard errors of P
  private func chance(_ words: [String], in scenario: RunJSON.Scenario) -> String? {
    guard words.count == 10, words[6] == "wanted", let expected = Double(words[4]),
      let wanted = Double(words[7])
    else { return "unreadable" }
    guard let target = scenario.targets.first(where: { $0["name"] as? String == words[2] }),
      let chance = target["chance"] as? [String: Any], let draws = chance["draws"] as? Double,
      let probability = chance["probability"] as? Double
    else { return "no such chance" }
    guard agree((target["probability"] as? Double ?? 0) * 100, wanted) else { return "another is wanted" }
    let p = expected / 100
    guard abs(probability - p) <= 4 * (p * (1 - p) / draws).squareRoot() else { return "is \(probability)" }
    return target["met"] as? Bool == (words[9] == "met") ? nil : "the verdict is another"
  }

  /// `SCENARIO inventory PATH YEAR measured M model X UNIT`, or `measured KEY`
  private func inventory(_ words: [String], in scenario: RunJSON.Scenario) -> String? {
    guard words.count >= 6, words[4] == "measured" else { return "unreadable" }
    let cell = scenario.inventory.first {
      $0["path"] as? String == words[2] && $0["year"] as? Int == Int(words[3])
    }
    guard let cell else { return "no such cell" }
    if words.count == 6 {
      guard cell["measured"] is NSNull else { return "a key is no number" }
      return cell["key"] as? String == words[5] ? nil : "the key is another"
    }
    guard words.count == 9, words[6] == "model" else { return "unreadable" }
    let unit = cell["unit"] as? String ?? ""
    return compare(cell["measured"] as? Double, unit, with: words[5], words[8])
      ?? compare(cell["model"] as? Double, unit, with: words[7], words[8])
  }

  private func compare(_ value: Double?, _ unit: String, with text: String, _ textUnit: String) -> String? {
    guard let value else { return "there is no number" }
    let units = UnitCatalogue()
    guard let expected = Double(text.replacing("_", with: "")), let shown = try? units.parse(unit).get(),
      let stated = try? units.parse(textUnit).get(), shown.dimension == stated.dimension
    else { return "\(value) \(unit) cannot be compared" }
    let found = stated.value(ofCoherent: shown.coherent(value))
    return agree(found, expected, scale: expected == 0 ? 1 : 0) ? nil : "is \(found) \(textUnit)"
  }
}
