import Testing

@testable import Randomness

struct ReplicationTests {
  @Test func `independent draws are one whole`() {
    let replication = Replication(design: .independent, samples: 50)
    #expect(replication.count == 1)
    #expect((0..<50).allSatisfy { replication.replicate(ofDraw: $0) == 0 })
  }

  @Test(arguments: [SamplingDesign.latinHypercube, .sobol])
  func `draws go round the sixteen replicates`(design: SamplingDesign) {
    for samples in [1, 15, 16, 17, 100, 4096] {
      let replication = Replication(design: design, samples: samples)
      #expect(replication.count == 16)
      for replicate in 0..<16 {
        let draws = (0..<samples).filter { replication.replicate(ofDraw: $0) == replicate }
        #expect(draws.count == replication.size(ofReplicate: replicate))
        // Draw k is number k div 16 of its replicate.
        #expect(draws.map { $0 / 16 } == Array(0..<draws.count))
      }
    }
  }

  @Test func `a pair that mirrors each other stays together`() {
    let replication = Replication(design: .antithetic, samples: 64)
    #expect((0..<64).map { replication.replicate(ofDraw: $0) } == (0..<64).map { $0 / 2 % 16 })
  }
}
