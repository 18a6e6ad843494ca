import Testing

@testable import Randomness

struct SobolSequenceTests {
  @Test func `the first points of the plane are the known ones`() throws {
    let points = try SobolSequence(dimensions: 2).points(4)
    #expect(points == [[0, 0], [0.5, 0.5], [0.75, 0.25], [0.25, 0.75]])
  }

  @Test func `every block of a power of two has one point in each equal part of every axis`() throws {
    let sequence = try SobolSequence(dimensions: SobolSequence.dimensionsShipped)
    for (start, count) in [(0, 16), (16, 16), (64, 64), (1 << 20, 256)] {
      for dimension in 0..<sequence.dimensions {
        let parts = (start..<start + count).map {
          Int(sequence.uniform(point: $0, dimension: dimension) * Double(count))
        }
        #expect(Set(parts).count == count, "dimension \(dimension + 1) from \(start)")
      }
    }
  }

  @Test func `a Gray code walk gives the same points`() throws {
    let sequence = try SobolSequence(numbers: [1, 5, 40, 300])
    for (place, number) in [1, 5, 40, 300].enumerated() {
      let vectors = SobolDirections.shipped[number - 1].vectors
      var x: UInt32 = 0
      for point in 0..<300 {
        if point > 0 { x ^= vectors[point.trailingZeroBitCount] }
        #expect(sequence.uniform(point: point, dimension: place) == Double(x) / 4_294_967_296)
      }
    }
  }

  @Test func `open coordinates are neither 0 nor 1`() throws {
    let sequence = try SobolSequence(dimensions: 3)
    #expect(sequence.openUniform(point: 0, dimension: 0) == 0x1p-33)
    for point in [0, 1, 1 << 31, SobolSequence.pointsAtMost - 1] {
      for dimension in 0..<3 {
        let u = sequence.openUniform(point: point, dimension: dimension)
        #expect(u > 0 && u < 1)
      }
    }
  }

  @Test func `what the table does not have is refused`() {
    let shipped = SobolSequence.dimensionsShipped
    #expect(throws: SobolSequence.Mistake.noSuchDimension(shipped + 1, shipped: shipped)) {
      try SobolSequence(dimensions: shipped + 1)
    }
    #expect(throws: SobolSequence.Mistake.noSuchDimension(0, shipped: shipped)) {
      try SobolSequence(numbers: [1, 0])
    }
    #expect(throws: SobolSequence.Mistake.tooManyPoints(-1)) { try SobolSequence(dimensions: 1).points(-1) }
  }
}
