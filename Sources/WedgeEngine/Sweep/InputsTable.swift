import Assessment
import Experiments
import Glibc
import ScenarioCompiler

/// A table that states the draws of a sweep, read from its file.
struct InputsTable {
  let lanes: ExplicitInputs
  /// SHA-256 of the file, in hexadecimal.
  let hash: String

  /// - Parameters:
  ///   - inputs: the inputs of the plan.
  ///   - isStopped: asked before each piece of the file.
  static func read(
    _ path: String, columns: [InputColumn], inputs: Int, _ terminals: Terminals, isStopped: () -> Bool
  ) throws(CentralReport.Stopped) -> InputsTable {
    let table: Result<DrawTable, DrawTableProblems>
    do {
      let file = try PieceReader(path)
      table = try DrawTableReader.read(name: path, columns: columns) {
        if isStopped() { throw Interruption() }
        return try file.next()
      }
    } catch is Interruption {
      let text = "stopped while \"\(path)\" was read; nothing is kept\n"
      throw .init(result: CommandResult(messages: text, exitCode: .stopped))
    } catch {
      throw .init(result: FileFailure.result(of: error, path))
    }
    switch table {
    case .failure(let problems):
      let report = problems.report(usesColour: terminals.messagesHaveColour)
      throw .init(result: CommandResult(messages: report, exitCode: .faultyFiles))
    case .success(let table):
      let lanes = ExplicitInputs(
        draws: table.draws, block: DrawTable.block, blocks: table.blocks, filling: columns.map(\.inputs),
        inputs: inputs)
      return InputsTable(lanes: lanes, hash: table.hash)
    }
  }
}

/// The bytes of a file, piece by piece.
final class PieceReader {
  private static let piece = 1 << 20
  private let descriptor: Int32

  init(_ path: String) throws(FileProblem) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw errno == ENOENT ? .missing : .unreadable }
    var information = stat()
    guard fstat(descriptor, &information) == 0 else { throw .unreadable }
    if information.st_mode & S_IFMT == S_IFDIR { throw .isFolder }
  }

  deinit { close(descriptor) }

  /// Empty at the end.
  func next() throws(FileProblem) -> [UInt8] {
    var isBroken = false
    let bytes = [UInt8](unsafeUninitializedCapacity: Self.piece) { buffer, count in
      let got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      isBroken = got < 0
      count = max(0, got)
    }
    if isBroken { throw .unreadable }
    return bytes
  }
}
