package import Experiments

/// All draws in one NetCDF file: sampled inputs beside outputs.
///
/// Outputs have the dimensions (draw, scenario, year), inputs (draw), and (draw, year) where
/// each year has a number of its own. Files of consecutive shards can be joined along `draw`.
///
/// It is written beside its final name, as `FILE.part`, and can be continued there after
/// its process has ended in any way: definitions and places of numbers are on the disk
/// before the first draw and never change. `finish` gives the file its own name.
package final class DrawsFile: DrawSink, @unchecked Sendable {
  /// What one file holds, known before the first draw.
  package struct Layout: Sendable {
    package let provenance: CFProvenance
    /// Names and labels.
    package let scenarios: [(name: String, label: String)]
    package let years: ClosedRange<Int>
    /// The draws of this file, of all those of the sweep.
    package let draws: Range<Int>
    package let inputs: [Input]
    package let outputs: [Output]
    package let isSinglePrecision: Bool

    package init(
      provenance: CFProvenance, scenarios: [(name: String, label: String)], years: ClosedRange<Int>,
      draws: Range<Int>, inputs: [Input], outputs: [Output], isSinglePrecision: Bool = false
    ) {
      self.provenance = provenance
      self.scenarios = scenarios
      self.years = years
      self.draws = draws
      self.inputs = inputs
      self.outputs = outputs
      self.isSinglePrecision = isSinglePrecision
    }
  }

  /// A drawn number, in the order of ``DrawChunk/inputs``.
  package struct Input: Sendable {
    /// Its heading in tables of draws.
    package let column: String
    package let address: String
    /// Where each year has a number of its own.
    package let year: Int?
    package let unit: String
    /// The law as the file states it.
    package let law: String
    /// From coherent units to `unit`.
    package let shown: @Sendable (Double) -> Double

    package init(
      column: String, address: String, year: Int? = nil, unit: String, law: String,
      shown: @escaping @Sendable (Double) -> Double
    ) {
      self.column = column
      self.address = address
      self.year = year
      self.unit = unit
      self.law = law
      self.shown = shown
    }
  }

  /// An output of one scenario, in the order of ``DrawChunk/outputs``.
  package struct Output: Sendable {
    /// Its place among the scenarios.
    package let scenario: Int
    package let path: String
    package let unit: String
    /// How many coherent units one `unit` is.
    package let coherentFactor: Double

    package init(scenario: Int, path: String, unit: String, coherentFactor: Double) {
      self.scenario = scenario
      self.path = path
      self.unit = unit
      self.coherentFactor = coherentFactor
    }
  }

  /// What stands before the numbers of a file that is begun: all that the library follows when it opens it.
  package struct Head: Hashable, Sendable {
    /// In bytes.
    package let length: Int
    package let sum: UInt64

    package init(length: Int, sum: UInt64) {
      self.length = length
      self.sum = sum
    }
  }

  /// As it was asked for, and where it really is.
  private let path: String
  private let final: String
  private let layout: Layout
  private let file: NetCDFFile
  private let variables: [DrawsVariable]
  private let numberBytes: Int
  /// The next draw.
  private var next: Int
  private var sinceHastened = 0
  private var isOpen = true

  /// The name of a file that is not finished.
  package static func partialName(of path: String) -> String { path + ".part" }

  /// Begins a file, or continues the one that was begun.
  ///
  /// - Parameters:
  ///   - resumeAt: the first draw that is not in it yet; nil to begin anew.
  ///   - head: what it began with when it was left; nil where nothing is known of it.
  package init(
    path: String, layout: Layout, resumeAt: Int? = nil, head: Head? = nil
  ) throws(NetCDFMistake) {
    let final = try NetCDFNaming.destination(of: path)
    let partial = Self.partialName(of: final)
    self.path = path
    self.final = final
    self.layout = layout
    next = resumeAt ?? layout.draws.lowerBound
    let plan = try DrawsPlan(layout)
    do throws(NetCDFMistake) {
      if resumeAt == nil {
        file = try plan.create(partial)
      } else {
        if NetCDFNaming.isBusy(partial) { throw .busy(file: path) }
        if let head, NetCDFSeal.length(of: partial) != nil,
          NetCDFSeal.headSum(of: partial, length: head.length) != head.sum
        {
          throw .changedPart(file: path)
        }
        try plan.check(partial)
        file = try NetCDFFile.reopen(partial)
      }
    } catch { throw error.speaking(of: path) }
    numberBytes = plan.numberBytes
    variables = try plan.variables(in: file, written: next - layout.draws.lowerBound)
  }

  package func take(_ chunk: DrawChunk) throws {
    guard chunk.draws.lowerBound == next, chunk.draws.upperBound <= layout.draws.upperBound else {
      throw NetCDFMistake.outOfOrder(file: path, expected: next, found: chunk.draws.lowerBound)
    }
    do throws(NetCDFMistake) {
      for variable in variables { try variable.take(chunk, into: file) }
    } catch { throw error.speaking(of: path) }
    next = chunk.draws.upperBound
    sinceHastened += 8 * (chunk.inputs.count + chunk.outputs.reduce(0) { $0 + $1.count })
    if sinceHastened > Self.pace {
      NetCDFNaming.hasten(file.path)
      sinceHastened = 0
    }
  }

  /// Bytes after which the disk is set to work, so that a flush has little to wait for.
  private static let pace = 32 << 20

  package func flush() throws {
    do throws(NetCDFMistake) {
      for variable in variables { try variable.write(to: file) }
      try file.sync()
      try NetCDFNaming.settle(file.path, as: path)
    } catch { throw error.speaking(of: path) }
  }

  /// Whether a file that was begun with this head has got its own name since.
  package static func isFinished(_ path: String, head: Head) -> Bool {
    guard let final = try? NetCDFNaming.destination(of: path),
      NetCDFSeal.length(of: partialName(of: final)) == nil
    else { return false }
    return NetCDFSeal.headSum(of: final, length: head.length) == head.sum
  }

  /// What the file began with when it was last flushed; nil where that cannot be read.
  package var head: Head? {
    guard let length = NetCDFSeal.length(of: file.path),
      let sum = NetCDFSeal.headSum(of: file.path, length: length - numberBytes)
    else { return nil }
    return Head(length: length - numberBytes, sum: sum)
  }

  /// Gives the file its name, once it has all its draws.
  package func finish() throws(NetCDFMistake) {
    guard next == layout.draws.upperBound else {
      throw .outOfOrder(file: path, expected: next, found: layout.draws.upperBound)
    }
    do throws(NetCDFMistake) {
      for variable in variables { try variable.write(to: file) }
      isOpen = false
      try file.close()
      try NetCDFNaming.publish(file.path, as: final)
    } catch { throw error.speaking(of: path) }
  }

  /// Closes the file as it is, to be continued some time.
  package func leave() throws {
    guard isOpen else { return }
    try flush()
    isOpen = false
    try file.close()
  }

  /// Gives the file up and removes what there is of it.
  package func abandon() {
    if isOpen { file.discard() }
    isOpen = false
    NetCDFNaming.remove(file.path)
  }

  deinit { if isOpen { file.discard() } }
}
