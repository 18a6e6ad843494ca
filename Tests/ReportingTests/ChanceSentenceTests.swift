import Assessment
import Reporting
import Testing

struct ChanceSentenceTests {
  private func text(
    _ probability: Double?, _ error: Double?, wanted: Double? = 0.66, key: String? = nil,
    draws: Int = 1000
  ) -> String {
    ChanceSentence.text(
      TargetChance(
        name: "halve", label: "", force: .must, wanted: wanted, probability: probability,
        standardError: error,
        key: key), draws: draws)
  }

  @Test func `a probability stands with its error beside what was asked`() {
    #expect(text(0.421, 0.0156) == "reached in 42.1 % ± 1.6 % of the draws; 66 % was asked")
    #expect(text(0.42345, 0.000494) == "reached in 42.35 % ± 0.05 % of the draws; 66 % was asked")
  }

  @Test func `what lies within two standard errors is said to`() {
    #expect(text(0.65, 0.006).hasSuffix("66 % was asked, which is within two standard errors"))
    #expect(!text(0.64, 0.006).contains("two standard errors"))
  }

  @Test func `what is rare does not look like never, and what is likely not like always`() {
    #expect(text(0.00003, nil, wanted: nil).hasPrefix("reached in 0.003 % of the draws"))
    #expect(text(0.99997, nil, wanted: nil).hasPrefix("reached in 99.997 % of the draws"))
  }

  @Test func `what no draw contradicts is not certain`() {
    func text(_ probability: Double, _ draws: Int) -> String {
      self.text(probability, 0, wanted: nil, draws: draws)
    }
    let end = "; no probability was asked"
    #expect(text(1, 200) == "reached in all 200 draws (95 % sure: above 98.5 %)" + end)
    #expect(text(0, 200) == "reached in none of the 200 draws (95 % sure: below 1.5 %)" + end)
    #expect(text(1, 70) == "reached in all 70 draws (95 % sure: above 95.7 %)" + end)
    #expect(text(0, 70) == "reached in none of the 70 draws (95 % sure: below 4.3 %)" + end)
    #expect(text(1, 1_000_000) == "reached in all 1_000_000 draws (95 % sure: above 99.9997 %)" + end)
    #expect(text(0, 4) == "reached in none of the 4 draws" + end)
    #expect(text(1, 1) == "reached in the one draw" + end)
  }

  @Test func `a number that is missing leaves a target open`() {
    #expect(text(nil, nil, key: "C") == "not judged: a number that is needed is missing (C)")
  }

  @Test func `the draws are told with design and seed`() {
    func text(_ sampling: SamplingRecord) -> String { SamplingSentence.text(sampling) }
    #expect(
      text(
        SamplingRecord(design: "independent", seed: 1, samples: 1_000_000, draws: 1_000_000, replicates: 1))
        == "1_000_000 draws, independent, seed 1")
    #expect(
      text(SamplingRecord(design: "latin_hypercube", seed: 7, samples: 1600, draws: 800, replicates: 16))
        == "800 of 1600 draws, latin hypercube in 16 replicates, seed 7")
    #expect(
      text(
        SamplingRecord(
          design: "inputs", seed: nil, inputsHash: String(repeating: "ab", count: 32), samples: 1, draws: 1,
          replicates: 1)) == "1 draw, stated by a table (SHA-256 abababababab…)")
  }
}
