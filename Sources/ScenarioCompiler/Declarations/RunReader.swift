import Assessment
import ScenarioSyntax

/// What the `run` block asks for.
struct RunSettings {
  var samples: Int?
  var seed: UInt64?
  var report: [Metric] = []
}

/// Reads the `run` block.
struct RunReader {
  let results: ResultPaths
  let complaints: Complaints

  func read(_ runs: [RunSyntax]) -> RunSettings {
    var settings = RunSettings()
    guard let run = runs.first else { return settings }
    for other in runs.dropFirst() {
      complaints.add(LeverMistake.twice(what: "run", name: "run", first: run.span, at: other.span))
    }
    var seen: [String: Place] = [:]
    for field in run.fields {
      // Each `report` line adds what it names.
      if field.word.text != "report", let first = seen[field.word.text] {
        complaints.add(
          LeverMistake.twice(what: "field", name: field.word.text, first: first, at: field.span))
        continue
      }
      seen[field.word.text] = field.span
      switch (field.word.text, field.value) {
      case ("samples", .number(let number)):
        settings.samples = whole(number, "the number of samples", 1...10_000_000).map { Int($0) }
      case ("seed", .number(let number)):
        settings.seed = whole(number, "the seed", 0...9_007_199_254_740_991).map { UInt64($0) }
      case ("report", .metrics(let metrics)):
        let reader = MetricReader(results: results, complaints: complaints)
        settings.report += metrics.compactMap { reader.read($0)?.metric }
      default: continue
      }
    }
    return settings
  }

  private func whole(_ number: NumberSyntax, _ what: String, _ range: ClosedRange<Double>) -> Double? {
    if range.contains(number.value), number.value == number.value.rounded() { return number.value }
    complaints.add(
      TargetMistake.run(
        reason: "\(what) is a whole number from \(Int(range.lowerBound)) to \(Int(range.upperBound))",
        help: "write such a number, for example 1_000", at: number.span))
    return nil
  }
}
