import ScenarioSyntax

/// Why a sweep cannot be made or put together, each with its code, its sentence and what to do.
struct SweepMistake: Error, Equatable {
  let code: String
  let sentence: String
  /// What was found, a line each.
  var found: [String] = []
  let help: String
  let exitCode: ExitStatus

  var result: CommandResult {
    var text = "error[\(code)]: \(sentence)\n"
    for (index, line) in found.enumerated() {
      text += (index == 0 ? "  = found " : "          ") + line + "\n"
    }
    text += "  = help  \(help)\n  = learn wedge explain \(code)\n"
    return CommandResult(messages: text, exitCode: exitCode)
  }

  // MARK: What is asked for

  static func unknownDesign(_ word: String, among words: [String]) -> SweepMistake {
    SweepMistake(
      code: "E1101", sentence: "there is no design \"\(word)\"",
      help: (Suggestions.question(for: word, among: words).map { $0 + "; " } ?? "")
        + "one of \(words.joined(separator: ", "))", exitCode: .usage)
  }

  static func unknownOutput(_ path: String, among paths: [String]) -> SweepMistake {
    SweepMistake(
      code: "E1102", sentence: "there is no result \"\(path)\"",
      help: Suggestions.question(for: path, among: paths)
        ?? "wedge run FILE --json lists every result; one of them is \(paths.first ?? "none")",
      exitCode: .faultyFiles)
  }

  static func noNumber(_ path: String, key: String) -> SweepMistake {
    SweepMistake(
      code: "E1102", sentence: "\(path) has no number to keep: it is \(key)",
      help: "leave it out, or state what it rests on", exitCode: .faultyFiles)
  }

  static func threshold(_ text: String, reason: String, example: String) -> SweepMistake {
    SweepMistake(
      code: "E1103", sentence: "\"\(text)\" is no threshold: \(reason)",
      help: "write PATH>VALUE, such as --exceed '\(example)'", exitCode: .usage)
  }

  static func samplesAndInputs(samples: Int, rows: Int) -> SweepMistake {
    SweepMistake(
      code: "E1104", sentence: "\(samples) draws are asked for, and the table of inputs has \(rows)",
      help: "leave --samples out, and every row is a draw", exitCode: .usage)
  }

  static let designAndInputs = SweepMistake(
    code: "E1104", sentence: "a table of inputs states the draws: it has no design and no seed",
    help: "leave --design and --seed out, or --inputs", exitCode: .usage)

  static func oneFile(_ path: String) -> SweepMistake {
    SweepMistake(
      code: "E1106", sentence: "\"\(path)\" would be read or written twice by one sweep",
      help: "give the summary, the draws and the table of inputs a file each", exitCode: .usage)
  }

  static let shardWithoutFile = SweepMistake(
    code: "E1105", sentence: "a shard needs a file that holds it until it is merged",
    help: "write -o shard-1.nc", exitCode: .usage)

  static func drawsFile(_ path: String) -> SweepMistake {
    SweepMistake(
      code: "E1106", sentence: "all draws go to a file that ends in .nc or .csv, and \"\(path)\" does not",
      help: "write --draws draws.nc", exitCode: .usage)
  }

  static let covarianceWithoutOutputs = SweepMistake(
    code: "E1102", sentence: "a covariance needs two results or more",
    help: "write --covary emissions.energy emissions.transport", exitCode: .usage)

  // MARK: Going on

  static func otherSweep(_ file: String, _ differences: [String]) -> SweepMistake {
    SweepMistake(
      code: "E1107", sentence: "\"\(file)\" belongs to another sweep", found: differences,
      help: "ask for the sweep it belongs to, or remove the file to begin anew", exitCode: .faultyFiles)
  }

  static func damagedCheckpoint(_ file: String) -> SweepMistake {
    SweepMistake(
      code: "E1108", sentence: "\"\(file)\" cannot be understood: it is damaged or of another version",
      help: "remove it, and the sweep begins anew", exitCode: .faultyFiles)
  }

  static func noSuchDraw(_ draw: Int, samples: Int) -> SweepMistake {
    SweepMistake(
      code: "E1114", sentence: "there is no draw \(draw): the sweep has \(samples), counted from 0",
      help: "name a draw from 0 to \(samples - 1)", exitCode: .usage)
  }

  static func drawWithoutSamples(_ design: String) -> SweepMistake {
    SweepMistake(
      code: "E1114", sentence: "a draw of \(design) depends on how many there are",
      help: "say how many the sweep had: --samples 10_000", exitCode: .usage)
  }

  // MARK: Putting together

  static func noShard(_ file: String, reason: String) -> SweepMistake {
    SweepMistake(
      code: "E1110", sentence: "\"\(file)\" is no shard of a sweep: \(reason)",
      help: "wedge sweep FILE SCENARIO --shard 1/4 -o shard-1.nc writes one", exitCode: .faultyFiles)
  }

  static func otherShard(_ file: String, than first: String, _ differences: [String]) -> SweepMistake {
    SweepMistake(
      code: "E1111", sentence: "\"\(file)\" and \"\(first)\" are shards of different sweeps",
      found: differences, help: "merge the shards of one sweep", exitCode: .faultyFiles)
  }

  static func gap(_ draws: Range<Int>, samples: Int) -> SweepMistake {
    SweepMistake(
      code: "E1112",
      sentence:
        "draws \(draws.lowerBound) to \(draws.upperBound - 1) of \(samples) are in none of the shards",
      help: "name every shard of the sweep", exitCode: .faultyFiles)
  }

  static func overlap(_ file: String, _ other: String, _ draws: Range<Int>) -> SweepMistake {
    SweepMistake(
      code: "E1112",
      sentence:
        "draws \(draws.lowerBound) to \(draws.upperBound - 1) are in \"\(other)\" and in \"\(file)\"",
      help: "name each part of the draws once, cut the same way", exitCode: .faultyFiles)
  }

  static func faultedShards(count: Int, of draws: Int, first: Int) -> SweepMistake {
    SweepMistake(
      code: "E1113",
      sentence: "\(count) of \(draws) draws have no valid result, the first of them is draw \(first)",
      help:
        "wedge run FILE SCENARIO --draw \(first) with the seed of the sweep shows why; or say how many may fail with --allow-faults",
      exitCode: .failed)
  }
}
