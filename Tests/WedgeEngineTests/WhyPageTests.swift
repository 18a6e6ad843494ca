import Foundation
import Testing

@testable import WedgeEngine

/// The ten numbers of `Why.md`: what the page shows is what the program prints, and the hand is right.
///
/// `UPDATE_EXPECTED=1` rewrites what the program prints; the figures worked out by hand stay.
struct WhyPageTests {
  private static let page = "Sources/WedgeEngine/WedgeEngine.docc/Why.md"

  private struct Example: Sendable {
    let command: String
    let output: String
    /// The figure in bold behind "By hand", as it stands.
    let figure: String
  }

  private static func examples() throws -> [Example] {
    let sections = try Repository.text(page).components(separatedBy: "\n### ").dropFirst()
    return try sections.map { section in
      let block = try #require(section.components(separatedBy: "```\n").dropFirst().first)
      let lines = block.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      let hand = try #require(section.components(separatedBy: "By hand: ").last)
      let bold = hand.components(separatedBy: "**")
      return Example(
        command: String(lines[0].dropFirst("$ wedge why ".count)), output: String(lines[1]),
        figure: bold.count > 1 ? bold[1] : "")
    }
  }

  private func answer(to command: String) throws -> CommandResult {
    let words = command.split(separator: " ").map(String.init)
    let end = words.firstIndex(of: "--depth") ?? words.count
    let question = try WhyQuestion.reading(Array(words[1..<end])).get()
    return Engine().why(
      WhyOptions(
        file: Repository.path(words[0]), path: question.path, year: question.year,
        scenario: question.scenario, depth: end < words.count ? Int(words[end + 1]) ?? 1 : 1))
  }

  @Test func `the page shows what the program prints`() throws {
    let examples = try Self.examples()
    #expect(examples.count == 10)
    var text = try Repository.text(Self.page)
    for example in examples {
      let answer = try answer(to: example.command)
      #expect(answer.exitCode == .success, "\(answer.messages)")
      if updatesExpected {
        text = text.replacingOccurrences(
          of: "$ wedge why \(example.command)\n\(example.output)```",
          with: "$ wedge why \(example.command)\n\(answer.output)```")
      } else {
        #expect(answer.output == example.output, "wedge why \(example.command)")
      }
    }
    if updatesExpected {
      try text.write(toFile: Repository.path(Self.page), atomically: true, encoding: .utf8)
    }
  }

  /// Worked out from the numbers that the files state, in the order of the page.
  private static let byHand: [Double] = {
    let share = 2 + 0.5 * (95 - 2.0)
    let vehicles = 10_000_000.0 / 10_000
    let carbon = 100_000 * 0.2 * 0.5
    let methane = (carbon / 2 + carbon) / 2 * 0.75 * 16 / 12
    var left = 1.0
    for _ in 2020...2040 { left *= 1 - 0.005 }
    var pumps = 0.05
    for _ in 2021...2040 { pumps += 0.06 * (0.10 - pumps) }
    let power = 4e6 * 140 / 1e6 * (1 - 0.4 * (1 - left)) * pumps / 3
    let heat = 4e6 * 140 / 1e6 * (1 - 0.4 * 0.005)
    let gas = heat * 0.95 / 0.9 * 3.6 * 56.1 / 1e3
    let grid = heat * 0.05 / 3 * 0.4
    let person = 100_000 * (1 - 0.25) / 50_000
    let works = min(((100_000 + 60_000) / 2 + 10_000) * 0.9, 75_000)
    let delivered = 0.4 / 0.4 * 0.36 / (1 - 0.1)
    let progress = Double(2030 - 2024) / Double(2040 - 2024)
    let intensity = (1 - progress) * 0.32316 + progress * 0.01
    let industry = 7_693_001_278 * 0.32316 / 1e6
    return [
      share, vehicles, methane * 28 / 1e3, power, gas + grid, person, works, delivered, intensity, industry,
    ]
  }()

  @Test func `the figures worked out by hand are those the program prints`() throws {
    let examples = try Self.examples()
    #expect(examples.count == Self.byHand.count)
    for (example, value) in zip(examples, Self.byHand) {
      let digits = example.figure.prefix { $0.isNumber || "._".contains($0) }.replacing("_", with: "")
      let shown = try #require(Double(digits), "\(example.command) has no figure")
      #expect(agree(shown, value, 5e-6), "\(example.command): \(value)")
      let first = try #require(example.output.split(separator: "\n").first { $0.contains(" = ") })
      #expect(first.hasSuffix(" = \(example.figure)"), "\(first)")
    }
  }
}
