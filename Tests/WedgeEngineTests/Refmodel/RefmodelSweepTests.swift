import Foundation
import Testing

@testable import WedgeEngine

/// The benchmark city on the ordinary path of a sweep with a table of draws, against the eight samples
/// of its specification and against the plain twin.
struct RefmodelSweepTests {
  @Test func `the plain twin gives the eight samples`() throws {
    let twin = PlainRefmodel()
    let samples = try RefmodelTests.Sample.all()
    #expect(samples.count == 8)
    for (number, sample) in samples.enumerated() {
      let outputs = twin.outputs(of: sample.inputs.map(\.value))
      let wanted = sample.series.flatMap(\.values) + [sample.cumulative]
      #expect(wanted.count == 145)
      #expect(difference(outputs.all, wanted) <= 1e-12, "sample \(number)")
      #expect(outputs.passes == sample.passes)
    }
  }

  @Test func `the map names the 24 inputs and the outputs, and what it calls constants is in the table`()
    throws
  {
    let map = try RefmodelMap()
    #expect(map.inputs.map(\.name) == RefmodelSamples.laws.map(\.name))
    #expect(map.outputs.map(\.name) == ["transport", "energy", "waste", "total", "cumulative"])
    #expect(map.constants.count >= 40)
    #expect(Set(map.rows.map(\.name)).count == map.rows.count)
    #expect(Set(map.rows.map(\.path)).count == map.rows.count)
    let text = try RefmodelText()
    for row in map.constants {
      let value = try #require(RefmodelConstants.stated.number(row.name), "\(row.name)")
      let stated = try #require(text.number(at: row.path), "\(row.path)")
      #expect(agree(stated, row.shown(value), 1e-12), "\(row.name): \(stated)")
    }
  }

  @Test func `a sweep of the eight samples gives their 146 outputs`() throws {
    let samples = try RefmodelTests.Sample.all()
    let swept = try Swept(samples.map { $0.inputs.map(\.value) })
    for (number, sample) in samples.enumerated() {
      let wanted = sample.series.flatMap(\.values) + [sample.cumulative]
      #expect(difference(swept.outputs[number], wanted) <= 1e-9, "sample \(number)")
    }
    #expect(swept.passed == samples.count { $0.passes })
  }

  @Test func `a thousand samples by chance come out as in the plain twin`() throws {
    let rows = try RefmodelSamples.rows(1_000, seed: 20_150)
    let swept = try Swept(rows)
    let twin = PlainRefmodel()
    #expect(swept.outputs.count == 1_000)
    var worst = 0.0
    var passed = 0
    for (row, outputs) in zip(rows, swept.outputs) {
      let wanted = twin.outputs(of: row)
      worst = max(worst, difference(outputs, wanted.all))
      passed += wanted.passes ? 1 : 0
    }
    #expect(worst <= 1e-9, "off by \(worst)")
    #expect(swept.passed == passed && passed > 0)
  }

  /// A sweep whose draws a table states.
  private struct Swept {
    /// For each draw 4 × 36 numbers and the sum over all years.
    private(set) var outputs: [[Double]] = []
    private(set) var passed = 0

    init(_ samples: [[Double]]) throws {
      let map = try RefmodelMap()
      let folder = try TemporaryFolder()
      var options = SweepOptions(
        file: Repository.path("Scenarios/reference/refmodel.wedge"), scenarios: ["reference"])
      options.inputs = try folder.write(map.table(samples), to: "in.csv")
      options.outputs = map.outputs.map(\.path)
      options.drawsFile = folder.file("out.csv")
      options.threads = 2
      options.isJSON = true
      let result = Engine().sweep(options)
      try #require(result.exitCode == .success, "\(result.messages)")
      let table = try DrawnTable(String(contentsOfFile: folder.file("out.csv"), encoding: .utf8))
      outputs = try samples.indices.map { draw in
        try map.outputs.flatMap { row in
          let values = try #require(table.columns[row.path], "\(row.path)")[draw].map(row.original)
          try #require(values.count == 36)
          return row.name == "cumulative" ? [values[35]] : values
        }
      }
      let root = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
      let scenario = try #require((root?["scenarios"] as? [[String: Any]])?.first)
      let target = try #require((scenario["targets"] as? [[String: Any]])?.first)
      let probability = try #require(target["probability"] as? Double)
      passed = Int((probability * Double(samples.count)).rounded())
    }
  }
}

/// The largest relative difference of two lists; infinite where they have not the same length.
func difference(_ a: [Double], _ b: [Double]) -> Double {
  guard a.count == b.count else { return .infinity }
  var largest = 0.0
  for (x, y) in zip(a, b) where x != y {
    let relative = abs(x - y) / max(abs(x), abs(y))
    // A number that is none is the largest difference.
    largest = relative.isNaN ? .infinity : max(largest, relative)
  }
  return largest
}
