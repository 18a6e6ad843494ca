import LinearAlgebra
import Testing

@testable import Randomness

/// What a draw depends on, and on what it does not.
struct SamplerTests {
  static let correlation = Matrix([[1, 0.6, -0.2], [0.6, 1, 0.35], [-0.2, 0.35, 1]])

  /// Seven numbers: three of them correlated, one drawn in two years, one asked for twice.
  static func inputs() throws -> [SampledInput] {
    [
      SampledInput(chance: Chance(address: "d"), law: Normal(mean: 1, standardDeviation: 2)),
      SampledInput(chance: Chance(address: "b"), law: Lognormal(median: 3, logDeviation: 0.4)),
      SampledInput(chance: Chance(address: "a"), law: Triangular(0, 1, 5)),
      SampledInput(chance: Chance(address: "c"), law: Uniform(2, 4)),
      SampledInput(chance: Chance(address: "e", year: 2031), law: Pert(0, 2, 5)),
      SampledInput(chance: Chance(address: "e", year: 2030), law: Pert(0, 2, 5)),
      SampledInput(
        chance: Chance(address: "d"), law: try Normal(mean: 1, standardDeviation: 2).truncated(to: 0...3)),
    ]
  }

  static func sampler(
    _ design: SamplingDesign, inputs: [SampledInput]? = nil, more: [String] = [], seed: UInt64 = 4,
    samples: Int = 300
  ) throws -> Sampler {
    let inputs = try inputs ?? Self.inputs()
    let chances = Set(try Self.inputs().map(\.chance) + more.map { Chance(address: $0) })
    return Sampler(
      inputs: inputs, chances: chances.sorted(),
      groups: [
        CorrelatedGroup(addresses: ["a", "b", "c"], copula: try GaussianCopula(correlation: correlation))
      ], design: design, seed: seed, samples: samples)
  }

  /// Draw after draw, each with its inputs.
  static func rows(_ sampler: Sampler, _ draws: Range<Int>, block: Int) -> [[Double]] {
    stride(from: draws.lowerBound, to: draws.upperBound, by: block).flatMap { first in
      let some = first..<min(first + block, draws.upperBound)
      var values = Array(repeating: -1.0, count: sampler.inputs * block)
      sampler.fill(&values, stride: block, draws: some)
      return (0..<some.count).map { lane in (0..<sampler.inputs).map { values[$0 * block + lane] } }
    }
  }

  @Test(arguments: SamplingDesign.allCases)
  func `a draw is the same whatever block it stands in`(design: SamplingDesign) throws {
    let sampler = try Self.sampler(design)
    let whole = Self.rows(sampler, 0..<300, block: 300)
    for block in [1, 7, 16, 64, 129] {
      #expect(Self.rows(sampler, 0..<300, block: block) == whole)
      #expect(Self.rows(sampler, 37..<203, block: block) == Array(whole[37..<203]))
    }
  }

  @Test(arguments: SamplingDesign.allCases)
  func `a draw is the same whichever inputs are asked for`(design: SamplingDesign) throws {
    let all = try Self.inputs()
    let whole = Self.rows(try Self.sampler(design), 0..<300, block: 64)
    for places in [[0], [1], [2], [3, 5], [6, 4, 1], []] {
      let part = try Self.sampler(design, inputs: places.map { all[$0] })
      #expect(Self.rows(part, 0..<300, block: 64) == whole.map { row in places.map { row[$0] } })
    }
  }

  @Test(arguments: [SamplingDesign.independent, .antithetic, .latinHypercube])
  func `a number that is added moves no draw`(design: SamplingDesign) throws {
    let more = try Self.sampler(
      design,
      inputs: [SampledInput(chance: Chance(address: "aa"), law: Uniform(0, 1))] + Self.inputs(),
      more: ["aa", "z"])
    let whole = Self.rows(try Self.sampler(design), 0..<300, block: 64)
    #expect(Self.rows(more, 0..<300, block: 64).map { Array($0.dropFirst()) } == whole)
  }

  @Test func `a number moves the Sobol draws of those behind it alone`() throws {
    // The sorted chances are a, b, c, d, e at 2030, e at 2031; "cc" stands before d.
    let whole = Self.rows(try Self.sampler(.sobol), 0..<300, block: 64)
    let more = Self.rows(try Self.sampler(.sobol, more: ["cc"]), 0..<300, block: 64)
    for (input, isMoved) in [true, false, false, false, true, true, true].enumerated() {
      #expect((whole.map { $0[input] } != more.map { $0[input] }) == isMoved, "input \(input)")
    }
    #expect(Self.rows(try Self.sampler(.sobol, more: ["z"]), 0..<300, block: 64) == whole)
  }

  @Test(arguments: [SamplingDesign.independent, .antithetic, .sobol])
  func `the first draws stay where more are drawn`(design: SamplingDesign) throws {
    let few = Self.rows(try Self.sampler(design), 0..<300, block: 64)
    let many = Self.rows(try Self.sampler(design, samples: 4_000_000_000), 0..<300, block: 64)
    #expect(few == many)
  }

  @Test(arguments: SamplingDesign.allCases)
  func `a seed changes every number`(design: SamplingDesign) throws {
    let one = Self.rows(try Self.sampler(design), 0..<20, block: 20)
    let other = Self.rows(try Self.sampler(design, seed: 5), 0..<20, block: 20)
    // The last input may be cut to one place, so the first six are compared.
    for (a, b) in zip(one, other) { #expect(zip(a, b).prefix(6).allSatisfy { $0 != $1 }) }
  }

  @Test(arguments: SamplingDesign.allCases)
  func `the last of four thousand million draws is drawn`(design: SamplingDesign) throws {
    let samples = 4_000_000_000
    let sampler = try Self.sampler(design, samples: samples)
    let rows = Self.rows(sampler, samples - 5..<samples, block: 64)
    #expect(rows.count == 5 && rows.allSatisfy { $0.allSatisfy(\.isFinite) })
    #expect(Set(rows.map { $0[0] }).count == 5)
  }

  @Test func `lanes without a draw are left alone`() throws {
    var values = Array(repeating: -1.0, count: 7 * 10)
    try Self.sampler(.independent).fill(&values, stride: 10, draws: 3..<7)
    for input in 0..<7 {
      #expect((0..<10).allSatisfy { (values[input * 10 + $0] == -1) == ($0 >= 4) })
    }
  }

  @Test func `an unfortunate number of Sobol draws is told`() throws {
    #expect(try Self.sampler(.sobol, samples: 4096).notes == [])
    #expect(try Self.sampler(.independent, samples: 300).notes == [])
    let notes = try Self.sampler(.sobol, samples: 5000).notes
    #expect(notes.count == 1 && notes[0].contains("4096 or 8192"))
  }

  @Test func `numbers beyond the table are drawn independently, and told`() {
    let shipped = SobolSequence.dimensionsShipped
    let chances = (0...shipped).map { Chance(address: "n\(1000 + $0)") }
    let sampler = Sampler(
      inputs: chances.suffix(2).map { SampledInput(chance: $0, law: Uniform(0, 1)) }, chances: chances,
      groups: [], design: .sobol, seed: 1, samples: 64)
    #expect(sampler.notes.count == 1 && sampler.notes[0].contains("n\(1000 + shipped)"))
    let stream = RandomStream(seed: 1, address: chances[shipped].address)
    let rows = Self.rows(sampler, 0..<64, block: 64)
    #expect(rows.map { $0[1] } == (0..<64).map { stream.uniform(draw: $0) })
    #expect(rows.map { $0[0] } != rows.map { $0[1] })
  }
}
