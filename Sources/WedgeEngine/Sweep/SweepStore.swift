import Assessment
import Experiments

/// Where an interrupted sweep keeps what is done.
final class SweepStore {
  /// Nil where nothing is kept.
  let path: String?
  private let subject: SweepSubject
  private let drawsFile: String?
  /// Whether there is a checkpoint of this sweep.
  private(set) var isSaved = false

  init(path: String?, subject: SweepSubject, drawsFile: String?) {
    self.path = path
    self.subject = subject
    self.drawsFile = drawsFile
  }

  /// What an earlier start left of this sweep; nil where it left nothing.
  func found(for sweep: Sweep) throws(CentralReport.Stopped) -> SweepCheckpoint? {
    guard let path else { return nil }
    let bytes: [UInt8]
    switch ResultFile.read(path) {
    case .failure(.missing): return nil
    case .failure(let problem):
      throw .init(result: CommandResult(messages: problem.message(for: path), exitCode: .failed))
    case .success(let read): bytes = read
    }
    guard let found = try? SweepCheckpoint(bytes: bytes) else {
      throw .init(result: SweepMistake.damagedCheckpoint(path).result)
    }
    let differences = subject.differences(from: found.subject)
    guard differences.isEmpty else { throw .init(result: SweepMistake.otherSweep(path, differences).result) }
    guard found.state.shape == sweep.shape, found.state.draws.lowerBound == sweep.draws.lowerBound,
      found.state.draws.upperBound <= sweep.draws.upperBound
    else {
      let draws = "\(found.state.draws.lowerBound) to \(found.state.draws.upperBound - 1)"
      throw .init(
        result: SweepMistake.otherSweep(path, ["it is another part of the draws: \(draws)"]).result)
    }
    guard found.drawsFile == drawsFile else {
      let text = found.drawsFile.map { "it writes all draws to \"\($0)\"" } ?? "it writes no draws to a file"
      throw .init(result: SweepMistake.otherSweep(path, [text]).result)
    }
    isSaved = true
    return found
  }

  func save(_ state: SweepState, _ drawsLengths: [Int]) throws {
    guard let path else { return }
    var checkpoint = SweepCheckpoint(subject: subject, state: state)
    checkpoint.drawsFile = drawsFile
    checkpoint.drawsLengths = drawsLengths
    let file = try AtomicFile.create(path)
    try checkpoint.write { try file.append($0) }
    try file.commit()
    isSaved = true
  }

  /// The sweep is complete, or begins anew.
  func forget() {
    if let path { ResultFile.remove(path) }
    isSaved = false
  }
}
