import Testing

@testable import Randomness

/// What each design promises of its draws.
struct SamplingDesignTests {
  /// Uniform numbers between 0 and 1: number by number, draw by draw.
  private func uniforms(
    _ design: SamplingDesign, numbers: Int, samples: Int, seed: UInt64 = 11
  ) -> [[Double]] {
    let chances = (0..<numbers).map { Chance(address: "n\(100 + $0)") }
    let sampler = Sampler(
      inputs: chances.map { SampledInput(chance: $0, law: Uniform(0, 1)) }, chances: chances, groups: [],
      design: design, seed: seed, samples: samples)
    var values = Array(repeating: 0.0, count: numbers * samples)
    sampler.fill(&values, stride: samples, draws: 0..<samples)
    return (0..<numbers).map { Array(values[$0 * samples..<($0 + 1) * samples]) }
  }

  @Test func `mirrored draws add up to one`() throws {
    for column in uniforms(.antithetic, numbers: 3, samples: 101) {
      for draw in stride(from: 0, to: 100, by: 2) { #expect(column[draw] + column[draw + 1] == 1) }
    }
    // Mirrored before they are mixed, correlated numbers mirror each other too.
    let rows = SamplerTests.rows(try SamplerTests.sampler(.antithetic), 0..<300, block: 64)
    for draw in stride(from: 0, to: 300, by: 2) {
      #expect(abs(rows[draw][3] + rows[draw + 1][3] - 6) < 1e-14)
      #expect(abs(rows[draw][1] * rows[draw + 1][1] - 9) < 1e-13)
    }
  }

  @Test(arguments: [16, 100, 1000, 4096, 4099])
  func `each replicate of a Latin hypercube meets each of its strata once`(samples: Int) {
    for column in uniforms(.latinHypercube, numbers: 3, samples: samples) {
      for replicate in 0..<16 {
        let part = stride(from: replicate, to: samples, by: 16).map { column[$0] }
        let strata = part.map { Int($0 * Double(part.count)) }
        #expect(strata.sorted() == Array(0..<part.count))
      }
    }
  }

  @Test func `strata are shuffled apart between numbers and between replicates`() {
    let columns = uniforms(.latinHypercube, numbers: 2, samples: 16_000)
    func part(_ number: Int, _ replicate: Int) -> [Double] {
      stride(from: replicate, to: 16_000, by: 16).map { columns[number][$0] }
    }
    let pairs = [(0, 0, 1, 0), (0, 0, 0, 1), (0, 3, 1, 9), (1, 14, 1, 15)]
    for (a, i, b, j) in pairs {
      let moment = zip(part(a, i), part(b, j)).reduce(0) { $0 + ($1.0 - 0.5) * ($1.1 - 0.5) } * 12 / 1000
      // The correlation of 1000 independent pairs has the standard error 0.032; five of them.
      #expect(abs(moment) < 0.16)
    }
  }

  @Test(arguments: [4, 8])
  func `aligned points of each Sobol replicate are one in each equal part`(log: Int) {
    let count = 1 << log
    for column in uniforms(.sobol, numbers: 40, samples: 16 * 1024) {
      for replicate in 0..<16 {
        for start in [0, count, 1024 - count] {
          let parts = (start..<start + count).map { Int(column[$0 * 16 + replicate] * Double(count)) }
          #expect(Set(parts).count == count)
        }
      }
    }
  }

  @Test func `Sobol numbers of different axes or replicates do not go together`() {
    // Over many seeds, the product of two deviations from the middle has the mean 0.
    let seeds = 400
    var moments = Array(repeating: 0.0, count: 4)
    for seed in 0..<seeds {
      let columns = uniforms(.sobol, numbers: 2, samples: 64, seed: UInt64(seed))
      func u(_ number: Int, _ draw: Int) -> Double { (columns[number][draw] - 0.5) * 12.0.squareRoot() }
      moments[0] += u(0, 32) * u(1, 32)
      moments[1] += u(0, 32) * u(0, 33)
      moments[2] += u(0, 32) * u(1, 45)
      moments[3] += u(1, 0) * u(1, 15)
    }
    // The standard error of the mean of 400 such products is 0.05; five of them.
    for moment in moments { #expect(abs(moment / Double(seeds)) < 0.25) }
  }

  @Test func `axes of one replicate do not go together`() {
    let columns = uniforms(.sobol, numbers: 12, samples: 16 * 1024)
    for replicate in [0, 7, 15] {
      let parts = columns.map { column in
        stride(from: replicate, to: column.count, by: 16).map { column[$0] - 0.5 }
      }
      for i in 0..<12 {
        for j in 0..<i {
          let moment = zip(parts[i], parts[j]).reduce(0) { $0 + $1.0 * $1.1 } * 12 / 1024
          // Far below the 0.03 of 1024 independent pairs; the table was made for such pairs of axes.
          #expect(abs(moment) < 0.05, "axes \(i) and \(j): \(moment)")
        }
      }
    }
  }

  /// The root mean square error of the 16 replicates' means of a smooth function whose mean is 1.
  private func error(_ design: SamplingDesign, points: Int) -> Double {
    var squares = 0.0
    for seed in 0..<4 {
      let columns = uniforms(design, numbers: 4, samples: 16 * points, seed: UInt64(seed))
      for replicate in 0..<16 {
        var sum = 0.0
        for point in 0..<points {
          // Π ½·(1 + 3u²): each factor has the mean 1 and the variance 0.2.
          sum += columns.reduce(1.0) {
            let u = $1[point * 16 + replicate]
            return $0 * 0.5 * (1 + 3 * u * u)
          }
        }
        squares += (sum / Double(points) - 1) * (sum / Double(points) - 1)
      }
    }
    return (squares / 64).squareRoot()
  }

  @Test func `the error of a smooth mean falls faster than one over the points`() {
    // Sixteen times the points: by chance a quarter of the error, with N⁻¹ a sixteenth, and close to
    // 1/64 for scrambled nets (A. B. Owen, Annals of Statistics 25 (1997) 1541–1562).
    #expect(error(.sobol, points: 1024) < error(.sobol, points: 64) / 25)
    let chance = error(.independent, points: 1024)
    #expect(error(.sobol, points: 1024) < chance / 30)
    // Strata take away what depends on one number alone: 4·0.2 of the variance 1.2⁴ − 1, so that
    // about half of the error stays.
    #expect(error(.latinHypercube, points: 1024) < chance * 0.75)
    #expect(error(.antithetic, points: 1024) < chance)
  }
}
