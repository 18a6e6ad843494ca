import LinearAlgebra

/// Turns the numbers of draws into inputs of a plan.
///
/// What a draw depends on is stated in the record on draws and replicates, design by design. Any
/// block of draws can be filled at any time: there is no state.
package struct Sampler: Sendable {
  /// An input that reads a chance.
  private struct Reader: Sendable {
    let input: Int
    let law: any Distribution
  }

  /// A chance on its own.
  private struct Column: Sendable {
    let source: ChanceSource
    let readers: [Reader]
  }

  /// Chances that are mixed by a copula: as many members of a group, from its first, as are needed.
  private struct MixedColumns: Sendable {
    let sources: [ChanceSource]
    let readers: [[Reader]]
    /// The rows of the copula's lower factor, up to the diagonal, one after the other.
    let weights: [Double]
  }

  /// Numbers that a draw brings.
  package let inputs: Int
  package let replication: Replication
  /// What a user should know of the design, in sentences.
  package let notes: [String]
  private let columns: [Column]
  private let mixed: [MixedColumns]

  /// - Parameters:
  ///   - inputs: in the order of the plan's inputs.
  ///   - chances: of the whole file, sorted; their order gives Sobol's dimensions.
  ///   - groups: of the whole file. A group mixes the years of numbers drawn each year one by one.
  ///   - samples: all draws of the sweep, whatever part of them is filled here.
  package init(
    inputs: [SampledInput], chances: [Chance], groups: [CorrelatedGroup], design: SamplingDesign,
    seed: UInt64, samples: Int
  ) {
    let replication = Replication(design: design, samples: samples)
    let dimensions = Dictionary(chances.enumerated().map { ($1, $0) }, uniquingKeysWith: min)
    func source(_ chance: Chance) -> ChanceSource {
      ChanceSource(chance, seed: seed, replication: replication, dimension: dimensions[chance])
    }
    var readers: [Chance: [Reader]] = [:]
    for (index, input) in inputs.enumerated() {
      readers[input.chance, default: []].append(Reader(input: index, law: input.law.prepared()))
    }
    var members: Set<String> = []
    var mixed: [MixedColumns] = []
    for group in groups {
      members.formUnion(group.addresses)
      for year in Set(readers.keys.filter { group.addresses.contains($0.address) }.map(\.year)) {
        let all = group.addresses.map { Chance(address: $0, year: year) }
        let last = all.lastIndex { readers[$0] != nil } ?? 0
        mixed.append(
          MixedColumns(
            sources: all[...last].map(source), readers: all[...last].map { readers[$0] ?? [] },
            weights: (0...last).flatMap { row in (0...row).map { group.copula.factor[row, $0] } }))
      }
    }
    self.inputs = inputs.count
    self.replication = replication
    self.mixed = mixed
    columns = readers.filter { !members.contains($0.key.address) }
      .map { Column(source: source($0.key), readers: $0.value) }
    notes = Self.notes(replication, chances: chances)
  }

  package var samples: Int { replication.samples }

  /// Writes the inputs of some draws: input i of the n-th draw at `values[i·stride + n]`.
  ///
  /// - Parameter stride: the lanes of the block, at least as many as there are draws.
  package func fill(_ values: inout [Double], stride: Int, draws: Range<Int>) {
    precondition(draws.count <= stride && values.count >= inputs * stride, "a place for each number")
    precondition(draws.lowerBound >= 0 && draws.upperBound <= samples, "draws of this sweep")
    var points = PointColumn(lanes: draws.count)
    for column in columns {
      column.source.fill(&points, first: draws.lowerBound)
      Self.write(column.readers, &points, &values, stride)
    }
    for group in mixed { Self.write(group, &points, &values, stride, draws) }
  }

  private static func write(
    _ group: MixedColumns, _ points: inout PointColumn, _ values: inout [Double], _ stride: Int,
    _ draws: Range<Int>
  ) {
    var scores: [Double] = []
    scores.reserveCapacity(group.sources.count * draws.count)
    for source in group.sources {
      source.fill(&points, first: draws.lowerBound)
      points.needScores()
      scores += points.score
    }
    var start = 0
    for (row, readers) in group.readers.enumerated() {
      if !readers.isEmpty {
        points.setMixed(scores: scores, weights: group.weights[start...start + row])
        write(readers, &points, &values, stride)
      }
      start += row + 1
    }
  }

  private static func write(
    _ readers: [Reader], _ points: inout PointColumn, _ values: inout [Double], _ stride: Int
  ) {
    for (number, reader) in readers.enumerated() {
      // A law may use up the points; the next one needs them whole.
      if number + 1 < readers.count {
        var copy = points
        reader.law.fill(&values, from: reader.input * stride, at: &copy)
      } else {
        reader.law.fill(&values, from: reader.input * stride, at: &points)
      }
    }
  }

  private static func notes(_ replication: Replication, chances: [Chance]) -> [String] {
    guard replication.design == .sobol else { return [] }
    var notes: [String] = []
    let shipped = SobolDirections.shipped.count
    if chances.count > shipped {
      let first = chances[shipped]
      let year = first.year.map { " at \($0)" } ?? ""
      notes.append(
        "Sobol's sequence has \(shipped) dimensions here: of \(chances.count) uncertain numbers in the "
          + "order of their paths, those from \(first.address)\(year) on are drawn independently.")
    }
    let parts = Replication.parts
    let points = replication.samples / parts
    if replication.samples % parts != 0 || points.nonzeroBitCount != 1 {
      let fewer = points > 0 ? 1 << (Int.bitWidth - 1 - points.leadingZeroBitCount) : 1
      let wanted = points > 0 ? "\(fewer * parts) or \(2 * fewer * parts)" : "\(parts)"
      notes.append(
        "Sobol's points are most even where the draws are 16 times a power of two: take \(wanted) "
          + "instead of \(replication.samples).")
    }
    return notes
  }
}
